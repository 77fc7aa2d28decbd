package io.aimsflow.notifications;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The mail server, if one is configured ({@code spring.mail.host} and its neighbours). */
@Component
class Smtp {

    private final Optional<JavaMailSender> server;
    private final String name;
    private final String from;
    private final Links links;

    Smtp(
            ObjectProvider<JavaMailSender> server,
            Environment settings,
            Links links,
            @Value("${aimsflow.mail.from:}") String from) {
        var host = settings.getProperty("spring.mail.host", "");
        this.server = host.isBlank() ? Optional.empty() : Optional.ofNullable(server.getIfAvailable());
        this.name = host + ":" + settings.getProperty("spring.mail.port", "25");
        this.links = links;
        this.from = StringUtils.hasText(from) ? from : "Aimsflow <aimsflow@" + links.host() + ">";
    }

    boolean configured() {
        return server.isPresent();
    }

    /** Host and port. */
    Optional<String> server() {
        return server.map(any -> name);
    }

    String from() {
        return from;
    }

    /** The sender's address without its name. */
    String address() {
        try {
            return new InternetAddress(from, false).getAddress();
        } catch (AddressException e) {
            throw new MailParseException(e);
        }
    }

    /**
     * Hands the mail to the server; it is taken when this returns.
     *
     * @throws org.springframework.mail.MailException if it was not taken, see {@link SendFailure}
     */
    void send(Mail mail, String address, MailBody body, Optional<Enclosure> enclosed, Instant now) {
        var sender = server.orElseThrow(() -> new IllegalStateException("No mail server is configured"));
        try {
            sender.send(message(sender.createMimeMessage(), mail, address, content(mail, body, enclosed), now));
        } catch (MessagingException e) {
            throw new MailParseException(e);
        }
    }

    private MimeMessage message(MimeMessage message, Mail mail, String address, MimeMultipart content, Instant now)
            throws MessagingException {
        message.setFrom(new InternetAddress(from, true));
        message.setRecipient(RecipientType.TO, new InternetAddress(address, true));
        message.setSubject(mail.subject(), "UTF-8");
        message.setSentDate(Date.from(now));
        // JavaMailSender keeps a Message-ID that is set; without one every attempt would get a new one
        message.setHeader("Message-ID", mail.messageId());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("List-Id", "Aimsflow <notifications." + links.host() + ">");
        message.setHeader("Content-Language", mail.language().toLanguageTag());
        if (mail.caseId().isPresent()) {
            // a message that was never sent: all mails on the case answer it, so mail programs show them together
            var thread = "<case." + mail.caseId().get() + "@" + links.host() + ">";
            message.setHeader("In-Reply-To", thread);
            message.setHeader("References", thread);
        }
        message.setContent(content);
        return message;
    }

    private static MimeMultipart content(Mail mail, MailBody body, Optional<Enclosure> enclosed)
            throws MessagingException {
        var alternatives = alternatives(body);
        if (enclosed.isEmpty()) {
            return alternatives;
        }
        var text = new MimeBodyPart();
        text.setContent(alternatives);
        return new MimeMultipart("mixed", text, file(mail, enclosed.get()));
    }

    private static MimeBodyPart file(Mail mail, Enclosure enclosed) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(enclosed.content(), enclosed.mediaType())));
        part.setDisposition(Part.ATTACHMENT);
        part.setFileName(mail.enclosure().orElseThrow().file().name());
        return part;
    }

    private static MimeMultipart alternatives(MailBody body) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(body.text(), "UTF-8", "plain");
        var html = new MimeBodyPart();
        html.setText(body.html(), "UTF-8", "html");
        return new MimeMultipart("alternative", text, html);
    }
}
