package io.aimsflow.controls;

import io.aimsflow.controls.ControlUse.Use;
import io.aimsflow.shared.ControlRef;
import java.util.List;
import java.util.Map;

/**
 * A version with its lines, as somebody sees it.
 *
 * @param lines in the catalogue's order
 * @param uses what needs which control now
 * @param mayEdit whether the person may say something of every control
 * @param mayPropose whether the person may propose it now
 */
public record StatementView(
        Statement statement,
        List<StatementLine> lines,
        Map<ControlRef, List<Use>> uses,
        boolean mayEdit,
        boolean mayPropose) {

    public StatementView {
        lines = List.copyOf(lines);
    }

    /** How many controls are decided on, justified and, if included, told how far they are. */
    public long complete() {
        return lines.stream().filter(StatementLine::complete).count();
    }

    public long included() {
        return lines.stream()
                .filter(line -> line.applicability()
                        .filter(Applicability.INCLUDED::equals)
                        .isPresent())
                .count();
    }

    public long implemented() {
        return lines.stream()
                .filter(line -> line.implementation()
                        .filter(Implementation.IMPLEMENTED::equals)
                        .isPresent())
                .count();
    }
}
