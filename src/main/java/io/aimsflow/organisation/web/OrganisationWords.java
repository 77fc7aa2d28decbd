package io.aimsflow.organisation.web;

import io.aimsflow.identity.People;
import io.aimsflow.organisation.ContextDetails.Addressed;
import io.aimsflow.organisation.ContextDetails.Category;
import io.aimsflow.organisation.ContextDetails.Place;
import io.aimsflow.organisation.ContextDetails.Relevance;
import io.aimsflow.organisation.Direction;
import io.aimsflow.organisation.ObjectiveDetails;
import io.aimsflow.organisation.ObjectiveState;
import io.aimsflow.organisation.ProofKind;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.systems.OrganisationRole;
import io.aimsflow.workflow.OrganisationDays;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages say, in the language of the person who reads. */
@Component("organisationWords")
public class OrganisationWords {

    private static final int DECIMALS = 4;

    /** One entry of a select box. */
    public record Option(String value, String label) {}

    private final MessageSource messages;
    private final People people;
    private final OrganisationDays days;

    OrganisationWords(MessageSource messages, People people, OrganisationDays days) {
        this.messages = messages;
        this.people = people;
        this.days = days;
    }

    public List<Option> states() {
        return options(ObjectiveState.values(), ObjectiveState::messageKey);
    }

    public List<Option> directions() {
        return options(Direction.values(), Direction::messageKey);
    }

    public List<Option> kinds() {
        return options(ProofKind.values(), ProofKind::messageKey);
    }

    public List<Option> places() {
        return options(Place.values(), place -> "organisation.context.place." + place);
    }

    public List<Option> categories() {
        return options(Category.values(), category -> "organisation.context.category." + category);
    }

    public List<Option> relevances() {
        return options(Relevance.values(), relevance -> "organisation.context.relevance." + relevance);
    }

    public List<Option> addressed() {
        return options(Addressed.values(), addressed -> "organisation.context.addressed." + addressed);
    }

    public List<Option> climate() {
        return Stream.of(true, false)
                .map(matters -> new Option(matters.toString(), text("organisation.context.climate." + matters)))
                .toList();
    }

    public List<OrganisationRole> organisationRoles() {
        return List.of(OrganisationRole.values());
    }

    LocalDate today() {
        return days.today();
    }

    /** Such as "at least 95 %". */
    public String target(ObjectiveDetails details) {
        return text("organisation.target." + details.direction(), number(details.target()), details.unit())
                .strip();
    }

    /** Such as "95.5 %". */
    public String value(BigDecimal value, String unit) {
        return (number(value) + " " + unit).strip();
    }

    public String number(BigDecimal value) {
        var format = NumberFormat.getNumberInstance(LocaleContextHolder.getLocale());
        format.setMaximumFractionDigits(DECIMALS);
        return format.format(value);
    }

    private <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> key) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), text(key.apply(value))))
                .toList();
    }

    /** The refusal's text by the field to mend. */
    Map<String, String> of(Refused refusal) {
        return Map.of(refusal.field(), text("refused." + refusal.code(), refusal.arguments()));
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** How people are called, with one statement. */
    Map<PersonId, String> names(Collection<PersonId> ids) {
        Map<PersonId, String> names = new HashMap<>();
        people.byIds(ids.stream().distinct().toList()).forEach((id, person) -> names.put(id, person.name()));
        return names;
    }

    /** The name of whoever has this id; empty if the text is none. */
    String name(String id) {
        try {
            return id.isBlank()
                    ? ""
                    : people.find(PersonId.of(id)).map(person -> person.name()).orElse("");
        } catch (NotFound noId) {
            return "";
        }
    }
}
