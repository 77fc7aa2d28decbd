package io.aimsflow.ledger.web;

import io.aimsflow.ledger.ConsistencyProof;
import io.aimsflow.ledger.InclusionProof;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.TreeHead;
import io.aimsflow.ledger.VerificationReport;
import io.aimsflow.shared.NotFound;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger for programs. */
@RestController
@RequestMapping("/api/ledger")
class LedgerApi {

    private static final int MOST_HEADS = 1_000;

    private final Ledger ledger;
    private final EntryViews views;

    LedgerApi(Ledger ledger, EntryViews views) {
        this.ledger = ledger;
        this.views = views;
    }

    /** Heads, the newest first; {@code smallerThan} the last size of a page asks for the next. */
    @GetMapping("/heads")
    List<TreeHead> heads(
            @RequestParam(defaultValue = "9223372036854775807") long smallerThan,
            @RequestParam(defaultValue = "100") int limit) {
        return ledger.heads(smallerThan, Math.max(1, Math.min(limit, MOST_HEADS)));
    }

    @GetMapping("/entries/{id}")
    EntryView entry(@PathVariable String id) {
        UUID entry = id(id);
        return views.of(ledger.find(entry).orElseThrow(() -> new NotFound("ledger entry", id)));
    }

    /** Proves that the entry is in the ledger of the newest head. */
    @GetMapping("/entries/{id}/proof")
    InclusionProof proof(@PathVariable String id) {
        return ledger.prove(id(id));
    }

    /** Proves that the ledger of one size is the beginning of the ledger of another. */
    @GetMapping("/consistency")
    ConsistencyProof consistency(@RequestParam long from, @RequestParam long to) {
        return ledger.consistency(from, to);
    }

    /** Verifies the whole ledger, also against heads that the caller kept. */
    @PostMapping("/verification")
    VerificationReport verify(@RequestBody(required = false) @Nullable List<TreeHead> known) {
        return ledger.verify(
                known == null
                        ? List.of()
                        : known.stream().filter(Objects::nonNull).toList());
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("ledger entry", text);
        }
    }
}
