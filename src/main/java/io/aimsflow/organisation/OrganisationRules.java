package io.aimsflow.organisation;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What typed texts, numbers, days and named people have to be. */
final class OrganisationRules {

    private static final BigDecimal MOST = new BigDecimal("99999999999");
    private static final int DECIMALS = 4;

    private OrganisationRules() {}

    /** The text with the line ends of this server. @throws Refused if it is too long or no text */
    static String text(String field, String typed, int most) {
        var text = typed.replace("\r\n", "\n").strip();
        if (text.indexOf('\0') >= 0) {
            throw Refused.at(field, "organisation-characters");
        }
        if (text.length() > most) {
            throw Refused.at(field, "organisation-too-long", most);
        }
        return text;
    }

    static String needed(String field, String typed, int most) {
        var text = text(field, typed, most);
        if (text.isEmpty()) {
            throw Refused.at(field, "organisation-missing");
        }
        return text;
    }

    static void range(String field, int value, int most) {
        if (value < 1 || value > most) {
            throw Refused.at(field, "organisation-number", most);
        }
    }

    /** @throws Refused if it has more digits than are kept */
    static BigDecimal value(String field, BigDecimal typed) {
        var value = typed.stripTrailingZeros();
        if (value.abs().compareTo(MOST) > 0 || value.scale() > DECIMALS) {
            throw Refused.at(field, "organisation-value");
        }
        return value;
    }

    /** @throws Refused unless it is after today and within so many years */
    static LocalDate ahead(String field, LocalDate day, LocalDate today, int years) {
        if (!day.isAfter(today) || day.isAfter(today.plusYears(years))) {
            throw Refused.at(field, "organisation-day", years);
        }
        return day;
    }

    /** @throws Refused unless it is somebody inside who is active */
    static void requireColleague(String field, PersonId id, People people) {
        people.find(id)
                .filter(Person::active)
                .filter(person -> !person.is(Role.EXTERNAL_AUDITOR))
                .orElseThrow(() -> Refused.at(field, "organisation-person"));
    }

    /** @throws Refused for the first thing that is not as it has to be */
    static ObjectiveDetails checked(ObjectiveDetails typed, LocalDate today, People people) {
        range("everyMonths", typed.everyMonths(), 24);
        requireColleague("owner", typed.owner(), people);
        return new ObjectiveDetails(
                needed("statement", typed.statement().replaceAll("\\s+", " "), 500),
                typed.owner(),
                text("unit", typed.unit(), 40),
                typed.direction(),
                value("target", typed.target()),
                ahead("due", typed.due(), today, 10),
                needed("method", typed.method(), 2000),
                typed.everyMonths(),
                typed.clauses(),
                text("plan", typed.plan(), 4000));
    }

    /** @throws Refused for the first thing that is not as it has to be */
    static ContextDetails checked(ContextDetails typed, People people) {
        var issue = typed.kind() == ContextKind.ISSUE;
        requireColleague("owner", typed.owner(), people);
        return new ContextDetails(
                typed.kind(),
                typed.place(),
                needed("title", typed.title().replaceAll("\\s+", " "), 200),
                needed("description", typed.description(), 4000),
                needed("meaning", typed.meaning(), 4000),
                only("category", typed.category(), issue),
                only("relevance", typed.relevance(), issue),
                only("addressed", typed.addressed(), !issue),
                typed.owner());
    }

    private static <T> Optional<T> only(String field, Optional<T> typed, boolean wanted) {
        if (wanted && typed.isEmpty()) {
            throw Refused.at(field, "organisation-missing");
        }
        return wanted ? typed : Optional.empty();
    }
}
