package io.aimsflow.systems;

import io.aimsflow.shared.FieldName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * All that an entry of the register says. Pages, REST, files and the history name the fields by these constants, so that a new
 * one needs a line here, a column in the table and its texts ({@code systems.field.<key>}).
 */
public enum AiSystemField {
    NAME(Type.TEXT, 120),
    /** What decision or content it produces, for whom. */
    PURPOSE(Type.LONG_TEXT, 4000),
    ROLES(OrganisationRole.class, true),
    KIND(SystemKind.class, false),
    STAGE(Stage.class, false),
    OWNER(Type.PERSON, 36),
    DEPUTY(Type.PERSON, 36),
    USERS(Type.TEXT, 1000),
    AFFECTED_PERSONS(Type.TEXT, 1000),
    SECTORS(Type.LIST, 500),
    /** ISO 3166 codes, or EU for all its countries. */
    COUNTRIES(Type.COUNTRIES, 800),
    DATA_CATEGORIES(DataCategory.class, true),
    AUTONOMY(Autonomy.class, false),
    OVERSIGHT(Type.LONG_TEXT, 4000),
    INTENDED_USE(Type.LONG_TEXT, 4000),
    FORESEEABLE_MISUSE(Type.LONG_TEXT, 4000),
    GO_LIVE(Type.DATE, 10),
    NEXT_REVIEW(Type.DATE, 10),
    /** One a line: words, then an address. */
    LINKS(Type.LINKS, 4000),
    EXTERNAL_REFERENCE(Type.TEXT, 100);

    /** What a field holds. */
    public enum Type {
        TEXT,
        LONG_TEXT,
        OPTION,
        OPTIONS,
        PERSON,
        DATE,
        LIST,
        COUNTRIES,
        LINKS
    }

    /** What a request needs; all else is asked of the owner. */
    public static final List<AiSystemField> NEEDED = List.of(NAME, PURPOSE);

    /** Without these no entry is registered. */
    public static final List<AiSystemField> REQUIRED = List.of(NAME, PURPOSE, ROLES, KIND, STAGE, OWNER);

    private final Type type;
    private final int most;
    private final List<String> options;

    AiSystemField(Type type, int most) {
        this.type = type;
        this.most = most;
        this.options = List.of();
    }

    AiSystemField(Class<? extends Enum<?>> options, boolean several) {
        this.type = several ? Type.OPTIONS : Type.OPTION;
        this.most = 200;
        this.options = Arrays.stream(options.getEnumConstants()).map(Enum::name).toList();
    }

    public Type type() {
        return type;
    }

    /** Most characters that its text may have. */
    public int most() {
        return most;
    }

    /** Names of the constants that it may hold; empty for other types. */
    public List<String> options() {
        return options;
    }

    /** True for a list of values, separated by commas in texts. */
    public boolean several() {
        return type == Type.OPTIONS || type == Type.LIST || type == Type.COUNTRIES;
    }

    /** The name in forms and JSON, such as {@code dataCategories}. */
    public String key() {
        return FieldName.camelCase(this);
    }

    /** The name in the table and in files, such as {@code data_categories}. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AiSystemField> withKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
    }
}
