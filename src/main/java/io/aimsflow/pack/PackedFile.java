package io.aimsflow.pack;

import io.aimsflow.ledger.Hash;

/**
 * A file in a finished pack.
 *
 * @param number its place in the pack, from 1
 * @param size in bytes, unpacked
 */
public record PackedFile(
        int number, String path, String title, PackKind kind, String mediaType, long size, Hash sha256) {}
