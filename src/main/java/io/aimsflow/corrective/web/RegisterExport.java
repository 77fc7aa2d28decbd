package io.aimsflow.corrective.web;

import io.aimsflow.corrective.Nonconformities;
import io.aimsflow.corrective.NonconformityLine;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.PersonId;
import io.aimsflow.spreadsheets.SheetWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes the register for spreadsheets. */
@Component
class RegisterExport {

    static final List<String> HEADERS = List.of(
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

    private static final int CHUNK = 1000;

    private final Nonconformities nonconformities;
    private final People people;

    RegisterExport(Nonconformities nonconformities, People people) {
        this.nonconformities = nonconformities;
        this.people = people;
    }

    /** Every line that the query finds and the person may see. */
    void write(RegisterQuery query, PersonId me, SheetWriter writer) throws IOException {
        var asked = query.after("");
        do {
            var page = nonconformities.list(asked.filter(me, CHUNK), me);
            var owners = people.byIds(page.lines().stream()
                    .map(NonconformityLine::owner)
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList());
            for (var line : page.lines()) {
                writer.row(cells(line, owners));
            }
            asked = asked.after(page.next());
        } while (!asked.isFirst());
    }

    private static List<String> cells(NonconformityLine line, Map<PersonId, Person> owners) {
        return List.of(
                line.number(),
                line.title(),
                line.state().name(),
                line.severity().map(Enum::name).orElse(""),
                line.source().name(),
                line.requirement(),
                line.owner().map(owners::get).map(Person::name).orElse(""),
                line.occurred().map(Object::toString).orElse(""),
                line.reportedAt().toString(),
                Integer.toString(line.failures()),
                Integer.toString(line.openActions()),
                line.externalReference());
    }
}
