package io.aimsflow.ledger;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happened, told once and never changed. */
@Service
@Transactional(readOnly = true)
public class Ledger {

    private final Entries entries;
    private final SealedTree tree;
    private final Sealing sealing;
    private final Verification verification;
    private final EntryIds ids;
    private final Clock clock;

    Ledger(Entries entries, SealedTree tree, Sealing sealing, Verification verification, EntryIds ids, Clock clock) {
        this.entries = entries;
        this.tree = tree;
        this.sealing = sealing;
        this.verification = verification;
        this.ids = ids;
        this.clock = clock;
    }

    /** Tells something in the running transaction, which must be there. Costs one statement and no lock. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID append(NewEntry entry) {
        UUID id = ids.next();
        entries.insert(id, Instant.now(clock).truncatedTo(ChronoUnit.MICROS), entry);
        return id;
    }

    /** Seals what waits, unless another node is doing so. Returns how many entries were sealed. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public int seal() {
        int sealed = 0;
        Optional<UUID> next = Optional.of(new UUID(0, 0));
        while (next.isPresent()) {
            var batch = sealing.sealBatch(next.get());
            sealed += batch.sealed();
            next = batch.last();
        }
        return sealed;
    }

    /** The entries of a case, the oldest first. */
    public List<LedgerEntry> ofCase(CaseId caseId) {
        return entries.ofCase(caseId);
    }

    /** Which entry tells of what is kept elsewhere, by the SHA-256 that it must keep; the last of the list where several do. */
    public static Map<Hash, UUID> vouchers(List<LedgerEntry> told) {
        Map<Hash, UUID> vouchers = new HashMap<>();
        told.forEach(entry ->
                References.in(entry.content()).forEach(reference -> vouchers.put(reference.sha256(), entry.id())));
        return vouchers;
    }

    public Optional<LedgerEntry> find(UUID entry) {
        return entries.find(entry);
    }

    /** A page of entries, the newest first. */
    public List<LedgerEntry> recent(RecentEntries asked) {
        return entries.recent(asked);
    }

    /** What kinds of entries were told lately. */
    public List<String> recentKinds() {
        return entries.recentKinds();
    }

    /** The newest head; empty as long as nothing was sealed. */
    public Optional<TreeHead> head() {
        return tree.newestHead();
    }

    /** How many entries wait for their seal. */
    public long waiting() {
        return entries.waiting();
    }

    /** False if the database was never set up for a ledger. */
    public boolean exists() {
        return tree.exists();
    }

    /** A page of kept heads, the newest first. */
    public List<TreeHead> heads(long smallerThan, int limit) {
        return tree.heads(smallerThan, limit);
    }

    /**
     * Proves that the entry is in the ledger of the newest head.
     *
     * @throws NotFound if there is no such entry
     * @throws Conflict if it waits for its seal
     */
    public InclusionProof prove(UUID entry) {
        LedgerEntry told = entries.find(entry).orElseThrow(() -> new NotFound("ledger entry", entry));
        long index = told.leafIndex().orElseThrow(() -> new Conflict("ledger-entry-unsealed"));
        TreeHead head = tree.newestHead().orElseThrow(() -> new Conflict("ledger-entry-unsealed"));
        List<Span> spans = Span.inclusion(index, head.size());
        var nodes = tree.nodes(spans);
        var path = spans.stream().map(span -> span.hash(nodes)).toList();
        return new InclusionProof(index, leaf(index, told).text(), path, head);
    }

    /** What anybody needs to compute the leaves of sealed entries; those that wait for their seal are absent. */
    public Map<UUID, LedgerExtract> extracts(Collection<UUID> sealed) {
        return entries.extracts(sealed);
    }

    /** The hashes of leaves in the order of the tree, from which everybody can compute its head. */
    public List<Hash> leaves(long from, int limit) {
        return tree.leaves(from, limit);
    }

    /**
     * Proves that the ledger of one size is the beginning of the ledger of another.
     *
     * @throws NotFound if there are fewer entries, or the first size is larger than the second
     */
    public ConsistencyProof consistency(long fromSize, long toSize) {
        long size = tree.newestHead().map(TreeHead::size).orElse(0L);
        if (fromSize < 0 || fromSize > toSize || toSize > size) {
            throw new NotFound("ledger from size", fromSize + " to " + toSize);
        }
        List<Span> path = Span.consistency(fromSize, toSize);
        var needed = new ArrayList<>(path);
        needed.add(new Span(0, fromSize));
        needed.add(new Span(0, toSize));
        var nodes = tree.nodes(needed);
        return new ConsistencyProof(
                fromSize,
                new Span(0, fromSize).hash(nodes),
                toSize,
                new Span(0, toSize).hash(nodes),
                path.stream().map(span -> span.hash(nodes)).toList());
    }

    /**
     * Compares every entry, every stored hash, every kept head, and everything that entries refer to. Takes some seconds
     * per hundred thousand entries, and little memory.
     *
     * @param known heads that were kept elsewhere, which no longer can be changed here
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public VerificationReport verify(Collection<TreeHead> known) {
        return verification.run(known);
    }

    private static Leaf leaf(long index, LedgerEntry told) {
        return new Leaf(
                index,
                told.id(),
                told.at(),
                told.kind(),
                told.actor(),
                told.caseId(),
                told.clauses(),
                told.contentHash());
    }
}
