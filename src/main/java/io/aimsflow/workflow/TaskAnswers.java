package io.aimsflow.workflow;

import io.aimsflow.forms.Forms;
import io.aimsflow.forms.Records;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a task's form shows before anybody has typed: the practice's prefill, and over it what was answered before. */
@Component
class TaskAnswers {

    private final WorkItemTable items;
    private final UserTasks userTasks;
    private final Records records;
    private final Forms forms;

    TaskAnswers(WorkItemTable items, UserTasks userTasks, Records records, Forms forms) {
        this.items = items;
        this.userTasks = userTasks;
        this.records = records;
        this.forms = forms;
    }

    Map<String, Object> prefill(WorkItem item) {
        Map<String, Object> values = forms.prefill(userTasks.of(item.key()).prefill(item.context()));
        return items.lastAnswer(item)
                .flatMap(records::find)
                .map(record -> forms.resumed(record.form(), values, record.data()))
                .orElse(values);
    }
}
