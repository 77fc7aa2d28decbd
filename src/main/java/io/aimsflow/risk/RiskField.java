package io.aimsflow.risk;

import io.aimsflow.shared.FieldName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * All that an entry of the register says (ISO/IEC 42001:2023, 6.1.2). Pages, REST, files and the history name the fields by
 * these constants. Text: {@code risk.field.<key>}.
 */
public enum RiskField {
    TITLE(Type.TEXT, 160),
    /** AI systems that it threatens: ids, or numbers such as AI-0012. */
    SYSTEMS(Type.SYSTEMS, 4000),
    CAUSE(Type.LONG_TEXT, 4000),
    EVENT(Type.LONG_TEXT, 4000),
    CONSEQUENCE(Type.LONG_TEXT, 4000),
    SOURCE(RiskSource.class, Type.OPTION),
    OBJECTIVES(Objective.class, Type.OPTIONS),
    OWNER(Type.PERSON, 36),
    /** 1 to 5, with nothing done about it. */
    LIKELIHOOD(Type.SCORE, 1),
    IMPACT_ORGANISATION(Type.SCORE, 1),
    IMPACT_INDIVIDUALS(Type.SCORE, 1),
    IMPACT_SOCIETY(Type.SCORE, 1),
    RATIONALE(Type.LONG_TEXT, 4000),
    EXISTING_CONTROLS(Type.CONTROLS, 500),
    /** 1 to 5, with the existing controls at work. */
    RESIDUAL_LIKELIHOOD(Type.SCORE, 1),
    RESIDUAL_IMPACT(Type.SCORE, 1),
    RESIDUAL_RATIONALE(Type.LONG_TEXT, 4000);

    /** What a field holds. */
    public enum Type {
        TEXT,
        LONG_TEXT,
        OPTION,
        OPTIONS,
        PERSON,
        SCORE,
        SYSTEMS,
        CONTROLS
    }

    /** Without these there is no risk. */
    public static final List<RiskField> REQUIRED = List.of(TITLE, EVENT, OWNER);

    /** The highest of them counts. */
    public static final List<RiskField> IMPACTS = List.of(IMPACT_ORGANISATION, IMPACT_INDIVIDUALS, IMPACT_SOCIETY);

    private final Type type;
    private final int most;
    private final List<String> options;

    RiskField(Type type, int most) {
        this.type = type;
        this.most = most;
        this.options = type == Type.SCORE ? List.of("1", "2", "3", "4", "5") : List.of();
    }

    RiskField(Class<? extends Enum<?>> options, Type type) {
        this.type = type;
        this.most = 300;
        this.options = Arrays.stream(options.getEnumConstants()).map(Enum::name).toList();
    }

    public Type type() {
        return type;
    }

    /** Most characters that its text may have. */
    public int most() {
        return most;
    }

    /** What it may hold; empty for other types. */
    public List<String> options() {
        return options;
    }

    /** True for a list of values, separated by commas in texts. */
    public boolean several() {
        return type == Type.OPTIONS || type == Type.SYSTEMS || type == Type.CONTROLS;
    }

    /** The name in forms and JSON, such as {@code impactSociety}. */
    public String key() {
        return FieldName.camelCase(this);
    }

    /** The name in the table and in files, such as {@code impact_society}. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RiskField> withKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
    }
}
