package io.aimsflow.notifications.web;

import io.aimsflow.notifications.OpenedMail;

/** A mail with both forms of its text as the REST API tells it. */
record OpenedMailResource(MailResource mail, String text, String html) {

    static OpenedMailResource of(OpenedMail opened) {
        return new OpenedMailResource(
                MailResource.of(opened.mail()),
                opened.body().text(),
                opened.body().html());
    }
}
