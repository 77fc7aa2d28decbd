package io.aimsflow.controls;

import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A control with what the catalogue says of it and what the organisation made of it. Its own wording wins over the
 * catalogue's; an own control has nothing but its own.
 */
@Entity
@Table(name = "controls_control")
class Control {

    /** The group in which the organisation's own controls stand. */
    static final String OWN_GROUP = "ORG";

    @Id
    private String id;

    @Version
    private int version;

    private int position;
    private String groupId;
    private @Nullable String titleEn;
    private @Nullable String titleDe;
    private @Nullable String purposeEn;
    private @Nullable String purposeDe;
    private @Nullable String evidenceEn;
    private @Nullable String evidenceDe;
    private @Nullable String typicalOwner;
    private @Nullable String ownTitle;
    private @Nullable String ownPurpose;
    private String approach = "";
    private String elsewhere = "";
    private @Nullable UUID owner;
    private @Nullable Instant retiredAt;
    private String retiredReason = "";

    @SuppressWarnings("NullAway.Init")
    protected Control() {}

    /** An own control. @param number from 1 */
    Control(int number, ControlChange text) {
        id = ControlRef.own(number).id();
        position = 1_000_000 + number;
        groupId = OWN_GROUP;
        ownTitle = text.title();
        ownPurpose = text.purpose();
        approach = text.approach();
        elsewhere = text.elsewhere();
        owner = text.owner().map(PersonId::value).orElse(null);
    }

    ControlRef ref() {
        return new ControlRef(id);
    }

    int position() {
        return position;
    }

    boolean isOwn() {
        return titleEn == null;
    }

    Optional<PersonId> owner() {
        return Optional.ofNullable(owner).map(PersonId::new);
    }

    /** @throws Conflict if somebody else changed it since the version that the change is based on */
    void requireVersion(int seen) {
        if (version != seen) {
            throw new Conflict("controls-changed", id);
        }
    }

    /** Empty title or purpose: the catalogue's counts again. */
    void change(ControlChange wanted) {
        if (isOwn() && (wanted.title().isEmpty() || wanted.purpose().isEmpty())) {
            throw Refused.at(wanted.title().isEmpty() ? "title" : "purpose", "controls-missing");
        }
        ownTitle = wanted.title().isEmpty() ? null : wanted.title();
        ownPurpose = wanted.purpose().isEmpty() ? null : wanted.purpose();
        approach = wanted.approach();
        elsewhere = wanted.elsewhere();
        owner = wanted.owner().map(PersonId::value).orElse(null);
    }

    void describe(String how) {
        approach = how;
    }

    void handOver(PersonId to) {
        owner = to.value();
    }

    /** @throws Refused for a control of Annex A: these stay, so that none is forgotten */
    void retire(String reason, Instant now) {
        if (!isOwn()) {
            throw Refused.because("controls-annex-a-stays", id);
        }
        if (retiredAt != null) {
            throw new Conflict("controls-retired", id);
        }
        retiredAt = now;
        retiredReason = reason;
    }

    void restore() {
        if (retiredAt == null) {
            throw new Conflict("controls-in-use", id);
        }
        retiredAt = null;
        retiredReason = "";
    }

    ControlView view() {
        return new ControlView(
                ref(),
                version,
                groupId,
                shipped(titleEn, titleDe),
                shipped(purposeEn, purposeDe),
                shipped(evidenceEn, evidenceDe),
                Optional.ofNullable(typicalOwner).orElse(""),
                Optional.ofNullable(ownTitle).orElse(""),
                Optional.ofNullable(ownPurpose).orElse(""),
                approach,
                elsewhere,
                owner(),
                Optional.ofNullable(retiredAt),
                retiredReason);
    }

    private static Words shipped(@Nullable String english, @Nullable String german) {
        return new Words(Objects.requireNonNullElse(english, ""), Objects.requireNonNullElse(german, ""));
    }
}
