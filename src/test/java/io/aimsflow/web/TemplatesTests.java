package io.aimsflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What all templates have to keep to. */
class TemplatesTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern ELEMENT = Pattern.compile("<[a-z:]+\\b(?:[^<>\"]|\"[^\"]*\")*+>");
    private static final Pattern INCLUDES = Pattern.compile("th:(replace|insert)=");
    private static final Pattern DECIDES = Pattern.compile("th:(if|unless|each|with)=");
    private static final Pattern RESTRICTED =
            Pattern.compile("th:(replace|insert|utext|data-[a-z-]+|aria-[a-z-]+|hx-[a-z-]+)=\"([^\"]*)\"");
    private static final Pattern FORBIDDEN_THERE = Pattern.compile("\\$\\{[^}]*(@[a-z]|\\bT\\(|\\bnew |\\bparam\\b)");
    private static final Pattern INLINE_CODE = Pattern.compile("\\s(style|on[a-z]+|th:style|th:on[a-z]+)=\"");

    /** Thymeleaf includes first and never looks at the condition: the fragment would always be there. */
    @Test
    void noElementBothDecidesAndIncludes() throws IOException {
        assertThat(elements(element -> INCLUDES.matcher(element).find()
                        && DECIDES.matcher(element).find()))
                .isEmpty();
    }

    /** Thymeleaf evaluates these attributes without beans and parameters, and fails only when the page is shown. */
    @Test
    void noRestrictedAttributeAsksABean() throws IOException {
        assertThat(elements(element -> RESTRICTED
                        .matcher(element)
                        .results()
                        .anyMatch(
                                match -> FORBIDDEN_THERE.matcher(match.group(2)).find())))
                .isEmpty();
    }

    /** The content security policy refuses inline code, so it would be dead or look wrong. */
    @Test
    void noElementHasInlineStyleOrScript() throws IOException {
        assertThat(elements(element -> INLINE_CODE.matcher(element).find())).isEmpty();
    }

    private static List<String> elements(java.util.function.Predicate<String> wrong) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(TemplatesTests::isPage).toList()) {
                ELEMENT.matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group())
                        .filter(wrong)
                        .forEach(element -> found.add(file + ": " + element));
            }
        }
        return found;
    }

    /** Mails need inline styles: their readers know no style sheets. */
    private static boolean isPage(Path file) {
        return file.toString().endsWith(".html")
                && !file.toString().contains("mail")
                && !file.toString().contains("notifications");
    }
}
