package io.aimsflow.inbox.web;

import io.aimsflow.evidence.EvidenceFiles;
import io.aimsflow.evidence.FileView;
import io.aimsflow.forms.Records;
import io.aimsflow.ledger.Hash;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.LedgerEntry;
import io.aimsflow.pack.PackItem;
import io.aimsflow.pack.PackKind;
import io.aimsflow.pack.PackScope;
import io.aimsflow.pack.PackSource;
import io.aimsflow.pack.PackWriter;
import io.aimsflow.paper.Papers;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.RecordId;
import io.aimsflow.workflow.CaseList;
import io.aimsflow.workflow.CaseView;
import io.aimsflow.workflow.Cases;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Puts cases into evidence packs: a page that tells all of it, each record in the very text that was hashed, each attached file;
 * records and files with the ledger entry that proves them.
 */
@Component
class CasePack implements PackSource {

    private static final int PLACE = 50;
    private static final int PAGE = 200;

    private final Cases cases;
    private final CasePdf pages;
    private final Records records;
    private final EvidenceFiles files;
    private final Ledger ledger;
    private final Papers papers;

    CasePack(Cases cases, CasePdf pages, Records records, EvidenceFiles files, Ledger ledger, Papers papers) {
        this.cases = cases;
        this.pages = pages;
        this.records = records;
        this.files = files;
        this.ledger = ledger;
        this.papers = papers;
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public void write(PackScope scope, PackWriter writer) {
        var after = "";
        Optional<String> next;
        do {
            CaseList page = cases.search("", scope.viewer().id(), after, PAGE);
            page.cases().stream()
                    .filter(view -> concerns(view, scope))
                    .forEach(view ->
                            write(cases.byNumber(view.number(), scope.viewer().id()), scope, writer));
            next = page.next();
            after = next.orElse("");
        } while (next.isPresent());
    }

    private static boolean concerns(CaseView view, PackScope scope) {
        return view.endedAt().map(ended -> !ended.isBefore(scope.begin())).orElse(true);
    }

    private void write(CaseView view, PackScope scope, PackWriter writer) {
        var folder = "cases/" + view.number() + "/";
        var told = ledger.ofCase(view.id());
        var vouchers = Ledger.vouchers(told);
        var clauses =
                told.stream().map(LedgerEntry::clauses).flatMap(Set::stream).collect(Collectors.toSet());
        Map<Object, String> paths = new HashMap<>();
        putRecords(view, folder, clauses, vouchers, paths, writer);
        putFiles(view, folder, clauses, vouchers, paths, writer);
        var page = PackItem.of(
                        folder + "case.html",
                        view.number() + " " + view.subject().title(),
                        PackKind.CASE,
                        "text/html")
                .serving(clauses, Set.of());
        writer.put(page, out -> {
            var model = pages.model(view, scope.viewer());
            model.put("linked", true);
            model.put("paths", paths);
            var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            papers.html("inbox/case-pdf", model, scope.language(), text);
            text.flush();
        });
    }

    private void putRecords(
            CaseView view,
            String folder,
            Set<ClauseRef> clauses,
            Map<Hash, UUID> vouchers,
            Map<Object, String> paths,
            PackWriter writer) {
        var number = 0;
        for (Map.Entry<RecordId, String> record : records.hashedTexts(view.id()).entrySet()) {
            var path = "record-%03d.json".formatted(++number);
            paths.put(record.getKey(), path);
            var bytes = record.getValue().getBytes(StandardCharsets.UTF_8);
            var item = PackItem.of(folder + path, view.number() + ", " + number, PackKind.RECORD, "application/json")
                    .serving(clauses, Set.of());
            writer.put(proven(item, Hash.sha256(bytes), vouchers), out -> out.write(bytes));
        }
    }

    private void putFiles(
            CaseView view,
            String folder,
            Set<ClauseRef> clauses,
            Map<Hash, UUID> vouchers,
            Map<Object, String> paths,
            PackWriter writer) {
        List<FileView> attached = files.ofCase(view.id());
        for (var at = 0; at < attached.size(); at++) {
            var file = attached.get(at);
            var path = "file-%03d-%s".formatted(at + 1, PackItem.name(file.name()));
            paths.put(file.id(), path);
            var item = PackItem.of(
                            folder + path, file.name() + " (" + view.number() + ")", PackKind.FILE, file.mediaType())
                    .serving(clauses, Set.of());
            writer.put(proven(item, file.sha256(), vouchers), out -> files.copyTo(file.id(), out));
        }
    }

    private static PackItem proven(PackItem item, Hash hash, Map<Hash, UUID> vouchers) {
        return Optional.ofNullable(vouchers.get(hash)).map(item::provenBy).orElse(item);
    }
}
