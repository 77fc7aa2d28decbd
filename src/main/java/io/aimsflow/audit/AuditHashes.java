package io.aimsflow.audit;

import io.aimsflow.ledger.Hash;
import io.aimsflow.ledger.LedgeredContent;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the ledger find an accepted report that was changed or removed. */
@Component
class AuditHashes implements LedgeredContent {

    static final String KEY = "audit-report";

    private final AuditTable audits;
    private final ChecklistTable lines;
    private final FigureTable figures;

    AuditHashes(JdbcClient jdbc) {
        audits = new AuditTable(jdbc);
        lines = new ChecklistTable(jdbc);
        figures = new FigureTable(jdbc);
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Map<UUID, Hash> hashes(Collection<UUID> ids) {
        Map<UUID, Hash> hashes = new HashMap<>();
        audits.all(ids).stream()
                .filter(audit -> audit.acceptedAt().isPresent())
                .forEach(audit -> hashes.put(audit.id(), hash(audit)));
        return hashes;
    }

    private Hash hash(Audit audit) {
        return hash(audit, lines.of(audit.id()), audits.comments(audit), figures.of(audit.id()));
    }

    /** Over all that was accepted, each part with its length before it, so that no two run into each other. */
    static Hash hash(Audit audit, List<ChecklistLine> lines, List<AuditComment> comments, List<AuditFigure> figures) {
        List<Object> parts = new ArrayList<>(List.of(
                audit.number(),
                audit.title(),
                audit.scope().text(),
                audit.criteria(),
                audit.method(),
                audit.firstDay().orElse(LocalDate.MIN),
                audit.lastDay().orElse(LocalDate.MIN),
                audit.summary(),
                audit.conclusion(),
                audit.reportedAt().orElse(Instant.MIN),
                audit.acceptedAt().orElse(Instant.MIN)));
        parts.addAll(audit.auditees());
        parts.addAll(audit.team());
        audit.acceptedBy().ifPresent(parts::add);
        lines.forEach(line -> parts.addAll(List.of(
                line.ref(),
                line.question(),
                line.dropped(),
                line.verdict().map(Enum::name).orElse(""),
                line.note(),
                line.judgedBy().map(PersonId::toString).orElse(""))));
        comments.forEach(comment -> parts.addAll(List.of(comment.auditee(), comment.text())));
        figures.forEach(
                figure -> parts.addAll(List.of(figure.ref(), figure.state().name(), figure.textEn(), figure.textDe())));
        var whole = new StringBuilder();
        parts.forEach(part -> whole.append(part.toString().length()).append(':').append(part));
        return Hash.sha256(whole.toString());
    }
}
