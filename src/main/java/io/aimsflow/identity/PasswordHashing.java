package io.aimsflow.identity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id. Each hash takes 16 MB and much time on purpose, so only as many run at once as there are
 * processors: many sign-ins at once wait instead of exhausting the memory.
 */
@Component
class PasswordHashing {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 16;
    private static final int LENGTH = 32;
    private static final int LANES = 1;
    private static final int KILOBYTES = 16 * 1024;
    private static final int PASSES = 2;

    private final PasswordEncoder encoder = new Argon2PasswordEncoder(SALT, LENGTH, LANES, KILOBYTES, PASSES);
    private final Semaphore running = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final String nobodys = drawn();

    String hash(String password) {
        running.acquireUninterruptibly();
        try {
            return encoder.encode(password);
        } finally {
            running.release();
        }
    }

    /** False without a hash, after the same time: an answer must not tell whether an account exists. */
    boolean matches(String password, Optional<String> hash) {
        running.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash.orElse(nobodys)) && hash.isPresent();
        } finally {
            running.release();
        }
    }

    /** A hash as others are, of a password that nobody knows; worked out, it would hold up every start of the server. */
    private static String drawn() {
        return "$argon2id$v=19$m=" + KILOBYTES + ",t=" + PASSES + ",p=" + LANES + "$" + bytes(SALT) + "$"
                + bytes(LENGTH);
    }

    private static String bytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
