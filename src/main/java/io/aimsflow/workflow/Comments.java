package io.aimsflow.workflow;

import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people say about a case; plain text, never changed. */
@Component
@Transactional
public class Comments {

    private static final int LONGEST = 10_000;

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final Ledger ledger;
    private final Clock clock;

    Comments(JdbcClient jdbc, CaseAccess access, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A comment as it was written. */
    public record Comment(UUID id, PersonId author, String text, Instant writtenAt) {}

    /**
     * Adds a comment.
     *
     * @throws io.aimsflow.shared.NotFound if the case does not exist for this person
     * @throws Refused if it is empty or longer than 10,000 characters
     */
    public void add(CaseId caseId, PersonId author, String text) {
        access.require(author, caseId);
        if (text.isBlank()) {
            throw Refused.at("text", "comment-empty");
        }
        if (text.length() > LONGEST) {
            throw Refused.at("text", "comment-too-long", LONGEST);
        }
        var id = UUID.randomUUID();
        jdbc.sql("insert into workflow_comment (id, case_id, author, text, written_at) values (?, ?, ?, ?, ?)")
                .params(id, caseId.value(), author.value(), text.strip(), Timestamp.from(clock.instant()))
                .update();
        ledger.append(new NewEntry(
                "comment-written",
                Optional.of(Actor.of(author)),
                Optional.of(caseId),
                Set.of(),
                Map.of("comment", id.toString(), "text", text.strip())));
    }

    /** Oldest first. @throws io.aimsflow.shared.NotFound if the case does not exist for this person */
    @Transactional(readOnly = true)
    public List<Comment> of(CaseId caseId, PersonId viewer) {
        access.require(viewer, caseId);
        return jdbc.sql("select * from workflow_comment where case_id = ? order by written_at, id")
                .param(caseId.value())
                .query((row, n) -> new Comment(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("author", UUID.class)),
                        row.getString("text"),
                        row.getTimestamp("written_at").toInstant()))
                .list();
    }
}
