package io.aimsflow.systems;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cyclonedx.Version;
import org.cyclonedx.exception.ParseException;
import org.cyclonedx.model.Bom;
import org.cyclonedx.parsers.BomParserFactory;
import org.cyclonedx.parsers.Parser;

/** Reads a CycloneDX bill of materials, JSON or XML, and says all that is wrong with it. */
final class BomReading {

    /** Those that are read. There is no schema of 1.7 in the library, so that such a file is checked less closely. */
    private static final Map<String, Version> VERSIONS =
            Map.of("1.5", Version.VERSION_15, "1.6", Version.VERSION_16, "1.7", Version.VERSION_16);

    private static final String WITHOUT_SCHEMA = "1.7";
    private static final int MOST_PROBLEMS = 20;

    private final List<BomProblem> problems = new ArrayList<>();
    private String specVersion = "";

    List<BomProblem> problems() {
        return List.copyOf(problems);
    }

    String specVersion() {
        return specVersion;
    }

    /** An empty bill if anything is wrong. */
    Bom read(byte[] file) {
        var guard = new BomGuard();
        guard.check(file).ifPresent(problems::add);
        try {
            if (problems.isEmpty()) {
                var parser = BomParserFactory.createParser(file);
                var bom = parser.parse(file);
                check(file, parser, bom, guard.xmlVersion());
                return problems.isEmpty() ? bom : new Bom();
            }
        } catch (ParseException | IOException | RuntimeException e) {
            // the library answers a broken file with whatever its parsers throw
            problems.add(BomProblem.of("unreadable"));
        }
        return new Bom();
    }

    private void check(byte[] file, Parser parser, Bom bom, String xmlVersion) throws IOException {
        specVersion = xmlVersion.isEmpty() ? Objects.toString(bom.getSpecVersion(), "") : xmlVersion;
        var version = VERSIONS.get(specVersion);
        if (version == null) {
            problems.add(BomProblem.of("version", specVersion.isEmpty() ? "?" : specVersion));
            return;
        }
        new BomCycles(bom).first().ifPresent(circle -> problems.add(BomProblem.of("cycle", circle)));
        if (!specVersion.equals(WITHOUT_SCHEMA)) {
            parser.validate(file, version).stream()
                    .limit(MOST_PROBLEMS)
                    .forEach(wrong -> problems.add(BomProblem.of("schema", shortened(wrong.getMessage()))));
        }
    }

    private static String shortened(String message) {
        return message.length() <= 300 ? message : message.substring(0, 300) + "…";
    }
}
