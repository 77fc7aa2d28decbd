package io.aimsflow.systems;

import java.util.List;

/** Something that keeps a bill of materials from being read: {@code systems.bom.error.<code>} is the text. */
public record BomProblem(String code, List<Object> args) {

    static BomProblem of(String code, Object... args) {
        return new BomProblem(code, List.of(args));
    }
}
