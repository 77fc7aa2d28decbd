package io.aimsflow.journeys;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A real SMTP server, and what has arrived there. */
final class Post implements AutoCloseable {

    private static final Pattern TASK_LINK = Pattern.compile("https?://\\S+?/tasks/[0-9a-f-]{36}");

    private static final Pattern PORTAL_LINK = Pattern.compile("https?://\\S+?/portal/[0-9a-f-]{36}/start/[\\w-]+");

    private final GreenMail server;

    private Post(GreenMail server) {
        this.server = server;
    }

    static Post open() {
        var setup = new ServerSetup(Demonstration.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(20_000);
        var server = new GreenMail(setup);
        server.start();
        return new Post(server);
    }

    /** A mail as its reader sees it. */
    record Mail(String to, String subject, String text) {

        String taskLink() {
            return link(TASK_LINK);
        }

        String portalLink() {
            return link(PORTAL_LINK);
        }

        private String link(Pattern pattern) {
            var link = pattern.matcher(text);
            if (!link.find()) {
                throw new AssertionError("No such link in: " + text);
            }
            return link.group();
        }
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** What has arrived whose subject holds all of these words. */
    List<Mail> about(String... words) {
        return Arrays.stream(server.getReceivedMessages())
                .map(Post::read)
                .filter(mail -> Arrays.stream(words).allMatch(mail.subject()::contains))
                .toList();
    }

    List<Mail> to(String address, String... words) {
        return about(words).stream().filter(mail -> mail.to().equals(address)).toList();
    }

    /** Waits for the first one. */
    Mail await(String address, String... words) {
        Awaitility.await(String.join(" ", words) + " to " + address)
                .atMost(Duration.ofSeconds(60))
                .until(() -> !to(address, words).isEmpty());
        return to(address, words).get(0);
    }

    @Override
    public void close() {
        server.stop();
    }

    private static Mail read(MimeMessage message) {
        try {
            var to = message.getRecipients(Message.RecipientType.TO)[0].toString();
            return new Mail(to.replaceAll(".*<|>.*", ""), message.getSubject(), text(message));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return part.getContent().toString();
        }
        var whole = new StringBuilder();
        if (part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                whole.append(text(parts.getBodyPart(i)));
            }
        }
        return whole.toString();
    }
}
