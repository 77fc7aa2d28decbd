package io.aimsflow.workflow;

import io.aimsflow.shared.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files were deployed together, and where they came from: the engine itself keeps only their content. */
@Component
class DeployedFiles {

    /** Held until the transaction ends: of several nodes that start at once, one deploys and the others find it done. */
    private static final long LOCK = 4_200_100_201L;

    private final JdbcClient jdbc;

    DeployedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One deployed file. */
    record Row(String deployment, String file, String sha256, String versionTag, ModelOrigin origin) {}

    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().listOfRows();
    }

    /** The newest set by file name; empty before the first deployment. */
    Map<String, Row> newest() {
        Map<String, Row> files = new LinkedHashMap<>();
        jdbc.sql("""
                select deployment_id, file, sha256, version_tag, origin from workflow_model_file
                where deployment_id = (select deployment_id from workflow_model_set order by number desc limit 1)
                order by file""")
                .query((row, n) -> new Row(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        ModelOrigin.valueOf(row.getString(5))))
                .list()
                .forEach(row -> files.put(row.file(), row));
        return files;
    }

    void insert(String deployment, ModelSet set, Instant at, Optional<Actor> by) {
        jdbc.sql("insert into workflow_model_set (deployment_id, deployed_at, deployed_by) values (?, ?, ?)")
                .params(java.util.Arrays.asList(
                        deployment,
                        Timestamp.from(at),
                        by.map(actor -> actor.person().value()).orElse(null)))
                .update();
        for (ModelFile file : set.files()) {
            jdbc.sql("insert into workflow_model_file values (?, ?, ?, ?, ?)")
                    .params(
                            deployment,
                            file.name(),
                            file.sha256(),
                            file.versionTag(),
                            file.origin().name())
                    .update();
        }
    }

    /** Where the process models came from, by deployment and file name with a slash between. */
    Map<String, ModelOrigin> origins() {
        Map<String, ModelOrigin> origins = new LinkedHashMap<>();
        jdbc.sql("select deployment_id || '/' || file, origin from workflow_model_file where file like '%.bpmn'")
                .query((row, n) -> Map.entry(row.getString(1), ModelOrigin.valueOf(row.getString(2))))
                .list()
                .forEach(entry -> origins.put(entry.getKey(), entry.getValue()));
        return origins;
    }
}
