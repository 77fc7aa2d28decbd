package io.aimsflow.risk.web;

import io.aimsflow.controls.ControlView;
import io.aimsflow.controls.Controls;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.risk.Risks;
import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What people call those that a form of a risk names, by what stands in its fields. What is unknown is its own name. */
@Component
class RiskNames {

    private final Risks risks;
    private final People people;
    private final Controls controls;

    RiskNames(Risks risks, People people, Controls controls) {
        this.risks = risks;
        this.people = people;
        this.controls = controls;
    }

    /** Empty if it is nobody. */
    String person(String id) {
        try {
            return id.isEmpty()
                    ? ""
                    : people.find(PersonId.of(id)).map(Person::name).orElse("");
        } catch (NotFound noId) {
            return "";
        }
    }

    /** In the order in which they were typed. */
    Map<String, String> systems(String typed) {
        Map<String, String> named = new LinkedHashMap<>();
        parts(typed)
                .forEach(one -> named.put(
                        one,
                        risks.system(one)
                                .map(system -> system.number() + " "
                                        + system.description().name())
                                .orElse(one)));
        return named;
    }

    /** In the order in which they were typed. */
    Map<String, String> controls(String typed, Locale locale) {
        var refs = parts(typed).stream()
                .flatMap(one -> ControlRef.parse(one).stream())
                .toList();
        var known = controls.byRefs(refs);
        Map<String, String> named = new LinkedHashMap<>();
        parts(typed)
                .forEach(one -> named.put(
                        one,
                        ControlRef.parse(one)
                                .map(known::get)
                                .map(control -> name(control, locale))
                                .orElse(one)));
        return named;
    }

    private static String name(ControlView control, Locale locale) {
        return control.ref() + " " + control.title(locale);
    }

    private static List<String> parts(String typed) {
        return Arrays.stream(typed.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
