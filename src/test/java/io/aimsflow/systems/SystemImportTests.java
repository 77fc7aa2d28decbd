package io.aimsflow.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.spreadsheets.SheetWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class SystemImportTests {

    private static final String HEADER = "name,purpose,roles,kind,stage,owner,external_reference\n";

    @Autowired
    private SystemImport imports;

    @Autowired
    private AiSystems systems;

    @Autowired
    private People people;

    private final String mark = UUID.randomUUID().toString();
    private Actor manager;
    private Person owner;

    @BeforeEach
    void people() {
        manager = Actor.of(people.add(Somebody.with(Role.AIMS_MANAGER)).id());
        owner = people.add(Somebody.with());
    }

    @Test
    void addsNewOnesAndChangesKnownOnes() {
        run(HEADER + line("One", "R1") + line("Two", "R2"));
        var again = run("name,external_reference,stage\nOne renamed %s,%s-R1,RETIRED\n".formatted(mark, mark));

        assertThat(again.added()).isZero();
        assertThat(again.changed()).isEqualTo(1);
        var one = found("One renamed");
        assertThat(one.description().stage()).contains(Stage.RETIRED);
        assertThat(one.description().text(AiSystemField.PURPOSE)).isEqualTo("Answers");
        assertThat(systems.history(one.id(), "", 1).entries().get(0).way()).isEqualTo(Way.IMPORT);
        assertThat(run("name,external_reference,stage\nOne renamed %s,%s-R1,RETIRED\n".formatted(mark, mark))
                        .changed())
                .isZero();
    }

    @Test
    void takesAllLinesOrNone() {
        var file = HEADER + line("Good", "G") + "Bad %s,,DEPLOYER,magic,IN_USE,nobody@example.org,\n".formatted(mark);
        var preview = imports.preview(bytes(file), manager);

        assertThat(preview.problems())
                .extracting(problem -> problem.line() + " " + problem.column() + " " + problem.messageKey())
                .containsExactlyInAnyOrder(
                        "3 purpose refused.systems-missing",
                        "3 kind refused.systems-option",
                        "3 owner refused.systems-person-unknown");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> run(file));
        assertThat(list("Good")).isEmpty();
    }

    @Test
    void refusesWhatStandsTwiceOrIsKnownByName() {
        run(HEADER + line("Known", "K"));
        var preview = imports.preview(
                bytes(HEADER
                        + line("Known", "")
                        + line("Twin", "T")
                        + line("Twin", "T")
                        + "x,,,,,,\n".replace("x", "Q " + mark)),
                manager);

        assertThat(preview.problems())
                .extracting(
                        problem -> problem.line() + " " + problem.messageKey().replaceAll(".*\\.", ""))
                .contains("2 name-known", "4 twice");
    }

    @Test
    void findsEntriesByTheNumberOfAnExport() {
        run(HEADER + line("Numbered", ""));
        var number = found("Numbered").number();
        var preview = imports.preview(
                bytes("number,name,users\n%s,Numbered %s,Staff\nAI-999999,Other,Staff\n".formatted(number, mark)),
                manager);

        assertThat(preview.rows().get(0).changes()).containsExactly(new Change("USERS", "", "", "Staff"));
        assertThat(preview.problems())
                .extracting(problem -> problem.messageKey())
                .contains("systems.import.error.number-unknown");
    }

    @Test
    void readsExcel() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer =
                SheetWriter.Format.XLSX.begin(out, List.of(HEADER.strip().split(",")))) {
            writer.row(List.of("Sheet " + mark, "Answers", "DEPLOYER", "GENERATIVE", "IDEA", owner.email(), ""));
        }
        imports.run(out.toByteArray(), "list.xlsx", manager);

        assertThat(list("Sheet")).hasSize(1);
    }

    @Test
    void isForTheAimsManagerOnly() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> imports.preview(bytes(HEADER), Actor.of(owner.id())));
    }

    private ImportedFile run(String file) {
        return imports.run(bytes(file), "list.csv", manager);
    }

    private String line(String name, String reference) {
        var id = reference.isEmpty() ? "" : mark + "-" + reference;
        return "%s %s,Answers,DEPLOYER,GENERATIVE,IN_USE,%s,%s\n".formatted(name, mark, owner.email(), id);
    }

    private AiSystemLine found(String name) {
        return list(name).get(0);
    }

    private List<AiSystemLine> list(String name) {
        var filter = new AiSystemFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                name + " " + mark,
                AiSystemFilter.Sort.NAME,
                "",
                10);
        return systems.list(filter, manager.person()).lines();
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }
}
