package io.aimsflow.forms;

import io.aimsflow.shared.FileId;
import java.util.List;

/**
 * One line of a filled form as people read it.
 *
 * @param path where the value stands, such as {@code actions[1].due}; empty for a heading
 * @param label the field's label in the asked language
 * @param value the displayed value: option labels, names of picked things, formatted dates; empty if not answered or if
 *     there are children or files
 * @param files the attached files of a file picker
 * @param children the fields of a group, or the items of a list
 */
public record LabelledValue(
        String path, String label, String value, List<FileId> files, List<LabelledValue> children) {}
