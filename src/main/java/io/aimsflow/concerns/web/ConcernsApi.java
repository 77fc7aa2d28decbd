package io.aimsflow.concerns.web;

import io.aimsflow.concerns.Concern;
import io.aimsflow.concerns.ConcernMessage;
import io.aimsflow.concerns.ConcernState;
import io.aimsflow.concerns.Concerns;
import io.aimsflow.identity.SignedIn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Concerns for programs, to read. Who reported is told to none. */
@RestController
@RequestMapping("/api/concerns")
class ConcernsApi {

    private static final int PAGE_SIZE = 100;

    private final Concerns concerns;

    ConcernsApi(Concerns concerns) {
        this.concerns = concerns;
    }

    /** A line of the register. */
    record Line(
            String number,
            UUID caseId,
            String title,
            ConcernState state,
            String system,
            boolean anonymous,
            Instant reportedAt,
            Instant triageDue,
            Optional<Instant> triagedAt,
            Optional<String> followedBy) {

        static Line of(Concern concern) {
            return new Line(
                    concern.number(),
                    concern.caseId().value(),
                    concern.title(),
                    concern.state(),
                    concern.reported().system(),
                    concern.anonymous(),
                    concern.reportedAt(),
                    concern.triageDue(),
                    concern.triagedAt(),
                    concern.followedBy());
        }
    }

    /** A page; {@code next} is the parameter {@code after} of the next one, empty on the last. */
    record Page(List<Line> lines, String next) {}

    record Message(Instant at, boolean fromReporter, String text) {

        static Message of(ConcernMessage message) {
            return new Message(message.at(), message.fromReporter(), message.text());
        }
    }

    record Resource(Line concern, String whatHappened, String occurred, String affected, List<Message> messages) {}

    @GetMapping
    Page list(ConcernQuery query, @AuthenticationPrincipal SignedIn me) {
        var page = concerns.list(query.filter(PAGE_SIZE), me.id());
        return new Page(page.lines().stream().map(Line::of).toList(), page.next());
    }

    @GetMapping("/{number}")
    Resource get(@PathVariable String number, @AuthenticationPrincipal SignedIn me) {
        var view = concerns.byNumber(number, me.id());
        var reported = view.concern().reported();
        return new Resource(
                Line.of(view.concern()),
                reported.whatHappened(),
                reported.occurred(),
                reported.affected(),
                view.messages().stream().map(Message::of).toList());
    }
}
