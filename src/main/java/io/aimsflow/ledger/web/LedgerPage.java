package io.aimsflow.ledger.web;

import io.aimsflow.ledger.DailyVerification;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.LedgerEntry;
import io.aimsflow.ledger.RecentEntries;
import io.aimsflow.shared.CaseId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The state of the ledger, its newest entries, and each of them with its proof. */
@Controller
@RequestMapping("/administration/ledger")
class LedgerPage {

    private static final int PAGE_SIZE = 50;

    private final Ledger ledger;
    private final DailyVerification daily;
    private final EntryViews views;
    private final EntryPage entryPage;

    LedgerPage(Ledger ledger, DailyVerification daily, EntryViews views, EntryPage entryPage) {
        this.ledger = ledger;
        this.daily = daily;
        this.views = views;
        this.entryPage = entryPage;
    }

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(name = "case", defaultValue = "") String caseId,
            @RequestParam(defaultValue = "") String before,
            Model model) {
        List<LedgerEntry> found = ledger.recent(asked(kind.strip(), caseId.strip(), before));
        List<LedgerEntry> shown = found.stream().limit(PAGE_SIZE).toList();
        model.addAttribute("head", ledger.head().orElse(null)).addAttribute("waiting", ledger.waiting());
        model.addAttribute("verified", daily.last().orElse(null));
        model.addAttribute("kind", kind).addAttribute("caseId", caseId);
        model.addAttribute("kinds", ledger.recentKinds());
        model.addAttribute("entries", views.of(shown));
        model.addAttribute("next", found.size() > PAGE_SIZE ? next(kind, caseId, shown) : null);
        return "ledger/ledger";
    }

    @GetMapping("/entries/{id}")
    String entry(@PathVariable String id, Model model) {
        model.addAttribute("view", entryPage.of(LedgerApi.id(id)));
        return "ledger/entry";
    }

    private static RecentEntries asked(String kind, String caseId, String before) {
        return new RecentEntries(
                Optional.of(kind).filter(text -> !text.isEmpty()),
                Optional.of(caseId).filter(text -> !text.isEmpty()).map(CaseId::of),
                Optional.of(before).filter(text -> !text.isEmpty()).map(LedgerApi::id),
                PAGE_SIZE + 1);
    }

    private static String next(String kind, String caseId, List<LedgerEntry> shown) {
        return UriComponentsBuilder.fromPath("/administration/ledger")
                .queryParam("kind", "{kind}")
                .queryParam("case", "{case}")
                .queryParam("before", shown.get(shown.size() - 1).id())
                .encode()
                .buildAndExpand(kind, caseId)
                .toUriString();
    }
}
