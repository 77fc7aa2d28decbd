package io.aimsflow.documents.web;

import io.aimsflow.documents.Document;
import io.aimsflow.documents.DocumentClassification;
import io.aimsflow.documents.DocumentDetails;
import io.aimsflow.documents.DocumentTemplate;
import io.aimsflow.documents.DocumentType;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about a document.
 *
 * @param version that the change is based on; none for a new document
 * @param owner a person's id
 * @param clauses numbers with commas or blanks between them; so are {@code controls}
 */
record DocumentForm(
        @Nullable Integer version,
        @Nullable String template,
        @Nullable String title,
        @Nullable String type,
        @Nullable String owner,
        @Nullable String clauses,
        @Nullable String controls,
        @Nullable String classification,
        @Nullable String language,
        @Nullable String reviewMonths,
        @Nullable String retentionYears) {

    static DocumentForm empty(PersonId owner, String language) {
        return new DocumentForm(null, "", "", "POLICY", owner.toString(), "", "", "INTERNAL", language, "12", "5");
    }

    static DocumentForm of(Document document) {
        var details = document.details();
        return new DocumentForm(
                document.version(),
                "",
                details.title(),
                details.type().name(),
                details.owner().toString(),
                details.clauses().stream().map(ClauseRef::number).collect(Collectors.joining(", ")),
                details.controls().stream().map(ControlRef::id).collect(Collectors.joining(", ")),
                details.classification().name(),
                details.language(),
                Integer.toString(details.reviewMonths()),
                Integer.toString(details.retentionYears()));
    }

    /** The form of a new document that starts from this template. */
    DocumentForm from(DocumentTemplate chosen, String itsTitle) {
        return new DocumentForm(
                version,
                chosen.name(),
                itsTitle,
                chosen.type().name(),
                owner,
                chosen.clauses().stream().map(ClauseRef::number).collect(Collectors.joining(", ")),
                controls,
                classification,
                language,
                reviewMonths,
                retentionYears);
    }

    /** The same words, based on the document as it is now. */
    DocumentForm over(Document now) {
        return new DocumentForm(
                now.version(),
                template,
                title,
                type,
                owner,
                clauses,
                controls,
                classification,
                language,
                reviewMonths,
                retentionYears);
    }

    Optional<DocumentTemplate> chosen() {
        return option(DocumentTemplate.values(), template);
    }

    /** @throws Refused for the first field that cannot be read */
    DocumentDetails details() {
        return new DocumentDetails(
                text(title),
                option(DocumentType.values(), type).orElseThrow(() -> Refused.at("type", "document-missing")),
                person(),
                refs("clauses", clauses, ClauseRef::of),
                refs("controls", controls, ControlRef::new),
                option(DocumentClassification.values(), classification)
                        .orElseThrow(() -> Refused.at("classification", "document-missing")),
                text(language),
                number("reviewMonths", reviewMonths, 60),
                number("retentionYears", retentionYears, 100));
    }

    int basedOn() {
        return version == null ? -1 : version;
    }

    private PersonId person() {
        try {
            return PersonId.of(text(owner).strip());
        } catch (NotFound noId) {
            throw Refused.at("owner", "document-person-unknown");
        }
    }

    private static <R> List<R> refs(String field, @Nullable String typed, Function<String, R> reading) {
        return Arrays.stream(text(typed).split("[,;\\s]+"))
                .filter(each -> !each.isEmpty())
                .map(each -> ref(field, each, reading))
                .toList();
    }

    private static <R> R ref(String field, String typed, Function<String, R> reading) {
        try {
            return reading.apply(typed);
        } catch (IllegalArgumentException none) {
            throw Refused.at(field, "document-" + field, typed);
        }
    }

    private static int number(String field, @Nullable String typed, int most) {
        try {
            return Integer.parseInt(text(typed).strip());
        } catch (NumberFormatException none) {
            throw Refused.at(field, "document-number", most);
        }
    }

    private static <E extends Enum<E>> Optional<E> option(E[] values, @Nullable String name) {
        return Arrays.stream(values).filter(each -> each.name().equals(name)).findFirst();
    }

    static String text(@Nullable String typed) {
        return Objects.toString(typed, "");
    }
}
