package io.aimsflow.journeys;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Looks for what keeps people with disabilities out, by the rules of WCAG 2.2 at level AA. */
final class Axe {

    private static final Map<String, Object> ALL =
            Map.of("type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"));

    private static final Map<String, Object> OF_COLOUR =
            Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));

    private static final String FIND = """
            async (runOnly) => {
              const found = await axe.run(document, { runOnly, resultTypes: ['violations'] });
              return found.violations.flatMap((rule) => rule.nodes.map((node) =>
                `${rule.id}: ${node.html.slice(0, 300)} | ${node.any.concat(node.all).map((check) => check.message).join('; ')}`));
            }""";

    private final String source;

    Axe() {
        try {
            source = Files.readString(Path.of("node_modules/axe-core/axe.min.js"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line for each element that breaks a rule. */
    List<String> violations(Page page) {
        return violations(page, ALL);
    }

    /** The same of the rules about colours only, which are all that another colour scheme can break. */
    List<String> violationsOfColour(Page page) {
        return violations(page, OF_COLOUR);
    }

    @SuppressWarnings("unchecked")
    private List<String> violations(Page page, Map<String, Object> rules) {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(source);
        }
        return (List<String>) page.evaluate(FIND, rules);
    }
}
