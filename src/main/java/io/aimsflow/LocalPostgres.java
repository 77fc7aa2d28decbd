package io.aimsflow;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL of the server's own, listening on the loopback address only; its data is kept between runs. */
final class LocalPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LocalPostgres.class);

    private final FileLock lock;
    private final EmbeddedPostgres postgres;

    private LocalPostgres(FileLock lock, EmbeddedPostgres postgres) {
        this.lock = lock;
        this.postgres = postgres;
    }

    /**
     * Starts PostgreSQL on the data in {@code folder/postgres}, creating it at the first start.
     *
     * @throws IllegalStateException if another server is running on this folder
     * @throws UncheckedIOException if PostgreSQL can't be started
     */
    static LocalPostgres start(Path folder) {
        try {
            Files.createDirectories(folder);
            var lock = lock(folder.resolve("server.lock"));
            var data = folder.resolve("postgres").toAbsolutePath();
            stopOrphan(data.resolve("postmaster.pid"));
            var postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    // zonky switches durability off for throw-away databases; this one is kept
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "localhost")
                    .start();
            log.info("Embedded PostgreSQL runs on port {} with the data in {}", postgres.getPort(), data);
            return new LocalPostgres(lock, postgres);
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL can't be started on " + folder, e);
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres?user=postgres";
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        lock.acquiredBy().close();
    }

    private static FileLock lock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            log.debug("Held by this process already", e);
        }
        if (lock == null) {
            channel.close();
            throw new IllegalStateException("Another Aimsflow server is running on the data folder "
                    + file.getParent().toAbsolutePath()
                    + ". Stop it first, or choose another folder with --aimsflow.data-folder=…");
        }
        return lock;
    }

    /** A server that was killed leaves its PostgreSQL running. The lock is ours, so nobody else uses it. */
    private static void stopOrphan(Path pidFile) throws IOException {
        var orphan = runningPostmaster(pidFile);
        if (orphan.isEmpty()) {
            return;
        }
        log.info("Stopping the PostgreSQL that an interrupted server left running");
        orphan.get().destroy();
        try {
            orphan.get().onExit().get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IOException(
                    "The PostgreSQL of an interrupted server (process "
                            + orphan.get().pid() + ") doesn't stop",
                    e);
        }
    }

    private static Optional<ProcessHandle> runningPostmaster(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().command().orElse("postgres").contains("postgres"));
    }
}
