package io.aimsflow.controls;

import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A control as others see it.
 *
 * @param version to be named by whoever changes it, see {@link Controls#change}
 * @param group such as {@code A.6}, or {@code ORG}; its name is message {@code controls.group.<group>}
 * @param shippedTitle the catalogue's; empty for own controls, as the other two
 * @param evidence what usually shows that it works, separated by semicolons
 * @param typicalOwner who usually answers for it: message {@code controls.typical.<typicalOwner>}; empty for own controls
 * @param ownTitle the organisation's title; empty if the catalogue's counts
 * @param approach how the organisation does it
 * @param elsewhere requirements that it serves besides the crosswalk's
 */
public record ControlView(
        ControlRef ref,
        int version,
        String group,
        Words shippedTitle,
        Words shippedPurpose,
        Words evidence,
        String typicalOwner,
        String ownTitle,
        String ownPurpose,
        String approach,
        String elsewhere,
        Optional<PersonId> owner,
        Optional<Instant> retiredAt,
        String retiredReason) {

    /** The title that counts, in this language. */
    public String title(Locale locale) {
        return title().in(locale);
    }

    /** The title that counts. */
    public Words title() {
        return ownTitle.isEmpty() ? shippedTitle : Words.own(ownTitle);
    }

    /** The purpose that counts, in this language. */
    public String purpose(Locale locale) {
        return ownPurpose.isEmpty() ? shippedPurpose.in(locale) : ownPurpose;
    }

    /** True if the organisation added it, so that it may be retired. */
    public boolean own() {
        return ref.isOwn();
    }

    public boolean retired() {
        return retiredAt.isPresent();
    }
}
