package io.aimsflow.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * When things are due. Models call it as {@code deadlines}: {@code #{deadlines.due('nonconformity.triage')}}. Each method
 * takes the key of a policy and, where it differs by severity or the like, the variant, which is appended to the key.
 */
@Component
public class Deadlines implements ModelFunctions {

    static final String REMINDER = "deadline.reminder";
    static final String ESCALATION = "deadline.escalation";

    private final Policies policies;
    private final WorkingDays workingDays;
    private final Clock clock;

    Deadlines(Policies policies, WorkingDays workingDays, Clock clock) {
        this.policies = policies;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "deadlines";
    }

    public Date due(String policy) {
        return Date.from(dueIn(policy));
    }

    public Date due(String policy, String variant) {
        return due(key(policy, variant));
    }

    public Date reminder(String policy) {
        return Date.from(reminderBefore(dueIn(policy)));
    }

    public Date reminder(String policy, String variant) {
        return reminder(key(policy, variant));
    }

    public Date escalation(String policy) {
        return Date.from(escalationAfter(dueIn(policy)));
    }

    public Date escalation(String policy, String variant) {
        return escalation(key(policy, variant));
    }

    /** From now on, by the policy's value and unit. */
    public Instant dueIn(String policy) {
        var now = clock.instant();
        var value = policies.valueOf(policy);
        return policies.definition(policy).unit() == PolicyDefinition.Unit.WORKING_DAYS
                ? workingDays.after(now, value)
                : now.plus(Duration.ofDays(value));
    }

    /** The end of work on that day, in the organisation's zone. */
    public Instant endOfDay(LocalDate day) {
        return workingDays.endOfWork(day);
    }

    /** The day itself if the organisation works on it, else the last working day before it. */
    public LocalDate workingDayUntil(LocalDate day) {
        return workingDays.until(day);
    }

    /** When the owner is reminded of something due then; never before a quarter of the time is over. */
    public Instant reminderBefore(Instant due) {
        var wanted = workingDays.before(due, policies.valueOf(REMINDER));
        var now = clock.instant();
        var quarter = now.plus(Duration.between(now, due).dividedBy(4));
        return wanted.isBefore(quarter) ? quarter : wanted;
    }

    /** When something that was due then is escalated. */
    public Instant escalationAfter(Instant due) {
        return workingDays.after(due, policies.valueOf(ESCALATION));
    }

    private static String key(String policy, String variant) {
        return policy + "." + variant.toLowerCase(Locale.ROOT);
    }

    /** The policies that hold for every deadline. */
    @Component
    static class General implements PolicyCatalogue {

        @Override
        public List<PolicyDefinition> policies() {
            return List.of(PolicyDefinition.workingDays(REMINDER, 1), PolicyDefinition.workingDays(ESCALATION, 3));
        }
    }
}
