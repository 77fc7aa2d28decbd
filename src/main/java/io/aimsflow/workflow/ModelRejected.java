package io.aimsflow.workflow;

import java.util.List;
import java.util.stream.Collectors;

/** Models or forms did not pass the deployment gate; nothing of their set was deployed. */
public class ModelRejected extends RuntimeException {

    private final transient List<Problem> problems;

    ModelRejected(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** Everything that has to be mended; never empty. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * One thing to mend.
     *
     * @param file name of the file, without its folder
     * @param element id of the nearest element that has one; empty if the whole file is meant
     * @param code message {@code workflow.gate.<code>} says what is wrong and how to mend it
     * @param arguments fill the message's placeholders, starting with {@code {0}}
     */
    public record Problem(String file, String element, String code, List<Object> arguments) {

        @Override
        public String toString() {
            return file + (element.isEmpty() ? "" : " at " + element) + ": " + code + " " + arguments;
        }
    }
}
