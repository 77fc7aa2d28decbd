package io.aimsflow.concerns.web;

import io.github.bucket4j.Bucket;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * How often strangers may report and try secrets, for each address and for all together. Held in memory only, each node for
 * itself, and by a hash under a key that nobody keeps: no address of a reporter is stored or written anywhere.
 */
@Component
class ConcernLimits {

    /** Addresses remembered at once; the one that was longest not seen is forgotten first. */
    private static final int ADDRESSES = 10_000;

    private static final int REPORTS = 5;
    private static final int REPORTS_OF_ALL = 200;
    private static final int TRIES = 30;
    private static final int TRIES_OF_ONE_CONCERN = 60;
    private static final int TRIES_OF_ALL = 2_000;
    private static final Duration HOUR = Duration.ofHours(1);

    private final byte[] key = new byte[32];
    private final Bucket allReports = bucket(REPORTS_OF_ALL);
    private final Bucket allTries = bucket(TRIES_OF_ALL);
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES;
        }
    };

    ConcernLimits() {
        new SecureRandom().nextBytes(key);
    }

    /** Counts a report from this address. */
    boolean mayReport(String address) {
        return take("report " + address, () -> bucket(REPORTS)) && allReports.tryConsume(1);
    }

    /** Counts an attempt from this address to read this concern, whether it exists or not. */
    boolean mayTry(String address, String number) {
        return take("try " + address, () -> bucket(TRIES))
                && take("concern " + number.strip().toUpperCase(Locale.ROOT), () -> bucket(TRIES_OF_ONE_CONCERN))
                && allTries.tryConsume(1);
    }

    private boolean take(String subject, Supplier<Bucket> fresh) {
        var hashed = hash(subject);
        synchronized (buckets) {
            return buckets.computeIfAbsent(hashed, unused -> fresh.get()).tryConsume(1);
        }
    }

    private String hash(String subject) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(subject.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    private static Bucket bucket(int anHour) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(anHour).refillGreedy(anHour, HOUR))
                .build();
    }
}
