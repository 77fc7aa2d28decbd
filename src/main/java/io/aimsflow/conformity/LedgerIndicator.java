package io.aimsflow.conformity;

import io.aimsflow.ledger.DailyVerification;
import io.aimsflow.ledger.Verified;
import io.aimsflow.shared.Kept;
import io.aimsflow.shared.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether records are protected from change, as the daily verification tells (ISO/IEC 42001:2023, 7.5.3). */
@Component
class LedgerIndicator implements ConformityIndicator {

    private static final Duration OLDEST = Duration.ofDays(3);
    private static final String PATH = "/administration/ledger";

    /** It changes once a day; a report need not ask each time. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Kept<Optional<Verified>> last;
    private final Clock clock;

    LedgerIndicator(DailyVerification verification, Clock clock) {
        this.last = new Kept<>(KEPT, verification::last);
        this.clock = clock;
    }

    @Override
    public List<Indication> indications(Figures figures) {
        return List.of(indication(last.get()));
    }

    private Indication indication(Optional<Verified> last) {
        if (last.isEmpty()) {
            return told(ConformityState.AT_RISK, "conformity.indicator.ledger.never");
        }
        var verified = last.get();
        if (verified.findings() > 0) {
            return told(ConformityState.NOT_MET, "conformity.indicator.ledger.damaged", verified.findings());
        }
        var old = verified.at().plus(OLDEST).isBefore(clock.instant());
        var key = old ? "conformity.indicator.ledger.old" : "conformity.indicator.ledger.intact";
        var days = Duration.between(verified.at(), clock.instant()).toDays();
        return told(old ? ConformityState.AT_RISK : ConformityState.MET, key, verified.sealed(), days);
    }

    private static Indication told(ConformityState state, String key, Object... arguments) {
        return Indication.of("7.5.3", state, Role.ADMINISTRATOR, PATH, key, arguments);
    }
}
