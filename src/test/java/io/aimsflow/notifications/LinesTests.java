package io.aimsflow.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LinesTests {

    @Test
    void keepsASubjectOnOneLine() {
        assertThat(Lines.one("Cause\r\nBcc: everybody@example.com\n\nhello", 100))
                .isEqualTo("Cause Bcc: everybody@example.com hello");
    }

    @Test
    void removesMarksThatTurnTheDirectionOfWriting() {
        assertThat(Lines.one("invoice\u202Efdp.exe", 100)).isEqualTo("invoice fdp.exe");
    }

    @Test
    void shortensWithoutSplittingACharacter() {
        assertThat(Lines.one("😀😀😀😀", 3)).isEqualTo("😀😀…");
    }

    @Test
    void keepsTheLinesOfAQuote() {
        assertThat(Lines.many("first\r\n second \u0007\rthird\n")).isEqualTo("first\n second\nthird");
    }

    @Property
    void answersNoLineEndAndNotMoreThanAsked(@ForAll String text) {
        var line = Lines.one(text, 20);

        assertThat(line).doesNotContain("\r", "\n", "\u2028", "\u0085");
        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(20);
    }
}
