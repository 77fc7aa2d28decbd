package io.aimsflow.ledger;

import io.aimsflow.ledger.Finding.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** Compares what entries refer to with the hashes that they tell, in portions. */
final class ContentCheck {

    private static final int PORTION = 200;

    private record Told(EntryRow entry, String key, UUID id, Hash sha256) {}

    private final Map<String, LedgeredContent> contents;
    private final Consumer<Finding> findings;
    private final Map<String, List<Told>> waiting = new HashMap<>();
    private long compared;

    ContentCheck(Collection<LedgeredContent> contents, Consumer<Finding> findings) {
        this.contents = contents.stream().collect(Collectors.toMap(LedgeredContent::key, content -> content));
        this.findings = findings;
    }

    /** How many references were compared. */
    long compared() {
        return compared;
    }

    /** An entry whose content cannot be read was changed, which its hash shows. */
    void entry(EntryRow entry) {
        for (Told told : references(entry)) {
            var portion = waiting.computeIfAbsent(told.key(), key -> new ArrayList<>());
            portion.add(told);
            if (portion.size() == PORTION) {
                compare(told.key(), waiting.remove(told.key()));
            }
        }
    }

    /** To be called at the end. */
    void end() {
        waiting.forEach(this::compare);
        waiting.clear();
    }

    private void compare(String key, List<Told> portion) {
        var ids = portion.stream().map(Told::id).distinct().toList();
        Map<UUID, Hash> now = contents.get(key).hashes(ids);
        for (Told told : portion) {
            Hash hash = now.get(told.id());
            if (hash == null) {
                findings.accept(Finding.entry(Type.CONTENT_REMOVED, told.entry(), key + " " + told.id()));
            } else if (!hash.equals(told.sha256())) {
                findings.accept(Finding.entry(Type.CONTENT_CHANGED, told.entry(), key + " " + told.id()));
            }
        }
        compared += portion.size();
    }

    private List<Told> references(EntryRow entry) {
        try {
            var content = CanonicalJson.read(entry.content());
            return contents.keySet().stream()
                    .flatMap(key -> References.of(content.get(key))
                            .map(named -> new Told(entry, key, named.id(), named.sha256())))
                    .toList();
        } catch (JacksonException | IllegalArgumentException e) {
            return List.of();
        }
    }
}
