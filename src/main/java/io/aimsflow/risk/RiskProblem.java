package io.aimsflow.risk;

import io.aimsflow.shared.Refused;
import java.util.List;

/** A field that is not as it has to be, and why: {@code refused.<code>} is the text. */
public record RiskProblem(RiskField field, String code, List<Object> args) {

    static RiskProblem of(RiskField field, String code, Object... args) {
        return new RiskProblem(field, code, List.of(args));
    }

    public Refused refused() {
        return Refused.at(field.key(), code, args.toArray());
    }
}
