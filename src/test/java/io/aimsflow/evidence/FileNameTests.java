package io.aimsflow.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "report.pdf,                    report.pdf",
                "../../etc/passwd,              passwd",
                "C:\\Users\\ada\\plan.docx,     plan.docx",
                "/,                             file",
                "\"\",                          file",
                "..,                            file",
                "\"  spaced name.txt \",        spaced name.txt",
                "\"a\u0000b\r\nc.txt\",         abc.txt",
                "\"evil\u202Efdp.exe\",         evilfdp.exe",
                "größe–maße.png,                größe–maße.png",
            })
    void makesNamesHarmless(String sent, String kept) {
        assertThat(FileName.clean(sent)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"500, 'a', '.pdf'", "201, '\ud83d\ude00', '.x'", "300, 'a', ''"})
    void shortensLongNamesAndKeepsTheirExtension(int count, String letter, String extension) {
        String name = FileName.clean(letter.repeat(count) + extension);

        assertThat(name).endsWith(extension).startsWith(letter).hasSizeBetween(190, FileName.MAX_LENGTH);
        assertThat(name.codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    @Property
    void alwaysMakesAName(@ForAll String sent) {
        String name = FileName.clean(sent);

        assertThat(name).isNotBlank().doesNotContain("/", "\\").hasSizeLessThanOrEqualTo(FileName.MAX_LENGTH);
        assertThat(name.codePoints()).noneMatch(Character::isISOControl);
        assertThat(FileName.clean(name)).isEqualTo(name);
    }
}
