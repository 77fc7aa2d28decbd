package io.aimsflow.forms;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.RecordId;
import io.aimsflow.shared.WorkItemId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements on {@code forms_record} and {@code forms_schema}. There is none that changes a row. */
@Component
class RecordTable {

    private final JdbcClient jdbc;

    RecordTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RecordRow row, FormDefinition form) {
        jdbc.sql("insert into forms_schema (sha256, json) values (:sha, :json) on conflict (sha256) do nothing")
                .param("sha", form.sha256())
                .param("json", form.json())
                .update();
        jdbc.sql("""
                insert into forms_record (id, case_id, work_item_id, process_key, task_key, process_version_tag, form_id,
                    form_sha256, data, submitted_by, on_behalf_of, submitted_at, sha256)
                values (:id, :case, :workItem, :process, :task, :version, :form, :formSha, :data, :by, :behalf, :at, :sha)
                """)
                .param("id", row.id().value())
                .param("case", row.caseId().value())
                .param("workItem", row.workItem().map(WorkItemId::value).orElse(null))
                .param("process", row.processKey())
                .param("task", row.taskKey())
                .param("version", row.processVersionTag())
                .param("form", row.formId())
                .param("formSha", row.formSha256())
                .param("data", row.data())
                .param("by", row.actor().person().value())
                .param("behalf", row.actor().onBehalfOf().map(PersonId::value).orElse(null))
                .param("at", row.submittedAt().atOffset(ZoneOffset.UTC))
                .param("sha", row.sha256())
                .update();
    }

    Optional<RecordRow> find(RecordId id) {
        return jdbc.sql("select * from forms_record where id = :id")
                .param("id", id.value())
                .query(RecordRow::read)
                .optional();
    }

    List<RecordRow> ofCase(CaseId caseId) {
        return jdbc.sql("select * from forms_record where case_id = :case order by submitted_at, id")
                .param("case", caseId.value())
                .query(RecordRow::read)
                .list();
    }

    Optional<RecordRow> latest(CaseId caseId, String taskKey) {
        return jdbc.sql("""
                select * from forms_record where case_id = :case and task_key = :task
                order by submitted_at desc, id desc limit 1
                """)
                .param("case", caseId.value())
                .param("task", taskKey)
                .query(RecordRow::read)
                .optional();
    }

    String schema(String sha256) {
        return jdbc.sql("select json from forms_schema where sha256 = :sha")
                .param("sha", sha256)
                .query(String.class)
                .single();
    }
}
