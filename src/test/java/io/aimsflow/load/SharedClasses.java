package io.aimsflow.load;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The server's classes as Java keeps them in an archive once it has read and verified them. Most of a start goes into that, so
 * who starts the server many times does it once. Java takes archives for jars only, not for folders.
 */
final class SharedClasses {

    private final Path archive;
    private final String classPath;

    private SharedClasses(Path folder) {
        archive = folder.resolve("classes.jsa");
        classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .map(entry -> Files.isDirectory(entry) ? packed(entry, folder) : entry)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Starts the server once on this database and ends it in an orderly way: then Java writes the archive. */
    static SharedClasses learn(String jdbcUrl, Path folder, Path log) throws InterruptedException {
        var classes = new SharedClasses(folder);
        ServerProcess.start(
                        jdbcUrl,
                        ServerProcess.freePort(),
                        log,
                        List.of("-XX:ArchiveClassesAtExit=" + classes.archive, "-cp", classes.classPath))
                .close();
        return classes;
    }

    /** For {@code java}; a virtual machine that can't use the archive starts without. */
    List<String> options() {
        return List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + archive, "-cp", classPath);
    }

    private static Path packed(Path directory, Path folder) {
        var jar = folder.resolve(directory.getFileName() + ".jar");
        var failed = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--create",
                        "--no-compress",
                        "--file=" + jar,
                        "-C",
                        directory.toString(),
                        ".");
        if (failed != 0) {
            throw new IllegalStateException("No jar of " + directory);
        }
        return jar;
    }
}
