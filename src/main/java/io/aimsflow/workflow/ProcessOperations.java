package io.aimsflow.workflow;

import io.aimsflow.identity.People;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the running cases of a process stand, for those who operate it, and how to mend what failed. */
@Component
@Transactional(readOnly = true)
public class ProcessOperations {

    private static final int RETRIES = 3;
    private static final int MOST = 200;

    private final ManagementService management;
    private final ModelReader reader;
    private final JdbcClient jdbc;
    private final People people;
    private final Ledger ledger;

    ProcessOperations(ManagementService management, ModelReader reader, JdbcClient jdbc, People people, Ledger ledger) {
        this.management = management;
        this.reader = reader;
        this.jdbc = jdbc;
        this.people = people;
        this.ledger = ledger;
    }

    /**
     * How many tokens wait at each element of this version of a model, by element id.
     *
     * @throws io.aimsflow.shared.NotFound if there is no such version
     */
    public Map<String, Integer> tokens(String definitionId) {
        reader.elements(definitionId);
        Map<String, Integer> tokens = new HashMap<>();
        management
                .createActivityStatisticsQuery(definitionId)
                .list()
                .forEach(activity -> tokens.put(activity.getId(), activity.getInstances()));
        return tokens;
    }

    /**
     * The steps of this process that were given up, the newest first, at most 200.
     *
     * @return none unless the viewer is an administrator: messages may hold anything
     */
    public List<FailedJob> failures(String process, PersonId viewer) {
        if (!people.holds(viewer, Role.ADMINISTRATOR)) {
            return List.of();
        }
        return jdbc.sql("""
                select i.configuration_, c.id, c.number, i.activity_id_, coalesce(i.incident_msg_, ''), i.incident_timestamp_
                from engine.act_ru_incident i join workflow_case c on c.process_instance_id = i.proc_inst_id_
                where c.process_key = ? and i.incident_type_ = 'failedJob' and i.id_ = i.cause_incident_id_
                order by i.incident_timestamp_ desc limit ?""")
                .params(process, MOST)
                .query((row, n) -> new FailedJob(
                        row.getString(1),
                        new CaseId(row.getObject(2, UUID.class)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant()))
                .list();
    }

    /**
     * Lets the engine try a given-up step again.
     *
     * @throws NotFound if it is not there (any more), or the actor is no administrator
     */
    @Transactional
    public void retry(String process, String jobId, Actor actor) {
        FailedJob job = failures(process, actor.person()).stream()
                .filter(failed -> failed.id().equals(jobId))
                .findFirst()
                .orElseThrow(() -> new NotFound("failed step", jobId));
        management.setJobRetries(jobId, RETRIES);
        ledger.append(new NewEntry(
                "step-retried",
                Optional.of(actor),
                Optional.of(job.caseId()),
                Set.of(),
                Map.of("element", job.element(), "message", job.message())));
    }
}
