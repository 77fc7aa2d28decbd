package io.aimsflow.organisation;

import io.aimsflow.conformity.ConformityIndicator;
import io.aimsflow.conformity.ConformityState;
import io.aimsflow.conformity.Figures;
import io.aimsflow.conformity.Indication;
import io.aimsflow.shared.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether needed competences are shown (ISO/IEC 42001:2023, 7.2). */
@Component
class CompetenceIndicator implements ConformityIndicator {

    private static final String SELECT = """
            select (select count(*) from organisation_competence where not retired) as competences,
              (select count(*) from organisation_gap where state = 'OPEN') as open,
              (select count(*) from organisation_gap where state = 'PLANNED') as planned,
              (select count(distinct (competence_id, person)) from organisation_proof
                where valid_until is null or valid_until >= :today) as proven""";

    @Override
    public String figures() {
        return SELECT;
    }

    @Override
    public List<Indication> indications(Figures figures) {
        var open = figures.number("open");
        var planned = figures.number("planned");
        var proven = figures.number("proven");
        var state = figures.number("competences") == 0 || proven == 0
                ? ConformityState.NOT_MET
                : ConformityState.ofShare(proven + open + planned, open, 0.3);
        return List.of(Indication.of(
                "7.2",
                state,
                Role.AIMS_MANAGER,
                "/competences",
                "organisation.indicator.competence",
                proven,
                open,
                planned));
    }
}
