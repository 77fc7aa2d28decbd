package io.aimsflow.workflow;

/** A user task in a process model: the process id and the element id, such as {@code corrective-action / userTask_triage}. */
public record TaskKey(String process, String element) {

    @Override
    public String toString() {
        return process + "/" + element;
    }
}
