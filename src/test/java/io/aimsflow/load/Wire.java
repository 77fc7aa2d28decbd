package io.aimsflow.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** The line to a database, which can be cut and mended. */
final class Wire implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("//([^:/]+):(\\d+)/");

    private final ServerSocket here;
    private final String host;
    private final int port;
    private final String url;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private final ExecutorService carriers = Executors.newCachedThreadPool();
    private volatile boolean cut;

    private Wire(String jdbcUrl) throws IOException {
        var there = PORT.matcher(jdbcUrl);
        if (!there.find()) {
            throw new IllegalArgumentException("No host and port in " + jdbcUrl);
        }
        host = there.group(1);
        port = Integer.parseInt(there.group(2));
        here = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        url = there.replaceFirst("//127.0.0.1:" + here.getLocalPort() + "/");
        carriers.submit(this::accept);
    }

    static Wire to(String jdbcUrl) throws IOException {
        return new Wire(jdbcUrl);
    }

    /** Where to reach the database through this line. */
    String url() {
        return url;
    }

    /** Ends all connections, and each new one at once. */
    void cut() {
        cut = true;
        ends.forEach(Wire::hangUp);
    }

    void mend() {
        cut = false;
    }

    @Override
    public void close() throws IOException {
        here.close();
        cut();
        carriers.shutdownNow();
    }

    private void accept() {
        while (!here.isClosed()) {
            try {
                var caller = here.accept();
                if (cut) {
                    hangUp(caller);
                    continue;
                }
                var called = new Socket(host, port);
                ends.add(caller);
                ends.add(called);
                carriers.submit(() -> carry(caller, called));
                carriers.submit(() -> carry(called, caller));
            } catch (IOException e) {
                // the line was closed, or the database is not there: the caller notices
            }
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            // cut
        } finally {
            ends.remove(from);
            ends.remove(to);
        }
    }

    private static void hangUp(Socket end) {
        try {
            end.close();
        } catch (IOException e) {
            // it is gone already
        }
    }
}
