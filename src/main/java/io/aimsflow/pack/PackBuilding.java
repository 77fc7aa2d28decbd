package io.aimsflow.pack;

import io.aimsflow.identity.People;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.ledger.Hash;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.MerkleTree;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.ledger.TreeHead;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.ClauseRef;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Builds one pack in one transaction: all of it is seen as it was at one moment, and stored whole or not at all. */
@Component
class PackBuilding {

    private final PackTable table;
    private final PackFiles files;
    private final PackBytes bytes;
    private final PackProgress progress;
    private final List<PackSource> sources;
    private final PackPages pages;
    private final PackProofs proofs;
    private final People people;
    private final Ledger ledger;
    private final MessageSource messages;
    private final Clock clock;

    PackBuilding(
            PackTable table,
            PackFiles files,
            PackBytes bytes,
            PackProgress progress,
            List<PackSource> sources,
            PackPages pages,
            PackProofs proofs,
            People people,
            Ledger ledger,
            MessageSource messages,
            Clock clock) {
        this.table = table;
        this.files = files;
        this.bytes = bytes;
        this.progress = progress;
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(PackSource::place))
                .toList();
        this.pages = pages;
        this.proofs = proofs;
        this.people = people;
        this.ledger = ledger;
        this.messages = messages;
        this.clock = clock;
    }

    /** Builds the pack that waits longest. False if none waits that no other node is building. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    boolean buildNext() {
        var next = table.lockNext();
        next.ifPresent(this::build);
        return next.isPresent();
    }

    private void build(UUID id) {
        var order = table.find(id).orElseThrow();
        var viewer = SignedIn.of(people.get(order.orderedBy()));
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocaleContext(
                new SimpleTimeZoneAwareLocaleContext(order.language(), TimeZone.getTimeZone(viewer.zone())));
        try {
            var built = write(order, new PackScope(viewer, order.language(), order.since()));
            table.ready(id, built);
            tell(order, built);
        } catch (TransientDataAccessException | RecoverableDataAccessException databaseAway) {
            throw databaseAway;
        } catch (IOException | RuntimeException e) {
            throw new PackFailed(id, e);
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private PackView.Built write(PackView order, PackScope scope) throws IOException {
        var head = ledger.head().orElseGet(() -> new TreeHead(0, MerkleTree.emptyRoot(), order.orderedAt()));
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try (var stored = bytes.write(order.id())) {
            Hash manifest;
            int count;
            try (var zip = new PackZip(
                    order.id(),
                    at,
                    files,
                    stored,
                    done -> progress.tell(order.id(), done),
                    (key, arguments) -> messages.getMessage(key, arguments, order.language()))) {
                var headings = sources.stream()
                        .flatMap(source -> source.headings(scope).stream())
                        .toList();
                sources.forEach(source -> source.write(scope, zip));
                pages.write(order, head, headings, zip);
                proofs.write(order.id(), head, zip);
                zip.flush();
                manifest = PackManifest.write(() -> files.all(order.id()), zip);
                count = zip.count();
            }
            stored.close();
            return new PackView.Built(at, count, stored.position(), manifest, head);
        }
    }

    private void tell(PackView order, PackView.Built built) {
        ledger.append(new NewEntry(
                "evidence-pack-built",
                Optional.of(Actor.of(order.orderedBy())),
                Optional.empty(),
                Set.of(ClauseRef.of("7.5.3")),
                Map.of(
                        "pack", order.id().toString(),
                        "title", order.title(),
                        "files", built.files(),
                        "manifest", built.manifest().toString(),
                        "head", built.head().root().toString())));
    }
}
