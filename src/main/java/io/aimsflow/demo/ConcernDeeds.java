package io.aimsflow.demo;

import io.aimsflow.concerns.ConcernFollowing;
import io.aimsflow.concerns.ConcernReceipt;
import io.aimsflow.concerns.Concerns;
import io.aimsflow.concerns.Incidents;
import io.aimsflow.concerns.NewConcern;
import io.aimsflow.identity.People;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.CaseHistory;
import io.aimsflow.workflow.CaseTask;
import io.aimsflow.workflow.TaskView;
import io.aimsflow.workflow.WorkItems;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reports concerns and incidents, adds to them, and informs whom the law names. */
class ConcernDeeds {

    private final Concerns concerns;
    private final ConcernFollowing following;
    private final Incidents incidents;
    private final CaseHistory history;
    private final WorkItems items;
    private final People people;
    private final Cast cast;
    private final Days days;
    private final Map<String, ConcernReceipt> receipts = new HashMap<>();

    ConcernDeeds(
            Concerns concerns,
            ConcernFollowing following,
            Incidents incidents,
            CaseHistory history,
            WorkItems items,
            People people,
            Cast cast,
            Days days) {
        this.concerns = concerns;
        this.following = following;
        this.incidents = incidents;
        this.history = history;
        this.items = items;
        this.people = people;
        this.cast = cast;
        this.days = days;
    }

    void report(ConcernStories.Told told) {
        var member = Optional.ofNullable(told.by()).map(cast::person);
        var receipt = concerns.report(new NewConcern(
                told.text(),
                told.system(),
                told.occurred(),
                told.affected(),
                member.map(id -> people.get(id).name()).orElse(""),
                "",
                told.language(),
                member));
        receipts.put(told.key(), receipt);
        var maria = cast.person("maria");
        cast.add(
                told.key(), concerns.byNumber(receipt.number(), maria).concern().caseId());
    }

    void add(String key, String text) {
        var receipt = receipts.get(key);
        following.add(receipt.number(), receipt.secret(), text).orElseThrow();
    }

    void begin(ConcernStories.Accident told) {
        var by = cast.person(told.by());
        if (told.concern() == null) {
            cast.add(
                    told.key(),
                    incidents
                            .open(told.title(), told.reported(), "", Actor.of(by))
                            .caseId());
            return;
        }
        var concern =
                concerns.byNumber(receipts.get(told.concern()).number(), by).concern();
        cast.add(
                told.key(),
                incidents
                        .byNumber(concern.followedBy().orElseThrow(), by)
                        .incident()
                        .caseId());
    }

    /** Informs provider and authority, whom Article 26 of the EU AI Act names. */
    void informLegally(ConcernStories.Accident told) {
        var by = cast.person(told.by());
        history.tasks(cast.caseOf(told.key()), by, Locale.ENGLISH).stream()
                .filter(task ->
                        task.state() == TaskView.State.OPEN && task.element().equals("userTask_inform"))
                .filter(task -> items.open(task.id(), by, Locale.ENGLISH)
                        .prefill()
                        .get("rule")
                        .toString()
                        .contains("26"))
                .map(CaseTask::id)
                .toList()
                .forEach(task -> items.complete(
                        task,
                        by,
                        Map.of(
                                "decision", "INFORMED",
                                "informedOn", days.day(told.ago()).toString(),
                                "reference", "Message of the AIMS manager, kept with the case"),
                        Optional.empty()));
    }
}
