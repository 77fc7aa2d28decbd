package io.aimsflow.documents.web;

import io.aimsflow.documents.DocumentPage;
import io.aimsflow.documents.DocumentVersion;
import io.aimsflow.documents.DocumentView;
import io.aimsflow.documents.Documents;
import io.aimsflow.evidence.EvidenceFiles;
import io.aimsflow.ledger.Hash;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.pack.PackItem;
import io.aimsflow.pack.PackKind;
import io.aimsflow.pack.PackScope;
import io.aimsflow.pack.PackSource;
import io.aimsflow.pack.PackWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Puts the documents in effect into evidence packs: on paper, or as the file that was uploaded, and in the very text that was
 * hashed when they were approved.
 */
@Component
class PackedVersions implements PackSource {

    private static final int PLACE = 15;
    private static final int PAGE = 100;

    private final Documents documents;
    private final DocumentExport export;
    private final EvidenceFiles files;
    private final Ledger ledger;

    PackedVersions(Documents documents, DocumentExport export, EvidenceFiles files, Ledger ledger) {
        this.documents = documents;
        this.export = export;
        this.files = files;
        this.ledger = ledger;
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public void write(PackScope scope, PackWriter writer) {
        var viewer = scope.viewer().id();
        var query = new DocumentQuery(null, null, null, null, null, null, null);
        DocumentPage page;
        do {
            page = documents.list(query.filter(viewer, PAGE), viewer);
            page.lines().stream()
                    .map(line -> documents.byReference(line.document().reference(), viewer))
                    .forEach(view -> view.effective().ifPresent(version -> write(view, version, scope, writer)));
            query = query.after(page.next());
        } while (!query.isFirst());
    }

    private void write(DocumentView view, DocumentVersion version, PackScope scope, PackWriter writer) {
        var reference = view.document().reference();
        var path = "documents/" + reference + "-v" + version.number();
        var title = reference + " " + version.title();
        version.file()
                .ifPresentOrElse(
                        file -> writer.put(
                                item(
                                        view,
                                        path + "-" + PackItem.name(file.name()),
                                        title,
                                        PackKind.FILE,
                                        file.mediaType()),
                                out -> files.copyTo(file.id(), out)),
                        () -> writer.put(
                                item(view, path + ".pdf", title, PackKind.DOCUMENT, "application/pdf"),
                                out -> export.paper(
                                        reference, version.number(), scope.viewer(), scope.language(), out)));
        writeApproved(view, version, path, title, writer);
    }

    private void writeApproved(
            DocumentView view, DocumentVersion version, String path, String title, PackWriter writer) {
        var bytes = Documents.approvedText(version).getBytes(StandardCharsets.UTF_8);
        var item = item(
                view,
                path + "-approved.txt",
                writer.text("documents.approvedText", title),
                PackKind.RECORD,
                "text/plain");
        var entry = version.caseId()
                .flatMap(in ->
                        Optional.ofNullable(Ledger.vouchers(ledger.ofCase(in)).get(Hash.sha256(bytes))));
        writer.put(entry.map(item::provenBy).orElse(item), out -> out.write(bytes));
    }

    private static PackItem item(DocumentView view, String path, String title, PackKind kind, String mediaType) {
        var details = view.document().details();
        return PackItem.of(path, title, kind, mediaType)
                .serving(Set.copyOf(details.clauses()), Set.copyOf(details.controls()));
    }
}
