package io.aimsflow.corrective;

import io.aimsflow.changes.ChangeKind;
import io.aimsflow.changes.PlannedChanges;
import io.aimsflow.changes.ProposedChange;
import io.aimsflow.controls.StatementsOfApplicability;
import io.aimsflow.risk.RiskFollowUps;
import io.aimsflow.shared.CaseId;
import io.aimsflow.workflow.Cases;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the case for each change that a closed nonconformity makes necessary (ISO/IEC 42001:2023, 10.2 e and f). */
@Component
@Transactional
class FollowUpOpening {

    private final JdbcClient jdbc;
    private final NonconformityStore store;
    private final Cases cases;
    private final PlannedChanges changes;
    private final StatementsOfApplicability statements;
    private final RiskFollowUps risks;

    FollowUpOpening(
            JdbcClient jdbc,
            NonconformityStore store,
            Cases cases,
            PlannedChanges changes,
            StatementsOfApplicability statements,
            RiskFollowUps risks) {
        this.jdbc = jdbc;
        this.store = store;
        this.cases = cases;
        this.changes = changes;
        this.statements = statements;
        this.risks = risks;
    }

    /** Opens it and links it with the nonconformity's case; told again it changes nothing. */
    void open(FollowUpNeeded needed) {
        if (alreadyOpened(needed.followUp())) {
            return;
        }
        var opened = opened(needed);
        jdbc.sql("update corrective_follow_up set opened_case = ? where id = ?")
                .params(opened.value(), needed.followUp())
                .update();
        cases.link(needed.caseId(), "follow-up", opened);
    }

    /** Makes a second delivery wait until the first has ended. */
    private boolean alreadyOpened(UUID followUp) {
        return jdbc.sql("select opened_case is not null from corrective_follow_up where id = ? for update")
                .param(followUp)
                .query(Boolean.class)
                .single();
    }

    private CaseId opened(FollowUpNeeded needed) {
        return switch (needed.kind()) {
            case RISK -> risk(needed);
            case SOA -> statement(needed);
            case DOCUMENT -> change(ChangeKind.DOCUMENT, needed);
            case AIMS -> change(ChangeKind.AIMS, needed);
        };
    }

    private CaseId risk(FollowUpNeeded needed) {
        var by = needed.by();
        var owner = store.findByCaseId(needed.caseId().value())
                .flatMap(Nonconformity::owner)
                .orElse(by.person());
        return risks.add(needed.followUp(), needed.number(), needed.what(), owner, by);
    }

    /** A substitute who decided it cannot open the draft; whoever plans the change does. */
    private CaseId statement(FollowUpNeeded needed) {
        if (statements.manages(needed.by().person())) {
            statements.open(needed.by());
        }
        return change(ChangeKind.STATEMENT, needed);
    }

    private CaseId change(ChangeKind kind, FollowUpNeeded needed) {
        var proposed = new ProposedChange(kind, needed.what(), Optional.of(needed.caseId()));
        return changes.proposeOnce(needed.followUp(), proposed, needed.by());
    }
}
