package io.aimsflow.notifications;

import io.aimsflow.workflow.EnclosedFile;
import io.aimsflow.workflow.PeopleTold;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Makes files as a test wants them. */
class SampleEnclosures implements Enclosures {

    Function<Envelope, Optional<Enclosure>> making = envelope -> Optional.empty();

    @Override
    public String kind() {
        return "sample";
    }

    @Override
    public Optional<Enclosure> enclose(String key, Envelope envelope) {
        return making.apply(envelope);
    }

    /** Something that is told with such a file. */
    static PeopleTold told(io.aimsflow.identity.Person person) {
        return new PeopleTold(
                UUID.randomUUID(),
                Set.of(person.id()),
                "/reviews/MR-2026-9999",
                "review.released",
                List.of("MR-2026-9999", "2026-12-21"),
                Optional.of(new EnclosedFile("sample", "any", "figures.txt")));
    }
}
