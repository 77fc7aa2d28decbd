package io.aimsflow.evidence;

import io.aimsflow.forms.AttachedFiles;
import io.aimsflow.shared.FileId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells forms what the files that somebody hands in are called, and of which type they are. */
@Component
class FilesInForms implements AttachedFiles {

    private final StoredFiles files;

    FilesInForms(StoredFiles files) {
        this.files = files;
    }

    @Override
    public Optional<AttachedFile> find(FileId id) {
        return files.find(id).map(file -> new AttachedFile(file.name(), file.mediaType()));
    }
}
