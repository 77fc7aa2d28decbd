package io.aimsflow.controls;

import io.aimsflow.ledger.Hash;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** An approved statement as one text, in which nothing can change without changing its hash. */
final class StatementText {

    private final StringBuilder text = new StringBuilder();

    private StatementText() {}

    static Hash hash(Statement statement, List<StatementLine> lines) {
        var whole = new StatementText();
        whole.add(statement.number());
        whole.add(statement.proposedBy().map(PersonId::toString).orElse(""));
        whole.add(statement.approvedBy().map(PersonId::toString).orElse(""));
        whole.add(statement.approvedAt().map(Instant::toString).orElse(""));
        lines.forEach(whole::add);
        return Hash.sha256(whole.text.toString());
    }

    private void add(StatementLine line) {
        add(line.control().id());
        add(line.title().english());
        add(line.title().german());
        add(line.applicability().map(Enum::name).orElse(""));
        add(line.justification());
        add(line.implementation().map(Enum::name).orElse(""));
        add(line.evidence());
        add(line.notes());
        add(line.owner().map(PersonId::toString).orElse(""));
        add(line.uses());
    }

    /** With its length before it, so that no two texts run into each other. */
    private void add(Object part) {
        var written = Objects.toString(part);
        text.append(written.length()).append(':').append(written);
    }
}
