package io.aimsflow.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelSourcesTests {

    @TempDir
    private Path home;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = home.resolve("models");
        Files.createDirectories(folder.resolve("processes/deeper"));
        Files.createDirectories(folder.resolve("forms"));
    }

    @Test
    void findsNothingWithoutAFolder() {
        var found = new ModelSources("").own();

        assertThat(found.files()).isEmpty();
        assertThat(found.problems()).isEmpty();
    }

    @Test
    void findsModelsAndFormsHoweverDeep() throws IOException {
        Files.writeString(folder.resolve("processes/deeper/a.bpmn"), "a");
        Files.writeString(folder.resolve("forms/b.form"), "b");
        Files.writeString(folder.resolve("forms/.hidden"), "h");
        Files.writeString(folder.resolve("README.md"), "text");

        var found = sources().own();

        assertThat(found.problems()).isEmpty();
        assertThat(found.files()).extracting(ModelFile::name).containsExactly("a.bpmn", "b.form");
        assertThat(found.files()).extracting(ModelFile::origin).containsOnly(ModelOrigin.FOLDER);
    }

    @Test
    void refusesLinksThatLeadOutOfTheFolder() throws IOException {
        Path secret = Files.writeString(home.resolve("secret.form"), "{}");
        Files.createSymbolicLink(folder.resolve("forms/secret.form"), secret);
        Files.createSymbolicLink(folder.resolve("forms/gone.form"), home.resolve("nothing"));
        Files.createSymbolicLink(folder.resolve("processes/elsewhere"), home);
        Files.createSymbolicLink(folder.resolve("forms/loop.form"), folder.resolve("forms/loop.form"));

        var found = sources().own();

        assertThat(found.files()).isEmpty();
        assertThat(found.problems()).hasSize(4).extracting("code").containsOnly("link-out");
    }

    @Test
    void refusesSubfoldersThatLeadOutOfTheFolder() throws IOException {
        Path outside = Files.createDirectories(home.resolve("outside"));
        Files.writeString(outside.resolve("a.form"), "{}");
        Files.delete(folder.resolve("forms"));
        Files.createSymbolicLink(folder.resolve("forms"), outside);

        var found = sources().own();

        assertThat(found.files()).isEmpty();
        assertThat(found.problems()).isNotEmpty();
    }

    @Test
    void followsLinksThatStayInside() throws IOException {
        Files.writeString(folder.resolve("shared.bpmn"), "x");
        Files.createSymbolicLink(folder.resolve("processes/x.bpmn"), folder.resolve("shared.bpmn"));

        assertThat(sources().own().files()).extracting(ModelFile::name).containsExactly("x.bpmn");
    }

    @Test
    void refusesFilesTooBigAndReadsTheOthers() throws IOException {
        try (var file =
                new RandomAccessFile(folder.resolve("processes/big.bpmn").toFile(), "rw")) {
            file.setLength(50L * 1024 * 1024);
        }
        Files.writeString(folder.resolve("processes/small.bpmn"), "x");

        var found = sources().own();

        assertThat(found.problems()).singleElement().extracting("code").isEqualTo("too-big");
        assertThat(found.files()).extracting(ModelFile::name).containsExactly("small.bpmn");
    }

    @Test
    void refusesTheSameNameTwice() throws IOException {
        Files.writeString(folder.resolve("processes/a.bpmn"), "x");
        Files.writeString(folder.resolve("processes/deeper/a.bpmn"), "y");

        assertThat(sources().own().problems())
                .singleElement()
                .extracting("code")
                .isEqualTo("twice");
    }

    @Test
    void saysThatTheFolderIsMissing() {
        var found = new ModelSources(home.resolve("nowhere").toString()).own();

        assertThat(found.problems()).singleElement().extracting("code").isEqualTo("folder-unreadable");
    }

    private ModelSources sources() {
        return new ModelSources(Optional.of(folder));
    }
}
