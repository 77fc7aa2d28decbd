package io.aimsflow.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes a failure to the log under a short number that the person sees too. */
@Component
class FailureReference {

    private static final Logger LOG = LoggerFactory.getLogger(FailureReference.class);
    /** No letters that look or sound like another. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;

    private final SecureRandom random = new SecureRandom();

    String log(HttpServletRequest request, Failure failure, Throwable thrown) {
        String reference = next();
        String what = request.getMethod() + " " + request.getRequestURI();
        int status = failure.status().value();
        if (status >= 500 && status != 503) {
            LOG.error("{} failed, reference {}", what, reference, thrown);
        } else {
            LOG.info(
                    "{} answered {} ({}), reference {}: {}",
                    what,
                    status,
                    failure.type(),
                    reference,
                    thrown.toString());
        }
        return reference;
    }

    String next() {
        StringBuilder letters = new StringBuilder(LENGTH + 1);
        for (int i = 0; i < LENGTH; i++) {
            letters.append(i == LENGTH / 2 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
