package io.aimsflow.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * Why the mail server did not take a mail.
 *
 * @param permanent it refused this address or this message for good; a refused sender, sign-in or connection is not, for
 *     that is mended in the settings
 */
record SendFailure(String reason, boolean permanent) {

    private static final int LONGEST_REASON = 500;

    static SendFailure of(MailException exception) {
        var causes = causes(exception);
        var refusal = causes.stream().filter(SendFailure::permanent).findFirst();
        var reason = refusal.orElse(causes.get(causes.size() - 1));
        var text = reason.getMessage() == null ? reason.getClass().getSimpleName() : reason.getMessage();
        return new SendFailure(Lines.one(text, LONGEST_REASON), refusal.isPresent());
    }

    private static boolean permanent(Throwable cause) {
        if (cause instanceof SMTPAddressFailedException refused) {
            return isPermanent(refused.getReturnCode());
        }
        if (cause instanceof SMTPSendFailedException refused) {
            return isPermanent(refused.getReturnCode()) && !refused.getCommand().startsWith("MAIL");
        }
        return cause instanceof AddressException;
    }

    private static boolean isPermanent(int code) {
        return code >= 500 && code < 600;
    }

    /** The exception and all that it wraps: Spring keeps failures by message, Jakarta Mail chains its own beside the cause. */
    private static List<Throwable> causes(Throwable exception) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> causes = new ArrayList<>();
        collect(exception, seen, causes);
        return causes;
    }

    private static void collect(@Nullable Throwable exception, Set<Throwable> seen, List<Throwable> into) {
        if (exception == null || !seen.add(exception)) {
            return;
        }
        into.add(exception);
        if (exception instanceof MailSendException several) {
            several.getFailedMessages().values().forEach(failure -> collect(failure, seen, into));
        }
        if (exception instanceof MessagingException chained) {
            collect(chained.getNextException(), seen, into);
        }
        collect(exception.getCause(), seen, into);
    }
}
