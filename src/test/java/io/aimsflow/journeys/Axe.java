package io.aimsflow.journeys;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks for what keeps people with disabilities out, by the rules of WCAG 2.2 at level AA. */
final class Axe {

    private static final String FIND = """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
              const found = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
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
    @SuppressWarnings("unchecked")
    List<String> violations(Page page) {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(source);
        }
        return (List<String>) page.evaluate(FIND);
    }
}
