package io.aimsflow.impact.web;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.impact.ImpactAssessments;
import io.aimsflow.impact.ImpactLine;
import io.aimsflow.shared.PersonId;
import io.aimsflow.spreadsheets.SheetWriter;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes the register for spreadsheets. */
@Component
class ImpactExport {

    static final List<String> HEADERS = List.of(
            "number",
            "system",
            "system_name",
            "owner",
            "state",
            "level",
            "fundamental_rights_assessment",
            "version",
            "started",
            "decided",
            "next_review",
            "current");
    private static final int CHUNK = 1000;

    private final ImpactAssessments assessments;
    private final People people;

    ImpactExport(ImpactAssessments assessments, People people) {
        this.assessments = assessments;
        this.people = people;
    }

    /** Every line that the query finds and the person may see. */
    void write(ImpactQuery query, PersonId me, SheetWriter writer) throws IOException {
        var until = assessments.dueUntil();
        var asked = query.after("");
        do {
            var page = assessments.list(asked.filter(until, CHUNK), me);
            var names = people.byIds(people(page.lines()));
            for (var line : page.lines()) {
                writer.row(cells(line, names));
            }
            asked = asked.after(page.next());
        } while (!asked.isFirst());
    }

    static List<PersonId> people(List<ImpactLine> lines) {
        return lines.stream().flatMap(line -> line.owner().stream()).distinct().toList();
    }

    private static List<String> cells(ImpactLine line, Map<PersonId, Person> names) {
        return List.of(
                line.number(),
                line.systemNumber(),
                line.systemName(),
                line.owner().map(names::get).map(Person::email).orElse(""),
                line.state().name(),
                line.level().map(Enum::name).orElse(""),
                line.level().isEmpty() ? "" : line.fundamentalRights() ? "yes" : "no",
                line.version().map(String::valueOf).orElse(""),
                line.startedAt().toString(),
                line.decidedAt().map(Instant::toString).orElse(""),
                line.nextReview().map(LocalDate::toString).orElse(""),
                line.standing() ? "yes" : "no");
    }
}
