package io.aimsflow.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackItemTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/etc/passwd", "../x", "a/../b", "a//b", "a\\b", "C:x", "a b", "ä", ".hidden", "a/.b", "a\nb"
            })
    void refusesPathsThatNotEverySystemUnpacks(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> PackItem.of(path, "x", PackKind.FILE, "text/plain"));
    }

    @ParameterizedTest
    @CsvSource({
        "Prüfbericht 2026.pdf, Prufbericht-2026.pdf",
        "../../etc/passwd, etc-passwd",
        "報告.docx, docx",
        "..., file",
        "a..b, a.b",
    })
    void makesNamesOfWhateverPeopleCallTheirFiles(String given, String name) {
        assertThat(PackItem.name(given)).isEqualTo(name);
    }

    @Test
    void keepsTheEndingOfALongName() {
        assertThat(PackItem.name("x".repeat(300) + ".xlsx")).hasSize(80).endsWith(".xlsx");
    }

    @Property
    void everyNameIsAPath(@ForAll String anything) {
        var name = PackItem.name(anything);
        assertThat(PackItem.of("files/" + name, "x", PackKind.FILE, "text/plain")
                        .path())
                .isEqualTo("files/" + name);
    }
}
