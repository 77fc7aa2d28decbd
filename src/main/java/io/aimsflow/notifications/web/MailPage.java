package io.aimsflow.notifications.web;

import io.aimsflow.notifications.Mail;
import java.util.List;
import java.util.Optional;

/** One page of a list of mails, newest first. */
record MailPage(List<Mail> mails, Optional<Long> next) {

    static final int SIZE = 50;

    /** @param found one more than a page holds, if there are more */
    static MailPage of(List<Mail> found) {
        if (found.size() <= SIZE) {
            return new MailPage(found, Optional.empty());
        }
        var mails = found.subList(0, SIZE);
        return new MailPage(mails, Optional.of(mails.get(SIZE - 1).number()));
    }
}
