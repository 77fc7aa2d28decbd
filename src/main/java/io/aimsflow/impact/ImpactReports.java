package io.aimsflow.impact;

import io.aimsflow.forms.FormRecord;
import io.aimsflow.forms.Records;
import io.aimsflow.identity.People;
import io.aimsflow.impact.ImpactReport.Submitted;
import io.aimsflow.ledger.Hash;
import io.aimsflow.shared.PersonId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the report of an assessment, and reads it again as it was written. */
@Component
class ImpactReports {

    private final ImpactTable table;
    private final Records records;
    private final People people;
    private final JsonMapper json;

    ImpactReports(ImpactTable table, Records records, People people, JsonMapper json) {
        this.table = table;
        this.records = records;
        this.people = people;
        this.json = json;
    }

    /** Keeps the report for ever. Returns the hash of what is kept. */
    Hash keep(ImpactAssessment one) {
        var content = json.writeValueAsString(of(one));
        table.keepReport(one.id, content);
        return Hash.sha256(content);
    }

    /** As it was kept; empty as long as there is none. */
    Optional<Kept> kept(UUID assessment) {
        return table.report(assessment)
                .map(content -> new Kept(json.readValue(content, ImpactReport.class), Hash.sha256(content)));
    }

    /** A report and the hash of its content. */
    record Kept(ImpactReport report, Hash sha256) {}

    private ImpactReport of(ImpactAssessment one) {
        var before = one.previous.flatMap(table::find);
        var submitted = records.ofCase(one.caseId).stream()
                .map(ImpactReports::submitted)
                .toList();
        return new ImpactReport(
                one.number,
                one.version.orElseThrow(),
                one.systemNumber,
                one.systemName,
                one.owner,
                one.startedAt,
                table.causes(one.id),
                one.answers,
                before.map(previous -> previous.number),
                before.map(previous -> ImpactDifferences.between(previous.answers, one.answers))
                        .orElse(List.of()),
                one.decision.orElseThrow(),
                one.readers,
                one.nextReview,
                names(one, submitted),
                submitted);
    }

    private static Submitted submitted(FormRecord record) {
        return new Submitted(
                record.taskKey(),
                record.actor().person(),
                record.actor().onBehalfOf(),
                record.submittedAt(),
                record.sha256());
    }

    private Map<String, String> names(ImpactAssessment one, List<Submitted> submitted) {
        Set<PersonId> ids = new HashSet<>();
        one.owner.ifPresent(ids::add);
        one.answers.measures().forEach(measure -> ids.add(measure.owner()));
        one.decision.ifPresent(decision -> {
            ids.add(decision.by());
            decision.onBehalfOf().ifPresent(ids::add);
        });
        submitted.forEach(record -> {
            ids.add(record.by());
            record.onBehalfOf().ifPresent(ids::add);
        });
        Map<String, String> names = new TreeMap<>();
        people.byIds(ids).forEach((id, person) -> names.put(id.toString(), person.name()));
        return names;
    }
}
