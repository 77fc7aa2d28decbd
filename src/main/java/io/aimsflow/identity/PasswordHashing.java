package io.aimsflow.identity;

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

    private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore running = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final String nobodys = encoder.encode(Secret.random());

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
}
