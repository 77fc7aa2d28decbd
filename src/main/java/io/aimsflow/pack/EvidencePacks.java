package io.aimsflow.pack;

import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Evidence packs: ordered, built in the background, read file by file or as a whole. Whoever calls has checked who may. */
@Service
@Transactional(readOnly = true)
public class EvidencePacks {

    private final PackTable table;
    private final PackFiles files;
    private final PackReading reading;
    private final Ledger ledger;
    private final Clock clock;

    EvidencePacks(PackTable table, PackFiles files, PackReading reading, Ledger ledger, Clock clock) {
        this.table = table;
        this.files = files;
        this.reading = reading;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Orders a pack; it is built as soon as a node has time. Packs of the same subject that nobody relies on are removed. */
    @Transactional
    public UUID order(PackOrder order, Actor actor) {
        table.discard(order.subject());
        var id = UUID.randomUUID();
        table.insert(id, order, actor.person(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        ledger.append(new NewEntry(
                "evidence-pack-ordered",
                Optional.of(actor),
                Optional.empty(),
                Set.of(ClauseRef.of("7.5.3")),
                Map.of(
                        "pack",
                        id.toString(),
                        "title",
                        order.title(),
                        "since",
                        order.since().toString())));
        return id;
    }

    /** The packs of a subject, the newest first. */
    public List<PackView> of(UUID subject) {
        return table.of(subject);
    }

    /** @throws NotFound if there is none */
    public PackView get(UUID pack) {
        return table.find(pack).orElseThrow(() -> new NotFound("evidence pack", pack));
    }

    /**
     * Keeps a finished pack for good: somebody relies on it.
     *
     * @throws Conflict unless it is ready
     */
    @Transactional
    public void keep(UUID pack) {
        if (!get(pack).ready()) {
            throw new Conflict("pack-not-ready");
        }
        table.keep(pack);
    }

    /** What the first page of a pack tells. */
    public List<PackOrder.Fact> facts(UUID pack) {
        return table.facts(pack);
    }

    /** The clauses and controls of a finished pack with how many files are named under each, in their order. */
    public List<PackContent> contents(UUID pack) {
        return files.contents(pack);
    }

    /** A page of the files of a finished pack, in the order in which they stand in it; records only if they are asked for. */
    public List<PackedFile> search(UUID pack, PackSearch asked, int limit) {
        return files.search(pack, asked, limit);
    }

    /** A file of a pack by its path. @throws NotFound if there is none in this pack */
    public PackedFile file(UUID pack, String path) {
        return row(pack, path).file();
    }

    /** Writes one file of a pack, unpacked. @throws NotFound if there is none in this pack */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void copyFile(UUID pack, String path, OutputStream out) throws IOException {
        reading.copyFile(pack, row(pack, path), out);
    }

    /** Writes the ZIP file. @throws NotFound unless the pack is ready */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void copyTo(UUID pack, OutputStream out) throws IOException {
        if (table.find(pack).filter(PackView::ready).isEmpty()) {
            throw new NotFound("evidence pack", pack);
        }
        reading.copyTo(pack, out);
    }

    private PackFiles.Row row(UUID pack, String path) {
        return files.find(pack, path).orElseThrow(() -> new NotFound("file in pack " + pack, path));
    }
}
