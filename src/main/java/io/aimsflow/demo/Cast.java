package io.aimsflow.demo;

import io.aimsflow.corrective.Reported;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who is who and what is which, by the names that the files use. */
class Cast {

    private final Map<String, PersonId> people = new HashMap<>();
    private final Map<String, Reported> incidents = new HashMap<>();
    private final Map<String, CaseId> cases = new HashMap<>();

    void add(String key, PersonId person) {
        people.put(key, person);
    }

    void add(String reference, Reported reported) {
        incidents.put(reference, reported);
        cases.put(reference, reported.caseId());
    }

    /** A case that is about no incident. */
    void add(String reference, CaseId caseId) {
        cases.put(reference, caseId);
    }

    PersonId person(String key) {
        return Optional.ofNullable(people.get(key))
                .orElseThrow(() -> new IllegalArgumentException("Nobody is called " + key));
    }

    boolean hasPerson(String key) {
        return people.containsKey(key);
    }

    Reported incident(String reference) {
        return Optional.ofNullable(incidents.get(reference))
                .orElseThrow(() -> new IllegalArgumentException(reference + " has not come in yet"));
    }

    CaseId caseOf(String reference) {
        return Optional.ofNullable(cases.get(reference))
                .orElseThrow(() -> new IllegalArgumentException("There is no case " + reference + " yet"));
    }
}
