package io.aimsflow.review;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Role;
import io.aimsflow.shared.WorkItemId;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.WorkItems;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A management review that its people walk through, step by step. Only one is prepared at a time: end it. */
public class SomeReview {

    private final ReviewPlanning planning;
    private final Reviews reviews;
    private final People people;
    private final Cases cases;
    private final WorkItems work;
    private final ManagementService jobs;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    public Person manager;
    public Person top;
    public Person contributor;
    public Person owner;
    public String number;
    public CaseId caseId;

    public SomeReview(ApplicationContext context) {
        planning = context.getBean(ReviewPlanning.class);
        reviews = context.getBean(Reviews.class);
        people = context.getBean(People.class);
        cases = context.getBean(Cases.class);
        work = context.getBean(WorkItems.class);
        jobs = context.getBean(ManagementService.class);
        jdbc = context.getBean(JdbcClient.class);
        clock = context.getBean(Clock.class);
        zone = ZoneId.of(context.getEnvironment().getRequiredProperty("aimsflow.organisation.zone"));
    }

    /** With people of its own. */
    public void start() {
        manager = people.add(Somebody.with(Role.AIMS_MANAGER));
        top = people.add(Somebody.with(Role.TOP_MANAGEMENT));
        contributor = people.add(Somebody.with());
        owner = people.add(Somebody.with());
        cancelRunning();
        found(planning.start(actor(manager)));
    }

    public void found(String number) {
        this.number = number;
        caseId = view().review().caseId();
    }

    /** So that the next test may begin one. */
    public void cancelRunning() {
        var any = people.add(Somebody.with(Role.AIMS_MANAGER));
        planning.outlook(any.id()).running().ifPresent(running -> {
            var id = reviews.byNumber(running, any.id()).review().caseId();
            cases.cancel(id, actor(any), "The test is over");
            planning.cancelled(id);
        });
    }

    public ReviewView view() {
        return reviews.byNumber(number, manager.id());
    }

    @SafeVarargs
    public final void call(Map<String, Object>... contributors) {
        complete("userTask_call", manager, called(today(), List.of(contributors)));
    }

    public Map<String, Object> called(LocalDate day, List<Map<String, Object>> contributors) {
        return Map.of(
                "meetsOn", day.toString(),
                "participants",
                        List.of(
                                Map.of("person", top.id().toString()),
                                Map.of("person", manager.id().toString())),
                "contributors", contributors);
    }

    public static Map<String, Object> asked(ReviewTopic topic, Person person) {
        return Map.of("topic", topic.name(), "person", person.id().toString());
    }

    public void release() {
        complete("userTask_release", manager, Map.of("decision", "RELEASE"));
    }

    /** The day of the meeting has come. */
    public void meet() {
        fire("event_meeting");
    }

    @SafeVarargs
    public final void write(Map<String, Object>... actions) {
        complete("userTask_minutes", manager, minutes("Discussed", List.of(actions)));
    }

    public Map<String, Object> minutes(String discussion, List<Map<String, Object>> actions) {
        List<Map<String, Object>> rows =
                new ArrayList<>(Collections.nCopies(ReviewTopic.values().length, Map.of("discussion", discussion)));
        rows.set(0, Map.of("discussion", discussion, "decision", "Decided on the first"));
        return Map.of(
                "heldOn",
                today().toString(),
                "items",
                rows,
                "conclusion",
                "Suitable, adequate and effective",
                "actions",
                actions);
    }

    public static Map<String, Object> action(String what, Person owner, LocalDate due) {
        return Map.of("kind", "CHANGE", "what", what, "owner", owner.id().toString(), "due", due.toString());
    }

    public void approve() {
        complete("userTask_approve", top, Map.of("decision", "APPROVE"));
    }

    public void complete(String task, Person person, Map<String, Object> answers) {
        work.complete(task(task, person), person.id(), answers, Optional.empty());
    }

    public Map<String, Object> shown(String task, Person person) {
        return work.open(task(task, person), person.id(), Locale.ENGLISH).prefill();
    }

    /** The open task; of several, this person's. */
    public WorkItemId task(String element, Person person) {
        return new WorkItemId(jdbc.sql("select id from workflow_work_item where case_id = ? and element = ?"
                        + " and state = 'OPEN' order by (assignee = ?) desc nulls last limit 1")
                .params(caseId.value(), element, person.id().value())
                .query(UUID.class)
                .single());
    }

    public void fire(String timer) {
        var instance = jdbc.sql("select process_instance_id from workflow_case where id = ?")
                .param(caseId.value())
                .query(String.class)
                .single();
        jobs.executeJob(jobs.createJobQuery()
                .processInstanceId(instance)
                .activityId(timer)
                .singleResult()
                .getId());
    }

    public Optional<String> end() {
        return jdbc.sql("select end_event from workflow_case where id = ?")
                .param(caseId.value())
                .query(String.class)
                .optional();
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    public static Actor actor(Person person) {
        return Actor.of(person.id());
    }
}
