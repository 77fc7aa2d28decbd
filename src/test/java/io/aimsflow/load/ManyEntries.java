package io.aimsflow.load;

import io.aimsflow.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills the registers with invented entries, far faster than people could: the pages must not mind how many there are. */
public final class ManyEntries {

    private static final String SYSTEMS = """
            insert into systems_system (id, version, number, state, name, purpose, roles, kind, stage, owner, risk_class,
              next_review, created_by, created_at, changed_at)
            select gen_random_uuid(), 0, 'AI-' || nextval('systems_number'), 'REGISTERED',
              (array['Reader', 'Sorter', 'Forecast', 'Assistant', 'Translator'])[1 + n %% 5] || ' ' || n,
              'Helps department ' || n %% 97 || ' with task ' || n %% 13, 'DEPLOYER',
              (array['PREDICTIVE', 'GENERATIVE', 'AGENTIC'])[1 + n %% 3], (array['IN_USE', 'DEVELOPMENT', 'RETIRED'])[1 + n %% 3],
              :owner, (array['HIGH_RISK', 'TRANSPARENCY', 'MINIMAL', null])[1 + n %% 4], now()::date + (n %% 400 - 30)::int,
              :owner, now() - n * interval '1 minute', now() - n * interval '1 minute'
            from generate_series(1, %d) n""";

    private static final String RISKS = """
            with systems as (select id, row_number() over () - 1 as n from systems_system where state = 'REGISTERED'),
            numbers as materialized (select gen_random_uuid() as id, n from generate_series(1, %d) n),
            risks as (
              insert into risk_risk (id, version, number, title, cause, event, source, owner, likelihood, impact_organisation,
                impact_individuals, impact_society, inherent, inherent_rank, created_by, created_at, changed_at)
              select id, 0, 'R-' || left(id::text, 13), (array['Drift', 'Bias', 'Leak', 'Outage', 'Misuse'])[1 + n %% 5] || ' ' || n,
                'Cause ' || n %% 31, 'Event ' || n %% 17, 'LIFE_CYCLE', :owner, 1 + n %% 5, 1 + n %% 4, 1 + n %% 5, 1 + n %% 3,
                '{"level":"' || (array['LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH'])[1 + n %% 4] || '","rule":"rule_1","reason":"So it is",'
                  || '"reasonDe":"So ist es","table":"risk-level","versionTag":"1.0.0","version":1}', 1 + n %% 4, :owner, now() - n * interval '1 minute',
                now() - n * interval '1 minute'
              from numbers)
            insert into risk_system select r.id, s.id from numbers r join systems s
              on s.n = r.n %% (select count(*) from systems)""";

    private ManyEntries() {}

    /**
     * Adds so many to what is there.
     *
     * @param owner of all of them
     */
    public static void add(JdbcClient jdbc, int systems, int risks, PersonId owner) {
        jdbc.sql(SYSTEMS.formatted(systems)).param("owner", owner.value()).update();
        jdbc.sql(RISKS.formatted(risks)).param("owner", owner.value()).update();
        jdbc.sql("analyze").update();
    }
}
