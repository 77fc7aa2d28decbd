package io.aimsflow.inbox.web;

import io.aimsflow.evidence.FileView;
import io.aimsflow.workflow.TaskView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** Writes what the browser needs to show a form: its schema, what stands in it, and the files that it names. */
@Component
class FormContent {

    private final JsonMapper json;

    FormContent(JsonMapper json) {
        this.json = json;
    }

    /** JSON that cannot end the script element it stands in. */
    String of(TaskView task, List<FileView> files, Locale locale) {
        Map<String, Object> data = new LinkedHashMap<>(task.prefill());
        task.draft().ifPresent(draft -> data.putAll(draft.data()));
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("schema", new RawValue(task.form().localised(locale)));
        content.put("data", data);
        content.put("version", task.version());
        content.put("files", named(files));
        return json.writeValueAsString(content).replace("<", "\\u003c");
    }

    private static Map<String, Object> named(List<FileView> files) {
        Map<String, Object> named = new LinkedHashMap<>();
        files.forEach(file -> named.put(file.id().toString(), Map.of("name", file.name(), "size", file.size())));
        return named;
    }
}
