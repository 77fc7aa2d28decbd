package io.aimsflow.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 hash: 32 bytes, written as 64 lower-case hexadecimal digits. */
public final class Hash {

    static final int LENGTH = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A SHA-256 hash has 32 bytes, not " + bytes.length);
        }
        this.bytes = bytes;
    }

    /** Takes 32 bytes as a hash. @throws IllegalArgumentException if there are more or fewer */
    public static Hash of(byte[] bytes) {
        return new Hash(bytes.clone());
    }

    /** Takes what was stored as a hash; damaged bytes become a hash that nothing has. */
    static Hash stored(byte[] bytes) {
        return bytes.length == LENGTH ? of(bytes) : sha256(bytes, bytes);
    }

    /** Reads what {@link #toString()} writes. @throws IllegalArgumentException if the text is no such hash */
    @JsonCreator
    public static Hash of(String hex) {
        return new Hash(HexFormat.of().parseHex(hex));
    }

    /** Hashes the parts one after the other, as if they were one. */
    public static Hash sha256(byte[]... parts) {
        var digest = digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return new Hash(digest.digest());
    }

    /** Hashes the text in UTF-8. */
    public static Hash sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes bytes as they come; made a hash by {@link #of(byte[])} at their end. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    @JsonValue
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
