package io.aimsflow.workflow;

import io.aimsflow.shared.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A practice wants these people to know something, without asking anything of them.
 *
 * @param event tells this event from an equal one, and a second delivery of it from both
 * @param path of the page to look at, beginning with a slash
 * @param messageKey what to tell, as in {@link RoleTold}
 * @param args fill the placeholders of text, subject line and button; a day such as {@code 2026-12-01} is told as the reader
 *     writes days
 * @param enclosed the file that goes along
 */
public record PeopleTold(
        UUID event,
        Set<PersonId> people,
        String path,
        String messageKey,
        List<String> args,
        Optional<EnclosedFile> enclosed) {

    public PeopleTold {
        people = Set.copyOf(people);
        args = List.copyOf(args);
    }
}
