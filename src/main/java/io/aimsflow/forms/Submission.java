package io.aimsflow.forms;

import io.aimsflow.shared.FileId;
import java.util.List;
import java.util.Map;

/**
 * A submission that fits its form. Only {@link Forms#check} makes one.
 */
public final class Submission {

    private final FormDefinition form;
    private final Map<String, Object> data;
    private final List<FileId> files;

    Submission(FormDefinition form, Map<String, Object> data, List<FileId> files) {
        this.form = form;
        this.data = data;
        this.files = List.copyOf(files);
    }

    public FormDefinition form() {
        return form;
    }

    /**
     * The visible fields by key, unmodifiable: {@code String}, {@code BigDecimal}, {@code Boolean}, {@code null} (not
     * answered), lists and maps of these. Dates and times are ISO 8601 texts.
     */
    public Map<String, Object> data() {
        return data;
    }

    /** Every file that the submission names, each once. */
    public List<FileId> files() {
        return files;
    }
}
