package io.aimsflow.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.shared.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Somebody without any right to a case, who knows every address of it. */
final class Stranger {

    private final Demonstration demonstration;
    private final Desk desk;

    Stranger(Demonstration demonstration, Desk desk) {
        this.demonstration = demonstration;
        this.desk = desk;
    }

    /** For the stranger nothing of it exists; for who may see it, all of it does. */
    void play() {
        var backstage = new Backstage(demonstration);
        var manager = demonstration.somebody(Role.AIMS_MANAGER, Locale.ENGLISH);
        var owner = demonstration.somebody(Role.AI_SYSTEM_OWNER, Locale.ENGLISH);
        var stranger = demonstration.hire("Sten Fremd", "en");
        var number = backstage.report("Not for everybody", manager);
        backstage.confirm(number, "Not for everybody", owner);
        var file = backstage.correct(number, owner);
        var task = backstage.await(number, "userTask_cause").id();
        var addresses = List.of(
                "/cases/" + number,
                "/cases/" + number + "/pdf",
                "/cases/" + number + "/diagram",
                "/cases/" + number + "/state",
                "/nonconformities/" + number,
                "/files/" + file,
                "/tasks/" + task,
                "/tasks/" + task + "/assign",
                "/api/cases/" + number,
                "/api/cases/" + number + "/tasks",
                "/api/cases/" + number + "/diagram",
                "/api/nonconformities/" + number,
                "/api/files/" + file,
                "/api/tasks/" + task);
        desk.signIn(stranger);
        assertThat(statuses(addresses))
                .allSatisfy((address, status) -> assertThat(status).as(address).isEqualTo(404));
        desk.become(owner);
        assertThat(statuses(addresses))
                .allSatisfy((address, status) -> assertThat(status).as(address).isEqualTo(200));
    }

    private Map<String, Integer> statuses(List<String> addresses) {
        Map<String, Integer> statuses = new LinkedHashMap<>();
        addresses.forEach(address ->
                statuses.put(address, desk.page().request().get(address).status()));
        return statuses;
    }
}
