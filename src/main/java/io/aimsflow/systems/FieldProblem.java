package io.aimsflow.systems;

import io.aimsflow.shared.Refused;
import java.util.List;

/** A field that is not as it has to be, and why: {@code refused.<code>} is the text. */
public record FieldProblem(AiSystemField field, String code, List<Object> args) {

    static FieldProblem of(AiSystemField field, String code, Object... args) {
        return new FieldProblem(field, code, List.of(args));
    }

    public Refused refused() {
        return Refused.at(field.key(), code, args.toArray());
    }
}
