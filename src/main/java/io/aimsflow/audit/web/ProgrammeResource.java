package io.aimsflow.audit.web;

import io.aimsflow.audit.AuditCatalogue;
import io.aimsflow.audit.AuditProgramme;
import io.aimsflow.audit.PlannedAudit;
import io.aimsflow.audit.ProgrammeState;
import io.aimsflow.audit.ProgrammeView;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A version of an audit programme as the REST API tells it.
 *
 * @param coverage every clause and every control in use, with the planned audits that look at it
 */
record ProgrammeResource(
        Summary programme,
        String criteria,
        String method,
        String frequency,
        List<Planned> audits,
        List<Covered> coverage) {

    /** @param catalogue all that can be audited, in the order to tell it in */
    static ProgrammeResource of(ProgrammeView view, Stream<AuditCatalogue.Entry> catalogue) {
        var details = view.programme().details();
        return new ProgrammeResource(
                Summary.of(view.programme()),
                details.criteria(),
                details.method(),
                details.frequency(),
                view.audits().stream().map(Planned::of).toList(),
                catalogue.map(entry -> Covered.of(view, entry)).toList());
    }

    /** What is known of a programme at once. */
    record Summary(
            UUID id,
            String reference,
            int version,
            String name,
            ProgrammeState state,
            LocalDate firstDay,
            LocalDate lastDay,
            Optional<UUID> approvedBy,
            Optional<Instant> approvedAt) {

        static Summary of(AuditProgramme programme) {
            return new Summary(
                    programme.id(),
                    programme.reference(),
                    programme.edition(),
                    programme.details().name(),
                    programme.state(),
                    programme.details().firstDay(),
                    programme.details().lastDay(),
                    programme.approvedBy().map(PersonId::value),
                    programme.approvedAt());
        }
    }

    /** A planned audit; {@code audit} is the number of the one that came of it, if it began. */
    record Planned(
            UUID key, String title, LocalDate plannedOn, UUID lead, AuditResource.Scope scope, Optional<String> audit) {

        static Planned of(PlannedAudit planned) {
            return new Planned(
                    planned.key(),
                    planned.title(),
                    planned.plannedOn(),
                    planned.lead().value(),
                    AuditResource.Scope.of(planned.scope()),
                    planned.audit());
        }
    }

    /** A clause or control with the keys of the planned audits that look at it; none if it is not covered. */
    record Covered(String ref, boolean covered, List<UUID> audits) {

        static Covered of(ProgrammeView view, AuditCatalogue.Entry entry) {
            var audits = view.audits().stream()
                    .filter(audit -> view.covers(audit, entry.ref()))
                    .map(PlannedAudit::key)
                    .toList();
            return new Covered(entry.ref(), !audits.isEmpty(), audits);
        }
    }
}
