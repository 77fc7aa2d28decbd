package io.aimsflow.forms;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.RecordId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The immutable answers to all tasks. The database refuses to change or delete one. */
@Component
@Transactional(readOnly = true)
public class Records {

    private final RecordTable table;
    private final Forms forms;
    private final Clock clock;

    Records(RecordTable table, Forms forms, Clock clock) {
        this.table = table;
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * Keeps a submission for ever, in the transaction of what it causes.
     *
     * @return its id and the hash of its content, for the ledger
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public KeptRecord keep(NewRecord record) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        RecordRow row = RecordRow.of(RecordId.random(), record, now);
        table.insert(row, record.submission().form());
        return new KeptRecord(row.id(), row.sha256());
    }

    public Optional<FormRecord> find(RecordId id) {
        return table.find(id).map(this::record);
    }

    /** Oldest first. */
    public List<FormRecord> ofCase(CaseId caseId) {
        return table.ofCase(caseId).stream().map(this::record).toList();
    }

    /** The newest answer to a task in a case: what is shown again when it is sent back. */
    public Optional<FormRecord> latest(CaseId caseId, String taskKey) {
        return table.latest(caseId, taskKey).map(this::record);
    }

    private FormRecord record(RecordRow row) {
        return record(row, forms.kept(row.formSha256(), () -> table.schema(row.formSha256())));
    }

    private static FormRecord record(RecordRow row, FormDefinition form) {
        Map<String, Object> data = Canonical.map(row.data());
        return new FormRecord(
                row.id(),
                row.caseId(),
                row.workItem(),
                row.processKey(),
                row.taskKey(),
                row.processVersionTag(),
                form,
                data,
                row.actor(),
                row.submittedAt(),
                row.contentText(),
                row.sha256());
    }
}
