package io.aimsflow.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;

/** Takes a received mail with a file apart. */
record MailParts(String text, String html, BodyPart file) {

    /** Of a mail with exactly one file beside its text. */
    static MailParts of(MimeMessage message) throws MessagingException, IOException {
        assertThat(message.getContentType()).startsWith("multipart/mixed");
        var mixed = (MimeMultipart) message.getContent();
        assertThat(mixed.getCount()).isEqualTo(2);
        assertThat(mixed.getBodyPart(0).getContentType()).startsWith("multipart/alternative");
        var body = (MimeMultipart) mixed.getBodyPart(0).getContent();
        return new MailParts(content(body, 0), content(body, 1), mixed.getBodyPart(1));
    }

    /** The plain text of a mail without a file. */
    static String textAlone(MimeMessage message) throws MessagingException, IOException {
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        return content((MimeMultipart) message.getContent(), 0);
    }

    byte[] bytes() throws MessagingException, IOException {
        return file.getInputStream().readAllBytes();
    }

    private static String content(MimeMultipart body, int part) throws MessagingException, IOException {
        return body.getBodyPart(part).getContent().toString();
    }
}
