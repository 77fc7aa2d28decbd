package io.aimsflow.shared;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A control by its id: one of ISO/IEC 42001:2023, Annex A, such as {@code A.6.2.4}, or one of the organisation's own, such
 * as {@code ORG-3}.
 */
public record ControlRef(String id) {

    private static final Pattern ANNEX_A = Pattern.compile("A\\.([2-9]|10)(\\.\\d{1,2}){1,2}");
    private static final Pattern OWN = Pattern.compile("ORG-[1-9]\\d{0,5}");

    /** @throws IllegalArgumentException if the text is no id of a control */
    public ControlRef {
        if (!ANNEX_A.matcher(id).matches() && !OWN.matcher(id).matches()) {
            throw new IllegalArgumentException("'" + id + "' is no control, such as A.6.2.4 or ORG-3");
        }
    }

    /**
     * Reads an id from an address.
     *
     * @throws NotFound if the text is none: an address that cannot exist is answered like one that does not
     */
    public static ControlRef of(String text) {
        return parse(text).orElseThrow(() -> new NotFound("control", text));
    }

    /** The control of this id, if the text is one. */
    public static Optional<ControlRef> parse(String text) {
        try {
            return Optional.of(new ControlRef(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The organisation's own control of this number, from 1. */
    public static ControlRef own(int number) {
        return new ControlRef("ORG-" + number);
    }

    public boolean isOwn() {
        return OWN.matcher(id).matches();
    }

    @Override
    public String toString() {
        return id;
    }
}
