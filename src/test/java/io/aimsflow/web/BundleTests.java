package io.aimsflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both languages say everything, and every text can be read. */
class BundleTests {

    private static final Path FOLDER = Path.of("src/main/resources/messages");

    static Stream<Path> bundles() throws IOException {
        return Files.list(FOLDER).filter(file -> !file.toString().contains("_de"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void saysTheSameInBothLanguages(Path english) throws IOException {
        var german = Path.of(english.toString().replace(".properties", "_de.properties"));

        assertThat(read(german).keySet()).isEqualTo(read(english).keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void hasReadablePatterns(Path english) throws IOException {
        for (var file : new Path[] {english, Path.of(english.toString().replace(".properties", "_de.properties"))}) {
            read(file)
                    .forEach((key, text) -> assertThat(new MessageFormat(text.toString()).toPattern())
                            .as(file + " " + key)
                            .isNotNull());
        }
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
