package io.aimsflow.years;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.ledger.Ledger;
import java.util.List;

/** What has to be true when the years are over. */
final class Afterwards {

    private final Server server;

    Afterwards(Server server) {
        this.server = server;
    }

    void check() {
        assertThat(strings("""
                select a.number || ' and ' || b.number from workflow_case a join workflow_case b
                  on a.process_key = b.process_key and a.subject_id = b.subject_id and a.id < b.id
                  and a.process_key <> 'acknowledgement'
                  and a.started_at < coalesce(b.ended_at, 'infinity') and b.started_at < coalesce(a.ended_at, 'infinity')"""))
                .as("cases of one kind that ran about one thing at the same time")
                .isEmpty();
        assertThat(strings("""
                select max(c.number) from workflow_work_item i join workflow_case c on c.id = i.case_id
                where c.process_key = 'acknowledgement'
                group by c.subject_id, i.closed_by having count(*) > 1"""))
                .as("people who were asked twice whether they read the same")
                .isEmpty();
        assertThat(strings("select title from workflow_work_item where escalated_at is not null"))
                .as("tasks that nobody did until they were escalated")
                .isEmpty();
        assertThat(strings("select title from workflow_work_item where state = 'OPEN' and due_at < '%s'"
                        .formatted(server.now())))
                .as("tasks that are late")
                .isEmpty();
        assertThat(strings("select number || ' ' || title from risk_risk"))
                .as("two scenarios and one harm for each of two systems, however often they were assessed")
                .hasSize(6);
        assertThat(strings("""
                select s.number from systems_system s where (select count(*) from impact_assessment a
                  where a.system_id = s.id and a.state = 'APPROVED') < 3""")).as("systems that were not assessed each year").isEmpty();
        assertThat(strings("select number from review_review where state = 'COMPLETED'"))
                .as("management reviews that were held")
                .hasSizeGreaterThanOrEqualTo(5);
        while (server.bean(Ledger.class).seal() > 0) {
            server.settle();
        }
        assertThat(server.bean(Ledger.class).verify(List.of()).findings()).isEmpty();
    }

    private List<String> strings(String sql) {
        return server.jdbc().sql(sql).query(String.class).list();
    }
}
