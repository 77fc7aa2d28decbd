package io.aimsflow.workflow;

import io.aimsflow.workflow.ModelRejected.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Finds the models and forms: those in the product's jar, and those in the organisation's own folder, which may replace them
 * or add to them. Reads no more of a file than the gate allows and nothing outside of the folder.
 */
@Component
class ModelSources {

    static final int MOST_FILES = 1_000;

    private static final String[] PATTERNS = {
        "classpath*:processes/**/*.bpmn", "classpath*:processes/**/*.dmn", "classpath*:forms/**/*.form"
    };
    private static final int DEEPEST = 8;

    private final Optional<Path> folder;

    @Autowired
    ModelSources(@Value("${aimsflow.models-folder:}") String folder) {
        this(folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder)));
    }

    ModelSources(Optional<Path> folder) {
        this.folder = folder.map(path -> path.toAbsolutePath().normalize());
    }

    /** What was found, and what could not be read. */
    record Found(List<ModelFile> files, List<Problem> problems) {}

    /** The organisation's own folder, if one is set. */
    Optional<Path> folder() {
        return folder;
    }

    List<ModelFile> packaged() {
        var resolver = new PathMatchingResourcePatternResolver();
        List<ModelFile> files = new ArrayList<>();
        try {
            for (String pattern : PATTERNS) {
                for (Resource resource : resolver.getResources(pattern)) {
                    files.add(packaged(resource));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static ModelFile packaged(Resource resource) throws IOException {
        String name = resource.getFilename();
        try (InputStream content = resource.getInputStream()) {
            return new ModelFile(name, ModelGate.read(name, content), ModelOrigin.PACKAGED);
        }
    }

    /** The models and forms of the own folder; none if no folder is set. */
    Found own() {
        var found = new Found(new ArrayList<>(), new ArrayList<>());
        folder.ifPresent(path -> {
            try {
                Path root = path.toRealPath();
                readAll(root, root.resolve("processes"), found);
                readAll(root, root.resolve("forms"), found);
            } catch (IOException | UncheckedIOException e) {
                found.problems().add(problem(path.getFileName().toString(), "folder-unreadable", path.toString()));
            }
        });
        return found;
    }

    private static void readAll(Path root, Path subfolder, Found found) throws IOException {
        if (Files.notExists(subfolder)) {
            return;
        }
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(subfolder, DEEPEST)) {
            paths = walk.filter(path -> !Files.isDirectory(path, java.nio.file.LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .limit(MOST_FILES + 1L)
                    .sorted()
                    .toList();
        }
        if (paths.size() > MOST_FILES) {
            found.problems().add(problem(subfolder.getFileName().toString(), "too-many", MOST_FILES));
            return;
        }
        Set<String> seen = new HashSet<>();
        found.files().forEach(file -> seen.add(file.name()));
        for (Path path : paths) {
            read(root, path, found, seen);
        }
    }

    private static void read(Path root, Path path, Found found, Set<String> seen) throws IOException {
        String name = path.getFileName().toString();
        Path real = Files.exists(path) ? path.toRealPath() : path;
        if (!real.startsWith(root) || !Files.isRegularFile(real)) {
            found.problems().add(problem(name, "link-out"));
        } else if (!seen.add(name)) {
            found.problems().add(problem(name, "twice"));
        } else {
            try (InputStream content = Files.newInputStream(real)) {
                found.files().add(new ModelFile(name, ModelGate.read(name, content), ModelOrigin.FOLDER));
            } catch (ModelRejected e) {
                found.problems().addAll(e.problems());
            }
        }
    }

    private static Problem problem(String file, String code, Object... arguments) {
        return new Problem(file, "", code, List.of(arguments));
    }
}
