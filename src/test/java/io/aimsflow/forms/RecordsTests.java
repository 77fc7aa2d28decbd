package io.aimsflow.forms;

import static io.aimsflow.forms.Fixtures.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aimsflow.IntegrationTest;
import io.aimsflow.ledger.Hash;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.WorkItemId;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Records and drafts in the database. */
@IntegrationTest
class RecordsTests {

    private static final String JSON = form(
            "{\"type\":\"textarea\",\"id\":\"T\",\"key\":\"why\"}", "{\"type\":\"number\",\"id\":\"N\",\"key\":\"n\"}");

    @Autowired
    private Records records;

    @Autowired
    private RecordHashes hashes;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Forms forms;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private final CaseId caseId = CaseId.random();
    private final Actor actor = new Actor(PersonId.random(), Optional.of(PersonId.random()));

    private NewRecord answer(String task, WorkItemId workItem, Map<String, Object> input) {
        Submission submission = forms.check(forms.parse(JSON), input, FormContext.of(Locale.ENGLISH, ZoneId.of("UTC")));
        return new NewRecord(caseId, Optional.of(workItem), "corrective-action", task, "1.0.0", submission, actor);
    }

    private KeptRecord keep(String task, Map<String, Object> input) {
        return transactions.execute(status -> records.keep(answer(task, WorkItemId.random(), input)));
    }

    @Test
    void keepsWhatWasSubmittedByWhomAndWithWhichForm() {
        KeptRecord kept = keep("plan", Map.of("why", "Grüße\n\"quoted\"", "n", 1.50));

        FormRecord record = records.find(kept.id()).orElseThrow();

        assertThat(record.data().get("why")).isEqualTo("Grüße\n\"quoted\"");
        assertThat(record.data().get("n")).hasToString("1.5");
        assertThat(record.actor()).isEqualTo(actor);
        assertThat(record.form().json()).isEqualTo(JSON);
        assertThat(record.sha256()).isEqualTo(kept.sha256());
        assertThat(forms.labelled(record.form(), record.data(), Locale.ENGLISH)).hasSize(2);
    }

    @Test
    void findsTheRecordsOfACaseInOrder() {
        KeptRecord first = keep("plan", Map.of("why", "one"));
        KeptRecord second = keep("plan", Map.of("why", "two"));
        keep("approve", Map.of("why", "three"));

        assertThat(records.ofCase(caseId)).hasSize(3).extracting(FormRecord::id).startsWith(first.id());
        assertThat(records.latest(caseId, "plan")).map(FormRecord::id).contains(second.id());
        assertThat(records.latest(caseId, "none")).isEmpty();
    }

    @Test
    void keepsOnlyWithinTheTransactionOfItsCause() {
        assertThatThrownBy(() -> records.keep(answer("plan", WorkItemId.random(), Map.of())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void keepsOneAnswerToATask() {
        WorkItemId task = WorkItemId.random();
        transactions.executeWithoutResult(status -> records.keep(answer("plan", task, Map.of())));

        assertThatThrownBy(
                        () -> transactions.executeWithoutResult(status -> records.keep(answer("plan", task, Map.of()))))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void theDatabaseRefusesToChangeARecordOrItsForm() {
        KeptRecord kept = keep("plan", Map.of("why", "true"));
        UUID id = kept.id().value();

        assertThatThrownBy(() -> jdbc.sql("update forms_record set data = '{}' where id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("immutable");
        assertThatThrownBy(() -> jdbc.sql("delete from forms_record where id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("immutable");
        assertThatThrownBy(() -> jdbc.sql("update forms_schema set json = '{}'").update())
                .hasMessageContaining("immutable");
    }

    @Test
    void recomputesTheHashThatTheLedgerHolds() {
        KeptRecord kept = keep("plan", Map.of("why", "ä 𝄞", "n", 1e20));
        UUID id = kept.id().value();

        assertThat(hashes.hashes(List.of(id, UUID.randomUUID()))).isEqualTo(Map.of(id, Hash.of(kept.sha256())));
    }

    @Test
    void findsATamperedRecordAndATamperedForm() {
        for (String change : List.of(
                "update forms_record set data = '{\"why\":\"forged\"}' where id = :id",
                "update forms_record set submitted_by = gen_random_uuid() where id = :id",
                "update forms_record set submitted_at = submitted_at + interval '1 microsecond' where id = :id",
                "update forms_schema set json = json || ' ' where sha256 = (select form_sha256 from forms_record where id = :id)")) {
            KeptRecord kept = keep("plan", Map.of("why", "true"));
            transactions.executeWithoutResult(status -> {
                jdbc.sql("set local session_replication_role = replica").update();
                jdbc.sql(change).param("id", kept.id().value()).update();
                assertThat(hashes.hashes(List.of(kept.id().value())).values())
                        .as(change)
                        .doesNotContain(Hash.of(kept.sha256()));
                status.setRollbackOnly();
            });
        }
    }

    @Test
    void keepsTheLastDraftOfAPersonUntilItIsDiscarded() {
        PersonId person = PersonId.random();
        WorkItemId task = WorkItemId.random();

        drafts.save(person, task, Map.of("why", "half"));
        drafts.save(
                person, task, Map.of("why", "half a \\u0000 sentence\u0000\u0000", "rows", List.of(Map.of("a", 1))));

        assertThat(drafts.find(person, task).orElseThrow().data())
                .isEqualTo(Map.of("why", "half a \\u0000 sentence", "rows", List.of(Map.of("a", 1))));
        assertThat(drafts.find(PersonId.random(), task)).isEmpty();

        drafts.discard(person, task);

        assertThat(drafts.find(person, task)).isEmpty();
    }

    @Test
    void refusesDraftsBeyondAllMeasure() {
        assertThatThrownBy(
                        () -> drafts.save(PersonId.random(), WorkItemId.random(), Map.of("why", "x".repeat(300_000))))
                .isInstanceOf(Refused.class);
    }
}
