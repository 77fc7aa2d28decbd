package io.aimsflow.workflow;

import io.aimsflow.shared.Actor;
import java.util.Map;
import java.util.Optional;

/**
 * The order to start a case.
 *
 * @param process the process id, which is also the model's file name
 * @param prefix what the case's number starts with, such as {@code NC} in {@code NC-2026-0042}
 * @param by who started it; empty if the system did (a timer, a trigger)
 * @param facts first routing facts, see {@link Routing#facts()}
 */
public record StartCase(
        String process, String prefix, Subject subject, Optional<Actor> by, Map<String, Object> facts) {}
