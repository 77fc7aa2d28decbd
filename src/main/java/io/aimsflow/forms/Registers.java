package io.aimsflow.forms;

import io.aimsflow.forms.AttachedFiles.AttachedFile;
import io.aimsflow.shared.FileId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Asks other modules whether what a submission names exists; each thing once. */
final class Registers {

    private static final int ID_CHARS = 200;

    private final Pickers pickers;
    private final Optional<AttachedFiles> attached;
    private final Map<String, Optional<Choice>> choices = new HashMap<>();

    Registers(Pickers pickers, Optional<AttachedFiles> attached) {
        this.pickers = pickers;
        this.attached = attached;
    }

    Optional<Choice> choice(String kind, String id) {
        return id.length() > ID_CHARS
                ? Optional.empty()
                : choices.computeIfAbsent(kind + " " + id, key -> pickers.find(kind, id));
    }

    /** What the file is called; its id if nobody knows. */
    String fileName(FileId id) {
        return attached.flatMap(files -> files.find(id)).map(AttachedFile::name).orElse(id.toString());
    }

    /** @param found takes the code and the arguments of each broken rule */
    void check(Field field, @Nullable Object value, BiConsumer<String, Object[]> found) {
        if (value instanceof String id && !id.isEmpty() && field.picker().isPresent()) {
            if (choice(field.picker().get(), id).isEmpty()) {
                found.accept("not-known", new Object[0]);
            }
        }
        if (field.type() == FieldType.FILES && value instanceof List<?> ids) {
            files(field, ids, found);
        }
    }

    private void files(Field field, List<?> ids, BiConsumer<String, Object[]> found) {
        if (ids.size() > 1
                && !field.flag("multiple")
                && field.setting("multiple").indexOf('=') != 0) {
            found.accept("one-file", new Object[0]);
        }
        String accept = field.setting("accept");
        for (Object id : ids) {
            Optional<AttachedFile> file = attached.flatMap(files -> files.find(FileId.of(id.toString())));
            if (attached.isPresent() && file.isEmpty()) {
                found.accept("no-file", new Object[0]);
            }
            if (file.isPresent() && !accepts(accept, file.get())) {
                found.accept("file-type", new Object[] {file.get().name(), accept});
            }
        }
    }

    /** The {@code accept} of HTML: extensions and media types; a template cannot be told here and allows all. */
    private static boolean accepts(String accept, AttachedFile file) {
        if (accept.isBlank() || accept.startsWith("=") || accept.contains("{{")) {
            return true;
        }
        return Arrays.stream(accept.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .anyMatch(token -> allowed(token, file));
    }

    private static boolean allowed(String token, AttachedFile file) {
        String type = file.mediaType().toLowerCase(Locale.ROOT);
        if (token.startsWith(".")) {
            return file.name().toLowerCase(Locale.ROOT).endsWith(token);
        }
        return token.endsWith("/*") ? type.startsWith(token.substring(0, token.length() - 1)) : type.equals(token);
    }
}
