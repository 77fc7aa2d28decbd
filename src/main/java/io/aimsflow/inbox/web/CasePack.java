package io.aimsflow.inbox.web;

import io.aimsflow.evidence.EvidenceFiles;
import io.aimsflow.ledger.Hash;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.LedgerEntry;
import io.aimsflow.pack.ControlEvidence;
import io.aimsflow.pack.PackItem;
import io.aimsflow.pack.PackKind;
import io.aimsflow.pack.PackScope;
import io.aimsflow.pack.PackSource;
import io.aimsflow.pack.PackWriter;
import io.aimsflow.paper.Papers;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.ControlRef;
import io.aimsflow.workflow.CaseList;
import io.aimsflow.workflow.CaseView;
import io.aimsflow.workflow.Cases;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Puts cases into evidence packs: a page that tells all of it, each record in the very text that was hashed, each attached file;
 * records and files with the ledger entry that proves them, all of it named under the clauses and controls that it concerns.
 */
@Component
class CasePack implements PackSource {

    private static final int PLACE = 50;
    private static final int PAGE = 200;

    private final Cases cases;
    private final CasePdf pages;
    private final CaseStories stories;
    private final EvidenceFiles files;
    private final Ledger ledger;
    private final Papers papers;
    private final List<ControlEvidence> controls;

    CasePack(
            Cases cases,
            CasePdf pages,
            CaseStories stories,
            EvidenceFiles files,
            Ledger ledger,
            Papers papers,
            List<ControlEvidence> controls) {
        this.cases = cases;
        this.pages = pages;
        this.stories = stories;
        this.files = files;
        this.ledger = ledger;
        this.papers = papers;
        this.controls = List.copyOf(controls);
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
            write(page.cases().stream().filter(view -> concerns(view, scope)).toList(), scope, writer);
            next = page.next();
            after = next.orElse("");
        } while (next.isPresent());
    }

    private static boolean concerns(CaseView view, PackScope scope) {
        return view.endedAt().map(ended -> !ended.isBefore(scope.begin())).orElse(true);
    }

    private void write(List<CaseView> views, PackScope scope, PackWriter writer) {
        var concerned = controls(views);
        views.forEach(view -> write(
                cases.byNumber(view.number(), scope.viewer().id()),
                concerned.getOrDefault(view.id(), Set.of()),
                scope,
                writer));
    }

    private Map<CaseId, Set<ControlRef>> controls(List<CaseView> views) {
        var ids = views.stream().map(CaseView::id).toList();
        Map<CaseId, Set<ControlRef>> all = new HashMap<>();
        for (var evidence : controls) {
            evidence.of(ids)
                    .forEach((id, found) ->
                            all.computeIfAbsent(id, none -> new HashSet<>()).addAll(found));
        }
        return all;
    }

    private void write(CaseView view, Set<ControlRef> controls, PackScope scope, PackWriter writer) {
        var folder = "cases/" + view.number() + "/";
        var told = ledger.ofCase(view.id());
        var vouchers = Ledger.vouchers(told);
        var clauses =
                told.stream().map(LedgerEntry::clauses).flatMap(Set::stream).collect(Collectors.toSet());
        var story = stories.of(view.id(), scope.viewer());
        var serving = new Serving(view.number(), folder, clauses, controls, vouchers);
        Map<Object, String> paths = new HashMap<>();
        putRecords(serving, story, paths, writer);
        putFiles(serving, story, paths, writer);
        var page =
                serving.item("case.html", view.number() + " " + view.subject().title(), PackKind.CASE, "text/html");
        writer.put(page, out -> {
            var model = pages.model(view, story);
            model.put("linked", true);
            model.put("paths", paths);
            var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            papers.html("inbox/case-pdf", model, scope.language(), text);
            text.flush();
        });
    }

    /** What all files of a case have in common. */
    private record Serving(
            String number, String folder, Set<ClauseRef> clauses, Set<ControlRef> controls, Map<Hash, UUID> vouchers) {

        PackItem item(String name, String title, PackKind kind, String mediaType) {
            return PackItem.of(folder + name, title, kind, mediaType).serving(clauses, controls);
        }

        PackItem proven(PackItem item, Hash hash) {
            return Optional.ofNullable(vouchers.get(hash)).map(item::provenBy).orElse(item);
        }
    }

    private static void putRecords(Serving serving, CaseStory story, Map<Object, String> paths, PackWriter writer) {
        var number = 0;
        for (var record : story.recordsFromTheBeginning()) {
            var path = "record-%03d.json".formatted(++number);
            paths.put(record.id(), path);
            var bytes = record.content().getBytes(StandardCharsets.UTF_8);
            var title = serving.number() + ", " + number;
            var item = serving.item(path, title, PackKind.RECORD, "application/json");
            writer.put(serving.proven(item, Hash.sha256(bytes)), out -> out.write(bytes));
        }
    }

    private void putFiles(Serving serving, CaseStory story, Map<Object, String> paths, PackWriter writer) {
        var number = 0;
        for (var file : story.files()) {
            var path = "file-%03d-%s".formatted(++number, PackItem.name(file.name()));
            paths.put(file.id(), path);
            var title = file.name() + " (" + serving.number() + ")";
            var item = serving.item(path, title, PackKind.FILE, file.mediaType());
            writer.put(serving.proven(item, file.sha256()), out -> files.copyTo(file.id(), out));
        }
    }
}
