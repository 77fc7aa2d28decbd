package io.aimsflow.concerns;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;

/** Secrets of 100 bits that people can write down: five groups of four letters and digits, none of which look alike. */
final class ConcernSecrets {

    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int GROUPS = 5;
    private static final int LETTERS = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ConcernSecrets() {}

    static String random() {
        var secret = new StringBuilder();
        for (int i = 0; i < GROUPS * LETTERS; i++) {
            if (i > 0 && i % LETTERS == 0) {
                secret.append('-');
            }
            secret.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return secret.toString();
    }

    /** Spaces, hyphens and case don't count: people type it from paper. */
    static byte[] hash(String secret) {
        var typed = secret.length() > 100 ? "" : secret;
        var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        try {
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** In a time that tells nothing of how much fits. */
    static boolean fits(byte[] kept, String secret) {
        return MessageDigest.isEqual(kept, hash(secret));
    }
}
