package io.aimsflow.audit.web;

import io.aimsflow.audit.AuditProgramme;
import io.aimsflow.audit.AuditScope;
import io.aimsflow.audit.PlannedAudit;
import io.aimsflow.audit.ProgrammeDetails;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what people typed about programmes and audits. */
final class AuditForms {

    private AuditForms() {}

    /** What somebody typed about a programme. */
    record ProgrammeForm(
            @Nullable Integer revision,
            @Nullable String name,
            @Nullable String firstDay,
            @Nullable String lastDay,
            @Nullable String criteria,
            @Nullable String method,
            @Nullable String frequency) {

        static ProgrammeForm of(AuditProgramme programme) {
            var details = programme.details();
            return new ProgrammeForm(
                    programme.revision(),
                    details.name(),
                    details.firstDay().toString(),
                    details.lastDay().toString(),
                    details.criteria(),
                    details.method(),
                    details.frequency());
        }

        /** @throws Refused for the first day that is none */
        ProgrammeDetails details() {
            return new ProgrammeDetails(
                    text(name),
                    day("firstDay", firstDay),
                    day("lastDay", lastDay),
                    text(criteria),
                    text(method),
                    text(frequency));
        }
    }

    /** What somebody typed about a planned audit. */
    record PlannedForm(
            @Nullable String key,
            @Nullable String title,
            @Nullable String plannedOn,
            @Nullable String lead,
            @Nullable String clauses,
            @Nullable String controls,
            @Nullable String systems) {

        static PlannedForm of(PlannedAudit audit) {
            return new PlannedForm(
                    audit.key().toString(),
                    audit.title(),
                    audit.plannedOn().toString(),
                    audit.lead().toString(),
                    joined(audit.scope().clauses()),
                    joined(audit.scope().controls()),
                    joined(audit.scope().systems()));
        }

        Optional<UUID> id() {
            return text(key).isEmpty() ? Optional.empty() : Optional.of(uuid(text(key)));
        }

        LocalDate day() {
            return AuditForms.day("plannedOn", plannedOn);
        }

        /** @throws Refused if nobody is meant */
        PersonId auditor() {
            try {
                return PersonId.of(text(lead));
            } catch (NotFound nobody) {
                throw Refused.at("lead", "audit-person-unknown");
            }
        }

        AuditScope scope() {
            return AuditScope.parse(text(clauses), text(controls), text(systems));
        }
    }

    /** @throws NotFound if the text is no id */
    static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new NotFound("id", text);
        }
    }

    static String text(@Nullable String typed) {
        return Objects.toString(typed, "");
    }

    private static LocalDate day(String field, @Nullable String typed) {
        try {
            return LocalDate.parse(text(typed).strip());
        } catch (DateTimeParseException none) {
            throw Refused.at(field, "audit-day");
        }
    }

    private static String joined(List<?> refs) {
        return refs.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
