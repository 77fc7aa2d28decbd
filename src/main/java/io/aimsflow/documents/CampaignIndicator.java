package io.aimsflow.documents;

import io.aimsflow.conformity.ConformityIndicator;
import io.aimsflow.conformity.ConformityState;
import io.aimsflow.conformity.Figures;
import io.aimsflow.conformity.Indication;
import io.aimsflow.shared.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether policies in effect are given to read, and confirmed in time (ISO/IEC 42001:2023, 7.3). */
@Component
class CampaignIndicator implements ConformityIndicator {

    /** Share of late confirmations from which people count as not aware. */
    private static final double TOLERATED = 0.2;

    private static final String SELECT = """
            with policy as (select v.id from documents_version v join documents_document d on d.id = v.document_id
                where v.state = 'EFFECTIVE' and d.type = 'POLICY'),
              asked as (select a.state, a.due from documents_acknowledgement a join documents_campaign c on c.id = a.campaign_id
                where c.version_id in (select id from policy) and a.state in ('ASKED', 'QUESTION', 'CONFIRMED'))
            select (select count(*) from policy) as policies,
              (select count(*) from policy where exists (
                select from documents_campaign c where c.version_id = policy.id and (c.state = 'OPEN'
                  or exists (select from documents_acknowledgement a where a.campaign_id = c.id and a.state = 'CONFIRMED'))))
                as given,
              count(*) as asked, count(*) filter (where state = 'CONFIRMED') as confirmed,
              count(*) filter (where state <> 'CONFIRMED' and due < :today) as late
            from asked""";

    @Override
    public String figures() {
        return SELECT;
    }

    @Override
    public List<Indication> indications(Figures figures) {
        return List.of(
                given(figures.number("policies"), figures.number("given")),
                confirmed(figures.number("asked"), figures.number("confirmed"), figures.number("late")));
    }

    private static Indication given(long policies, long given) {
        var state =
                given == 0 ? ConformityState.NOT_MET : given < policies ? ConformityState.AT_RISK : ConformityState.MET;
        return indication(state, "/documents?type=POLICY", "given", policies, given);
    }

    private static Indication confirmed(long asked, long confirmed, long late) {
        var state = confirmed == 0 ? ConformityState.NOT_MET : ConformityState.ofShare(asked, late, TOLERATED);
        return indication(state, "/documents/campaigns", "confirmed", asked, confirmed, late);
    }

    private static Indication indication(ConformityState state, String path, String key, Object... arguments) {
        return Indication.of("7.3", state, Role.AIMS_MANAGER, path, "documents.indicator.awareness." + key, arguments);
    }
}
