package io.aimsflow.due;

import io.aimsflow.shared.Role;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a module knows to be due. Implemented as a bean. Whoever shows it puts the selects of all modules into one statement, so
 * that it costs the same however many modules there are.
 */
public interface DueSource {

    /** The condition that whoever looks is an external auditor and nothing else. */
    String OUTSIDER = "cast(:roles as text[]) = '{external-auditor}'";

    /** Of which kinds its things are. */
    Set<DueKind> kinds();

    /**
     * A select of what is due from {@code :from} to {@code :until} (days of the organisation, both included) and may be seen by
     * whoever looks. A thing for which a task is open is left to the source of tasks. It may also use {@code :fromAt} and
     * {@code :untilAt} (instants: the beginning of the first day, and of the day after the last), {@code :now}, {@code :zone} (of
     * the organisation), {@code :viewers} (ids of the person and of those whom they stand in for), {@code :team} (ids of those whose
     * manager the person is) and {@code :roles} (names of the person's roles, a text array). Its columns:
     *
     * <ul>
     *   <li>{@code id}: text of small letters, digits and hyphens, at most 80, that stays the same as long as the thing does
     *   <li>{@code kind}: name of a {@link DueKind}
     *   <li>{@code word}: message key of what is to be done, such as "Review of an AI system"
     *   <li>{@code number}: of what it is about, such as {@code AI-0007}; may be empty
     *   <li>{@code title}: what it is about; {@code title_de}: the same in German, null if the title has no language
     *   <li>{@code person}: whose it is, null if nobody's; {@code roles}: names of the roles that may take it, null if none
     *   <li>{@code day}: the date; {@code path}: address of its page on this server
     * </ul>
     */
    String select();

    /** The condition that whoever looks holds one of these roles. */
    static String holdsOneOf(Collection<Role> roles) {
        return roles.stream()
                .map(Role::id)
                .sorted()
                .collect(Collectors.joining(",", "cast(:roles as text[]) && '{", "}'"));
    }
}
