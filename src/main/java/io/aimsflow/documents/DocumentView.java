package io.aimsflow.documents;

import java.util.List;
import java.util.Optional;

/**
 * A document as somebody sees it.
 *
 * @param versions those that the person may read, the newest first; never empty
 * @param steps what happened, the newest first; only what the person may know
 * @param mayEdit whether the person may change its details and write in its draft
 */
public record DocumentView(
        Document document, List<DocumentVersion> versions, List<DocumentStep> steps, boolean mayEdit) {

    /** The version in effect. */
    public Optional<DocumentVersion> effective() {
        return in(VersionState.EFFECTIVE);
    }

    /** The version that is approved and waits for its day. */
    public Optional<DocumentVersion> waiting() {
        return in(VersionState.APPROVED);
    }

    /** The version that is being worked on. */
    public Optional<DocumentVersion> open() {
        return in(VersionState.DRAFT).or(() -> in(VersionState.IN_REVIEW));
    }

    /** What stands for the document: the version in effect, else the newest. */
    public DocumentVersion leading() {
        return effective().orElseGet(() -> versions.get(0));
    }

    /** Whether the person may begin a new version now. */
    public boolean mayOpen() {
        return mayEdit && open().isEmpty() && waiting().isEmpty();
    }

    /** Whether the person may write in the draft now. */
    public boolean mayWrite() {
        return mayEdit && in(VersionState.DRAFT).isPresent();
    }

    private Optional<DocumentVersion> in(VersionState state) {
        return versions.stream().filter(version -> version.state() == state).findFirst();
    }
}
