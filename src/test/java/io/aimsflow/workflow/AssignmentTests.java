package io.aimsflow.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Somebody;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.Assignment.To;
import io.aimsflow.workflow.SeparationOfDuties.Rule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class AssignmentTests {

    @Autowired
    private Assignment assignment;

    @Autowired
    private People people;

    @BeforeEach
    void somebodyLeads() {
        people.add(Somebody.with(Role.TOP_MANAGEMENT));
    }

    @Test
    void asksTheRoleAsLongAsOneOfItMayJudge() {
        var leaders = leaders();
        var rule = new Rule(CaseId.random(), leaders.subList(1, leaders.size()));

        assertThat(topManagement(rule)).isEqualTo(new To(null, null, List.of(Role.TOP_MANAGEMENT), false));
    }

    @Test
    void asksTheAimsManagerTooIfNobodyOfTheRoleMayJudge() {
        assertThat(topManagement(new Rule(CaseId.random(), leaders())))
                .isEqualTo(new To(null, null, List.of(Role.TOP_MANAGEMENT, Role.AIMS_MANAGER), true));
    }

    private To topManagement(Rule rule) {
        return assignment.of(Optional.empty(), List.of(Role.TOP_MANAGEMENT.id()), rule);
    }

    private List<String> leaders() {
        return people.holders(Role.TOP_MANAGEMENT).stream()
                .map(person -> "person:" + person.id())
                .toList();
    }
}
