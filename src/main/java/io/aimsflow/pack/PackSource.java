package io.aimsflow.pack;

import java.util.List;

/**
 * Puts what a module keeps into evidence packs. Called in the one transaction in which a pack is built, so that all sources see
 * the same state; must read page by page, for a pack may hold a hundred thousand files.
 */
public interface PackSource {

    /** Where the source's files come in the pack; lower ones first. */
    int place();

    /** Clauses or controls that this module keeps, with what it tells about them; in the order of their numbers. */
    default List<PackHeading> headings(PackScope scope) {
        return List.of();
    }

    /** Puts in all files that the scope asks for. */
    default void write(PackScope scope, PackWriter writer) {}
}
