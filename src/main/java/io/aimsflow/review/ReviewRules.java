package io.aimsflow.review;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.OrganisationDays;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** What calls, contributions and minutes have to be. */
@Component
class ReviewRules {

    private static final int MONTHS_AHEAD = 12;
    private static final int YEARS_AHEAD = 3;

    private final People people;
    private final OrganisationDays days;

    ReviewRules(People people, OrganisationDays days) {
        this.people = people;
        this.days = days;
    }

    static String text(String field, String typed, int most) {
        var text = typed.replace("\r\n", "\n").strip();
        if (text.indexOf('\0') >= 0) {
            throw Refused.at(field, "review-characters");
        }
        if (text.length() > most) {
            throw Refused.at(field, "review-too-long", most);
        }
        return text;
    }

    static String needed(String field, String typed, int most) {
        var text = text(field, typed, most);
        if (text.isEmpty()) {
            throw Refused.at(field, "review-missing");
        }
        return text;
    }

    /** @throws Refused for the first thing that is not as it has to be */
    void check(ReviewCall call) {
        var today = days.today();
        if (call.meetsOn().isBefore(today) || call.meetsOn().isAfter(today.plusMonths(MONTHS_AHEAD))) {
            throw Refused.at("meetsOn", "review-meeting-day", MONTHS_AHEAD);
        }
        for (int at = 0; at < call.participants().size(); at++) {
            requireColleague(
                    "participants[" + at + "].person", call.participants().get(at));
        }
        if (call.participants().stream().noneMatch(one -> people.holds(one, Role.TOP_MANAGEMENT))) {
            throw Refused.at("participants[0].person", "review-no-top-management");
        }
        var seen = new HashSet<ReviewCall.Asked>();
        for (int at = 0; at < call.contributors().size(); at++) {
            var asked = call.contributors().get(at);
            requireColleague("contributors[" + at + "].person", asked.person());
            if (!seen.add(asked)) {
                throw Refused.at("contributors[" + at + "].person", "review-asked-twice");
            }
        }
    }

    /** @throws Refused for the first thing that is not as it has to be */
    Minutes checked(Minutes typed) {
        if (typed.heldOn().isAfter(days.today())) {
            throw Refused.at("heldOn", "review-held-day");
        }
        List<MinutesItem> items = typed.items().stream()
                .map(item -> new MinutesItem(
                        item.topic(), text("items", item.discussion(), 4000), text("items", item.decision(), 2000)))
                .toList();
        if (items.stream().noneMatch(MinutesItem::considered)) {
            throw Refused.at("items[0].discussion", "review-nothing-discussed");
        }
        for (int at = 0; at < typed.actions().size(); at++) {
            check("actions[" + at + "].", typed.actions().get(at));
        }
        return new Minutes(typed.heldOn(), items, needed("conclusion", typed.conclusion(), 4000), typed.actions());
    }

    private void check(String row, PlannedAction action) {
        needed(row + "what", action.what(), 1000);
        requireColleague(row + "owner", action.owner());
        requireLater(row + "due", action.due());
    }

    private void requireLater(String field, LocalDate due) {
        if (due.isBefore(days.today()) || due.isAfter(days.today().plusYears(YEARS_AHEAD))) {
            throw Refused.at(field, "review-due", YEARS_AHEAD);
        }
    }

    void requirePast(String field, LocalDate day) {
        if (day.isAfter(days.today())) {
            throw Refused.at(field, "review-done-day");
        }
    }

    private void requireColleague(String field, PersonId person) {
        people.find(person)
                .filter(Person::active)
                .filter(found -> !found.is(Role.EXTERNAL_AUDITOR))
                .orElseThrow(() -> Refused.at(field, "review-person-unknown"));
    }
}
