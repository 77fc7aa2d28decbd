package io.aimsflow.corrective.process;

import io.aimsflow.corrective.ActionView;
import io.aimsflow.corrective.NonconformityView;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What earlier steps found, as later forms show it. */
record Summary(NonconformityView nonconformity) {

    static Summary of(NonconformityView nonconformity) {
        return new Summary(nonconformity);
    }

    Map<String, Object> forTriage() {
        Map<String, Object> shown = new HashMap<>();
        shown.put("whatHappened", nonconformity.whatHappened());
        shown.put("title", nonconformity.title());
        shown.put("requirement", nonconformity.requirement());
        nonconformity.severity().ifPresent(severity -> shown.put("severity", severity));
        return shown;
    }

    Map<String, Object> forPlanning(int effectivenessDays) {
        return Map.of(
                "sentBack", nonconformity.sentBack(),
                "rootCauses", rootCauses(),
                "effectivenessDays", effectivenessDays);
    }

    Map<String, Object> forApproval(People people) {
        return Map.of("rootCauses", rootCauses(), "plan", plan(people));
    }

    Map<String, Object> forReview(People people) {
        return Map.of("plan", plan(people), "criteria", nonconformity.criteria());
    }

    Map<String, Object> forFollowUps() {
        return Map.of("rootCauses", rootCauses());
    }

    /** At most so many characters, cut at a word where there is one. */
    static String shortened(String text, int most) {
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= most) {
            return line;
        }
        var cut = line.lastIndexOf(' ', most - 1);
        return line.substring(0, cut > 0 ? cut : most - 1) + "…";
    }

    private String rootCauses() {
        return nonconformity.rootCauses().stream().map(cause -> "• " + cause).collect(Collectors.joining("\n"));
    }

    private String plan(People people) {
        var actions = nonconformity.currentActions();
        if (actions.isEmpty()) {
            return nonconformity.noActionReason();
        }
        var owners = people.byIds(actions.stream().map(ActionView::owner).toList());
        return actions.stream().map(action -> line(action, owners)).collect(Collectors.joining("\n"));
    }

    private static String line(ActionView action, Map<PersonId, Person> owners) {
        var owner = owners.get(action.owner());
        var planned = "• " + action.what() + " (" + (owner == null ? "" : owner.name() + ", ") + action.due() + ")";
        return action.done()
                ? planned + "\n   → " + action.doneOn().map(day -> day + ": ").orElse("") + action.result()
                : planned;
    }
}
