package io.aimsflow.organisation.web;

import io.aimsflow.organisation.Competence;
import io.aimsflow.organisation.ProofKind;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about a competence.
 *
 * @param version that the change is based on; none for a new one
 * @param roles ids of roles
 * @param retired anything if it is no longer needed
 */
record CompetenceForm(
        @Nullable Integer version,
        @Nullable String name,
        @Nullable String shownBy,
        @Nullable List<String> roles,
        @Nullable String retired) {

    static CompetenceForm empty() {
        return new CompetenceForm(null, "", "", List.of(), "");
    }

    static CompetenceForm of(Competence one) {
        return new CompetenceForm(
                one.version(),
                one.name(),
                one.shownBy(),
                one.roles().stream().map(Role::id).toList(),
                one.retired() ? "yes" : "");
    }

    CompetenceForm over(Competence now) {
        return new CompetenceForm(now.version(), name, shownBy, roles, retired);
    }

    public boolean needs(Role role) {
        return roles != null && roles.contains(role.id());
    }

    public boolean isRetired() {
        return !text(retired).isEmpty();
    }

    Set<Role> chosen() {
        return Objects.requireNonNullElse(roles, List.<String>of()).stream()
                .map(Role::withId)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    int basedOn() {
        return version == null ? -1 : version;
    }

    static String text(@Nullable String typed) {
        return Objects.toString(typed, "");
    }

    /** What somebody typed of a proof. */
    record ProofForm(
            @Nullable String person,
            @Nullable String kind,
            @Nullable String what,
            @Nullable String obtainedOn,
            @Nullable String validUntil) {

        static ProofForm empty() {
            return new ProofForm("", "TRAINING", "", "", "");
        }

        PersonId whose() {
            try {
                return PersonId.of(text(person).strip());
            } catch (NotFound noId) {
                throw Refused.at("person", "organisation-person");
            }
        }

        ProofKind shown() {
            return Arrays.stream(ProofKind.values())
                    .filter(each -> each.name().equals(kind))
                    .findFirst()
                    .orElseThrow(() -> Refused.at("kind", "organisation-missing"));
        }

        LocalDate obtained() {
            return day("obtainedOn", obtainedOn);
        }

        Optional<LocalDate> last() {
            return text(validUntil).isBlank() ? Optional.empty() : Optional.of(day("validUntil", validUntil));
        }

        private static LocalDate day(String field, @Nullable String typed) {
            try {
                return LocalDate.parse(text(typed).strip());
            } catch (DateTimeException none) {
                throw Refused.at(field, "organisation-no-day");
            }
        }
    }
}
