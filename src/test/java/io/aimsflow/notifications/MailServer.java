package io.aimsflow.notifications;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** A real SMTP server on a port that stays the same while it comes and goes. */
final class MailServer {

    private static final int PORT = freePort();

    private GreenMail running = new GreenMail();

    private MailServer() {}

    static int port() {
        return PORT;
    }

    static MailServer start() {
        var server = new MailServer();
        var setup = new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(10_000);
        server.running = new GreenMail(setup);
        server.running.start();
        return server;
    }

    void stop() {
        running.stop();
    }

    /** Waits for so many mails, for the server stores them after it has answered. */
    List<MimeMessage> receivedBy(String address, int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> receivedBy(address).size() >= count);
        return receivedBy(address);
    }

    List<MimeMessage> receivedBy(String address) {
        return Arrays.stream(running.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
