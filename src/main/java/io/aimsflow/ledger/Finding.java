package io.aimsflow.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something in the ledger that is not as it was sealed.
 *
 * @param fromLeaf the first leaf that it concerns, if it concerns sealed entries
 * @param toLeaf the last one
 * @param entry the entry, if it can be told
 * @param at when the entry was told, or the head made, as far as that is still known
 * @param kind of entry, as far as that is still known
 * @param detail a hash, a size or a key that helps to search; never needed to understand
 */
public record Finding(
        Type type,
        Optional<Long> fromLeaf,
        Optional<Long> toLeaf,
        Optional<UUID> entry,
        Optional<Instant> at,
        Optional<String> kind,
        String detail) {

    /** What is wrong. */
    public enum Type {
        /** The entry, or one of the two entries named together, does not have the content that was sealed. */
        ENTRY_CHANGED,
        /** The entry is gone. */
        ENTRY_REMOVED,
        /** The entry was not told by the server: it is neither sealed nor waiting for its seal. */
        ENTRY_INSERTED,
        /** The entry is intact, but a stored hash of the tree above it was changed. */
        TREE_CHANGED,
        /** The head does not fit the entries: it was changed, or the entries since the head before were, with all hashes. */
        HEAD_CHANGED,
        /** A head is gone; or, if these are the last leaves, they were inserted without one. */
        HEAD_REMOVED,
        /** What the entry refers to does not have the hash that the entry tells. */
        CONTENT_CHANGED,
        /** What the entry refers to is gone. */
        CONTENT_REMOVED
    }

    static Finding entry(Type type, EntryRow entry, String detail) {
        return new Finding(
                type,
                Optional.ofNullable(entry.leafIndex()),
                Optional.ofNullable(entry.leafIndex()),
                Optional.of(entry.id()),
                Optional.of(entry.at()),
                Optional.of(entry.kind()),
                detail);
    }

    static Finding leaves(Type type, long from, long to, Optional<UUID> entry, String detail) {
        return new Finding(type, Optional.of(from), Optional.of(to), entry, Optional.empty(), Optional.empty(), detail);
    }

    static Finding head(Type type, long from, TreeHead head, String detail) {
        return new Finding(
                type,
                Optional.of(from),
                Optional.of(Math.max(from, head.size() - 1)),
                Optional.empty(),
                Optional.of(head.at()),
                Optional.empty(),
                detail);
    }

    Finding as(Type other) {
        return new Finding(other, fromLeaf, toLeaf, entry, at, kind, detail);
    }
}
