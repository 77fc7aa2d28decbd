package io.aimsflow.audit;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;

/** What typed texts and named people have to be. */
final class AuditRules {

    private AuditRules() {}

    /** @throws Refused if it is too long or no text */
    static String text(String field, String typed, int most) {
        var text = typed.replace("\r\n", "\n").strip();
        if (text.indexOf('\0') >= 0) {
            throw Refused.at(field, "audit-characters");
        }
        if (text.length() > most) {
            throw Refused.at(field, "audit-too-long", most);
        }
        return text;
    }

    static String needed(String field, String typed, int most) {
        var text = text(field, typed, most);
        if (text.isEmpty()) {
            throw Refused.at(field, "audit-missing");
        }
        return text;
    }

    /** @throws Refused unless the person is active and an auditor of the organisation */
    static void requireAuditor(String field, PersonId id, People people) {
        var person =
                people.find(id).filter(Person::active).orElseThrow(() -> Refused.at(field, "audit-person-unknown"));
        if (!person.is(Role.LEAD_AUDITOR) && !person.is(Role.INTERNAL_AUDITOR)) {
            throw Refused.at(field, "audit-no-auditor", person.name());
        }
    }

    /** @throws Refused unless the person is an active colleague */
    static void requireColleague(String field, PersonId id, People people) {
        people.find(id)
                .filter(Person::active)
                .filter(person -> !person.is(Role.EXTERNAL_AUDITOR))
                .orElseThrow(() -> Refused.at(field, "audit-person-unknown"));
    }
}
