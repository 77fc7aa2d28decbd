package io.aimsflow.risk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that may go wrong with AI systems, from the library that comes with the product.
 *
 * @param id such as {@code RS-007}
 * @param titleDe empty where it is not translated
 * @param stage of the life cycle in which it begins
 * @param controls of Annex A that are usual against it, by their numbers
 * @param kinds names of the kinds of AI systems that it is about
 * @param owaspLlm entries of the OWASP Top 10 for LLM applications
 * @param mitreAtlas techniques of MITRE ATLAS
 */
public record Scenario(
        String id,
        String title,
        String titleDe,
        String description,
        String descriptionDe,
        String stage,
        RiskSource source,
        List<Objective> objectives,
        List<String> causes,
        List<String> consequences,
        List<String> controls,
        List<String> kinds,
        List<String> owaspLlm,
        List<String> mitreAtlas) {

    public String title(Locale locale) {
        return german(locale) && !titleDe.isEmpty() ? titleDe : title;
    }

    public String description(Locale locale) {
        return german(locale) && !descriptionDe.isEmpty() ? descriptionDe : description;
    }

    /** True if each of the words stands in it somewhere, in one of its languages. */
    boolean holds(List<String> words) {
        var all = Stream.of(
                        Stream.of(id, title, titleDe, description, descriptionDe),
                        causes.stream(),
                        consequences.stream(),
                        controls.stream(),
                        owaspLlm.stream(),
                        mitreAtlas.stream())
                .flatMap(each -> each)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }

    private static boolean german(Locale locale) {
        return locale.getLanguage().equals("de");
    }
}
