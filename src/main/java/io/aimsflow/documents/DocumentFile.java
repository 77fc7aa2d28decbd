package io.aimsflow.documents;

import io.aimsflow.evidence.FileView;
import io.aimsflow.shared.FileId;

/**
 * An uploaded file that is a version's content instead of a written text.
 *
 * @param size in bytes
 * @param sha256 in hexadecimal digits
 */
public record DocumentFile(FileId id, String name, String mediaType, long size, String sha256) {

    static DocumentFile of(FileView file) {
        return new DocumentFile(
                file.id(),
                file.name(),
                file.mediaType(),
                file.size(),
                file.sha256().toString());
    }
}
