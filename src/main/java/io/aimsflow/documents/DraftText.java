package io.aimsflow.documents;

import java.util.Optional;

/**
 * What a draft says.
 *
 * @param body in Markdown, at most 200,000 characters
 * @param file instead of a written text
 * @param change what is new against the version before, at most 2000 characters
 */
public record DraftText(String body, Optional<DocumentFile> file, String change) {

    static final int LONGEST = 200_000;

    DraftText checked() {
        var text = file.isPresent() ? "" : DocumentRules.text("body", body, LONGEST);
        return new DraftText(text, file, DocumentRules.text("change", change, 2000));
    }
}
