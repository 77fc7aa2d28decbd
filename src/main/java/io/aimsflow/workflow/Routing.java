package io.aimsflow.workflow;

import java.util.HashMap;
import java.util.Map;

/**
 * What a completed task tells the process: routing facts (strings, booleans, numbers, person ids as text; no objects), and,
 * for a decision, how it went, so that those concerned can be told.
 *
 * @param facts become variables of the process, by name
 * @param outcome how a decision went; {@link Outcome#DONE} for a task that decides nothing
 * @param reason why; empty where none is asked for
 */
public record Routing(Map<String, Object> facts, Outcome outcome, String reason) {

    /** How a task ended. */
    public enum Outcome {
        DONE,
        APPROVED,
        SENT_BACK,
        REJECTED
    }

    public Routing {
        facts = Map.copyOf(facts);
    }

    /** Nothing to tell: the process has one way on. */
    public static Routing done() {
        return new Routing(Map.of(), Outcome.DONE, "");
    }

    public static Routing approved() {
        return new Routing(Map.of(), Outcome.APPROVED, "");
    }

    public static Routing sentBack(String reason) {
        return new Routing(Map.of(), Outcome.SENT_BACK, reason);
    }

    public static Routing rejected(String reason) {
        return new Routing(Map.of(), Outcome.REJECTED, reason);
    }

    /** The same with one more routing fact. */
    public Routing with(String name, Object value) {
        var more = new HashMap<>(facts);
        more.put(name, value);
        return new Routing(more, outcome, reason);
    }
}
