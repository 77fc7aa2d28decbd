package io.aimsflow.ledger.web;

import io.aimsflow.ledger.InclusionProof;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.LedgerEntry;
import io.aimsflow.shared.NotFound;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the page of one entry shows. */
@Component
class EntryPage {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Ledger ledger;
    private final EntryViews views;

    EntryPage(Ledger ledger, EntryViews views) {
        this.ledger = ledger;
        this.views = views;
    }

    /** @param proof null until the entry is sealed */
    record View(EntryView entry, String content, @Nullable InclusionProof proof, boolean proven) {}

    View of(UUID id) {
        LedgerEntry entry = ledger.find(id).orElseThrow(() -> new NotFound("ledger entry", id));
        InclusionProof proof = entry.leafIndex().isPresent() ? ledger.prove(id) : null;
        return new View(
                views.of(entry), JSON.writeValueAsString(entry.content()), proof, proof != null && proof.holds());
    }
}
