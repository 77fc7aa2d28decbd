package io.aimsflow.organisation.web;

import io.aimsflow.organisation.ContextStatement;
import io.aimsflow.shared.Refused;
import io.aimsflow.systems.OrganisationRole;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about the organisation's part.
 *
 * @param version that it is based on; none if nothing is stated yet
 * @param roles names of {@link OrganisationRole}; others are ignored
 * @param climate {@code true} or {@code false}
 */
record ContextStatementForm(
        @Nullable Integer version,
        @Nullable List<String> roles,
        @Nullable String rolesWhy,
        @Nullable String climate,
        @Nullable String climateWhy) {

    static ContextStatementForm empty() {
        return new ContextStatementForm(null, List.of(), "", "", "");
    }

    static ContextStatementForm of(ContextStatement statement) {
        return new ContextStatementForm(
                statement.version(),
                statement.roles().stream().map(Enum::name).toList(),
                statement.rolesWhy(),
                Boolean.toString(statement.climate()),
                statement.climateWhy());
    }

    /** The same words, based on what is stated now. */
    ContextStatementForm over(ContextStatement now) {
        return new ContextStatementForm(now.version(), roles, rolesWhy, climate, climateWhy);
    }

    Set<OrganisationRole> chosen() {
        return Arrays.stream(OrganisationRole.values()).filter(this::has).collect(Collectors.toSet());
    }

    public boolean has(OrganisationRole role) {
        return Objects.requireNonNullElse(roles, List.<String>of()).contains(role.name());
    }

    /** @throws Refused if neither was chosen */
    boolean climateMatters() {
        if (!"true".equals(climate) && !"false".equals(climate)) {
            throw Refused.at("climate", "organisation-missing");
        }
        return Boolean.parseBoolean(climate);
    }

    int basedOn() {
        return version == null ? -1 : version;
    }
}
