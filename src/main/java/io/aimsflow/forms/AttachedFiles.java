package io.aimsflow.forms;

import io.aimsflow.shared.FileId;
import java.util.Optional;

/** Knows the files that a form's file pickers may name. The module that stores files offers it as a bean. */
public interface AttachedFiles {

    /** A stored file: what it is called and what it is, such as {@code image/png}. */
    record AttachedFile(String name, String mediaType) {}

    /** The file, if it exists. */
    Optional<AttachedFile> find(FileId id);
}
