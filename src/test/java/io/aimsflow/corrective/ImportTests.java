package io.aimsflow.corrective;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.spreadsheets.Sheet;
import io.aimsflow.spreadsheets.SheetProblem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How files of real life are read, without what only the database knows. */
class ImportTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    private final List<SheetProblem> errors = new ArrayList<>();

    @Test
    void readsAnIncidentList() {
        var row = only("""
                id,date,title,organisation,system,what_happened,harmed,domain
                INC-08,2024-02,Airline bound by its chatbot's answer,Air Canada,customer service chatbot,"A chatbot invented a refund rule, and more",a passenger,customer service
                """);

        assertThat(errors).isEmpty();
        assertThat(row.line()).isEqualTo(2);
        assertThat(row.report().externalReference()).isEqualTo("INC-08");
        assertThat(row.report().occurred()).contains(new Occurred("2024-02"));
        assertThat(row.report().place()).isEqualTo("Air Canada");
        assertThat(row.report().affectedSystems()).isEqualTo("customer service chatbot");
        assertThat(row.report().source()).isEqualTo(Source.INCIDENT);
        assertThat(row.report().whatHappened())
                .isEqualTo(
                        "A chatbot invented a refund rule, and more\n\nharmed: a passenger\ndomain: customer service");
    }

    @Test
    void readsOurOwnColumns() {
        var row = only("""
                title,what_happened,source,severity,requirement,found_by,body_deadline,date
                Logs missing,No logs for May,certification body,Major,A.6.2.8,Ms Auditor,2027-02-28,2026-05-31
                """);

        assertThat(errors).isEmpty();
        assertThat(row.report().source()).isEqualTo(Source.CERTIFICATION_BODY);
        assertThat(row.report().severity()).contains(Severity.MAJOR);
        assertThat(row.report().requirement()).isEqualTo("A.6.2.8");
        assertThat(row.report().foundBy()).isEqualTo("Ms Auditor");
        assertThat(row.report().bodyDeadline()).contains(LocalDate.parse("2027-02-28"));
    }

    @Test
    void readsWhatExcelWrites() {
        var row = only(
                "\uFEFFTitle;What happened;Where\r\nÜberwachung fehlt;\"Zeile eins\r\nZeile \"\"zwei\"\"; Ende\";Köln\r\n");

        assertThat(errors).isEmpty();
        assertThat(row.report().title()).isEqualTo("Überwachung fehlt");
        assertThat(row.report().whatHappened()).isEqualTo("Zeile eins\r\nZeile \"zwei\"; Ende");
        assertThat(row.report().place()).isEqualTo("Köln");
    }

    @Test
    void countsLinesAsAnEditorDoes() {
        read("""
                title,what_happened,date

                One,"Two
                lines",2024-13
                Two,Text,yesterday
                """);

        assertThat(errors).extracting(SheetProblem::line).containsExactly(3, 5);
        assertThat(errors).extracting(SheetProblem::column).containsOnly("date");
        assertThat(errors.get(1).args()).containsExactly("yesterday");
    }

    @Test
    void namesEveryWrongCell() {
        read("title,what_happened,source,severity,date\n,,rumour,huge,2026-12\n" + "x".repeat(201)
                + ",Text,,,2023-02-30\n");

        assertThat(errors)
                .extracting(error -> error.line() + " " + error.column() + " " + error.messageKey())
                .containsExactly(
                        "2 source corrective.import.error.option",
                        "2 severity corrective.import.error.option",
                        "2 title refused.corrective-missing",
                        "2 what_happened refused.corrective-missing",
                        "2 date refused.corrective-day-not-come",
                        "3 date corrective.import.error.date",
                        "3 title refused.corrective-too-long");
    }

    @Test
    void namesMissingAndDoubledColumns() {
        read("title,Title,id\na,b,c\n");

        assertThat(keys()).containsExactly("column-twice", "column-missing");
        assertThat(errors.get(1).column()).isEqualTo("what_happened");
    }

    @Test
    void leavesUnknownColumnsOutAndSaysSo() {
        var sheet = sheet("title,what_happened,mood\nA,B,bad\n");

        assertThat(sheet.problems()).isEmpty();
        assertThat(sheet.ignored()).containsExactly("mood");
    }

    @Test
    void refusesLinesOfAnotherLength() {
        read("title,what_happened\nOne,Two,Three\nOnly one\n");

        assertThat(errors).extracting(SheetProblem::line).containsExactly(2, 3);
        assertThat(keys()).containsOnly("cells");
    }

    @Test
    void refusesAQuoteThatNeverEnds() {
        read("title,what_happened\nOne,\"Two\nThree,Four\n");

        assertThat(keys()).containsExactly("quotes");
        assertThat(errors.get(0).line()).isEqualTo(2);
    }

    @Test
    void refusesOtherEncodings() {
        errors.addAll(sheet("title,what_happened\nÜber,x\n".getBytes(Charset.forName("windows-1252")))
                .problems());

        assertThat(keys()).containsExactly("not-utf-8");
    }

    @Test
    void refusesAnEmptyFile() {
        read("\n\n");

        assertThat(keys()).containsExactly("empty");
    }

    @Test
    void takesFiveThousandRowsAndNotOneMore() {
        var most = "title,what_happened\n" + "A,B\n".repeat(Sheet.MOST_ROWS);

        assertThat(sheet(most).problems()).isEmpty();
        read(most + "A,B\n");
        assertThat(keys()).containsExactly("too-many-rows");
    }

    @Test
    void refusesFilesLargerThanFiveMegabytes() {
        errors.addAll(sheet(new byte[Sheet.MOST_BYTES + 1]).problems());

        assertThat(keys()).containsExactly("file-too-large");
    }

    @Test
    void stopsListingErrorsOfAHopelessFile() {
        read("title,what_happened\n" + "A,B,C\n".repeat(4000));

        assertThat(errors).hasSize(100);
    }

    @Test
    void keepsFormulasAsText() {
        var row = only("title,what_happened\n\"=HYPERLINK(\"\"http://evil\"\")\",@SUM(1+1)\n");

        assertThat(errors).isEmpty();
        assertThat(row.report().title()).isEqualTo("=HYPERLINK(\"http://evil\")");
        assertThat(row.report().whatHappened()).isEqualTo("@SUM(1+1)");
    }

    @Test
    void refusesCharactersThatNoTextHas() {
        read("title,what_happened\nA\0B,Text\n");

        assertThat(errors).extracting(SheetProblem::messageKey).containsExactly("refused.corrective-characters");
    }

    private List<ImportRow> read(String file) {
        var sheet = sheet(file);
        var reading = new ImportReading(Source.INCIDENT, TODAY);
        var rows = sheet.lines().stream().map(reading::row).toList();
        errors.addAll(sheet.problems());
        errors.addAll(reading.errors());
        return rows;
    }

    private static Sheet<ImportColumn> sheet(String file) {
        return sheet(file.getBytes(StandardCharsets.UTF_8));
    }

    private static Sheet<ImportColumn> sheet(byte[] file) {
        return Sheet.read(file, List.of(ImportColumn.values()));
    }

    private ImportRow only(String file) {
        var rows = read(file);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private List<String> keys() {
        return errors.stream()
                .map(error -> error.messageKey().replaceAll(".*\\.", ""))
                .toList();
    }
}
