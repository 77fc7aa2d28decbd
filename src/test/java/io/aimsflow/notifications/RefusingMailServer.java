package io.aimsflow.notifications;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks as much SMTP as it takes to refuse one command. */
final class RefusingMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String command;
    private final String refusal;

    private RefusingMailServer(ServerSocket socket, String command, String refusal) {
        this.socket = socket;
        this.command = command;
        this.refusal = refusal;
    }

    /** Refuses each {@code RCPT}, say, with {@code 550 No such user}. */
    static RefusingMailServer start(String command, String refusal) {
        try {
            var server = new RefusingMailServer(
                    new ServerSocket(MailServer.port(), 10, InetAddress.getByName("127.0.0.1")), command, refusal);
            var thread = new Thread(server::serve, "refusing-mail-server");
            thread.setDaemon(true);
            thread.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // the client hung up, or the test is over
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(client, "220 refusing");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            say(client, line.startsWith(command) ? refusal : line.startsWith("QUIT") ? "221 Bye" : "250 OK");
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }
}
