package io.aimsflow.corrective.web;

import io.aimsflow.corrective.ImportColumn;
import io.aimsflow.corrective.Nonconformities;
import io.aimsflow.corrective.NonconformityLine;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.PersonId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/** Writes the register, and the template of an import, for spreadsheets. */
@Component
class RegisterCsv {

    private static final int CHUNK = 1000;

    private final Nonconformities nonconformities;
    private final People people;

    RegisterCsv(Nonconformities nonconformities, People people) {
        this.nonconformities = nonconformities;
        this.people = people;
    }

    /** Every line that the query finds and the person may see. */
    void write(RegisterQuery query, PersonId me, OutputStream out) throws IOException {
        var printer = printer(out);
        printer.printRecord(
                "number",
                "title",
                "state",
                "severity",
                "source",
                "requirement",
                "owner",
                "date",
                "reported_at",
                "failures",
                "open_actions",
                "external_reference");
        var asked = query.after("");
        do {
            var page = nonconformities.list(asked.filter(me, CHUNK), me);
            var owners = people.byIds(page.lines().stream()
                    .map(NonconformityLine::owner)
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList());
            for (var line : page.lines()) {
                printer.printRecord(cells(line, owners));
            }
            asked = asked.after(page.next());
        } while (!asked.isFirst());
        printer.flush();
    }

    /** The header line that an import understands. */
    static void writeTemplate(OutputStream out) throws IOException {
        var printer = printer(out);
        printer.printRecord(
                Arrays.stream(ImportColumn.values()).map(ImportColumn::header).toArray());
        printer.flush();
    }

    private static List<String> cells(NonconformityLine line, Map<PersonId, Person> owners) {
        return List.of(
                line.number(),
                harmless(line.title()),
                line.state().name(),
                line.severity().map(Enum::name).orElse(""),
                line.source().name(),
                harmless(line.requirement()),
                harmless(line.owner().map(owners::get).map(Person::name).orElse("")),
                line.occurred().map(Object::toString).orElse(""),
                line.reportedAt().toString(),
                Integer.toString(line.failures()),
                Integer.toString(line.openActions()),
                harmless(line.externalReference()));
    }

    /** A spreadsheet would run a cell that looks like a formula; an apostrophe makes it text. */
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static CSVPrinter printer(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // Excel takes a file for UTF-8 only if it begins with a byte order mark
        writer.write('\uFEFF');
        return new CSVPrinter(writer, CSVFormat.EXCEL);
    }
}
