package io.aimsflow.ledger;

/**
 * A sealed entry as its hashes were computed, for somebody who checks them without this server.
 *
 * @param index place of its leaf in the tree, from 0
 * @param leaf the exact text of the leaf; it names the SHA-256 of the content
 * @param content the exact text of the content
 */
public record LedgerExtract(long index, String leaf, String content) {}
