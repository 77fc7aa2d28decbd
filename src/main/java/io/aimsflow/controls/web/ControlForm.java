package io.aimsflow.controls.web;

import io.aimsflow.controls.ControlChange;
import io.aimsflow.controls.ControlView;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about a control, or a program sent.
 *
 * @param version that the change is based on; none for a new control
 * @param owner a person's id
 */
record ControlForm(
        @Nullable Integer version,
        @Nullable String title,
        @Nullable String purpose,
        @Nullable String approach,
        @Nullable String elsewhere,
        @Nullable String owner) {

    static ControlForm empty() {
        return new ControlForm(null, "", "", "", "", "");
    }

    static ControlForm of(ControlView control) {
        return new ControlForm(
                control.version(),
                control.ownTitle(),
                control.ownPurpose(),
                control.approach(),
                control.elsewhere(),
                control.owner().map(PersonId::toString).orElse(""));
    }

    /** @throws Refused for the first field that is not as it has to be */
    ControlChange change() {
        return new ControlChange(text(title), text(purpose), text(approach), text(elsewhere), person(text(owner)));
    }

    /** The same words, based on the control as it is now. */
    ControlForm over(ControlView now) {
        return new ControlForm(now.version(), title, purpose, approach, elsewhere, owner);
    }

    int basedOn() {
        return version == null ? -1 : version;
    }

    static Optional<PersonId> person(String id) {
        try {
            return id.isBlank() ? Optional.empty() : Optional.of(PersonId.of(id.strip()));
        } catch (NotFound noId) {
            throw Refused.at("owner", "controls-person-unknown");
        }
    }

    static String text(@Nullable String typed) {
        return Objects.toString(typed, "");
    }
}
