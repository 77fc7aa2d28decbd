package io.aimsflow.risk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that may go wrong with AI systems, from the library that comes with the product. All its texts are in English and
 * in German.
 *
 * @param id such as {@code RS-007}
 * @param causesDe in German, in the order of the causes
 * @param consequencesDe in German, in the order of the consequences
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
        List<String> causesDe,
        List<String> consequences,
        List<String> consequencesDe,
        List<String> controls,
        List<String> kinds,
        List<String> owaspLlm,
        List<String> mitreAtlas) {

    public String title(Locale reader) {
        return german(reader) ? titleDe : title;
    }

    public String description(Locale reader) {
        return german(reader) ? descriptionDe : description;
    }

    public List<String> causes(Locale reader) {
        return german(reader) ? causesDe : causes;
    }

    public List<String> consequences(Locale reader) {
        return german(reader) ? consequencesDe : consequences;
    }

    /** Where else it is described: entries of the OWASP Top 10 for LLM applications and techniques of MITRE ATLAS. */
    public List<String> references() {
        return Stream.concat(owaspLlm.stream(), mitreAtlas.stream()).toList();
    }

    /** True if each of the words, in lower case, stands somewhere in what this reader is shown of it. */
    boolean holds(List<String> words, Locale reader) {
        var all = Stream.of(
                        Stream.of(id, title(reader), description(reader)),
                        causes(reader).stream(),
                        consequences(reader).stream(),
                        controls.stream(),
                        references().stream())
                .flatMap(each -> each)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }

    private static boolean german(Locale reader) {
        return reader.getLanguage().equals("de");
    }
}
