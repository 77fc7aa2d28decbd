package io.aimsflow.systems;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import io.aimsflow.spreadsheets.Sheet;
import io.aimsflow.spreadsheets.SheetProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes AI systems from a CSV or XLSX file whose header names fields. A line with the number or the external id of an entry
 * changes that entry, and only the fields for which there is a column; all other lines are new entries. All of it is taken
 * over, or nothing. For the AIMS manager.
 */
@Service
@Transactional
public class SystemImport {

    private final AiSystems systems;
    private final AiSystemTable table;
    private final SystemAccess access;
    private final JdbcClient jdbc;

    SystemImport(AiSystems systems, AiSystemTable table, SystemAccess access, JdbcClient jdbc) {
        this.systems = systems;
        this.table = table;
        this.access = access;
        this.jdbc = jdbc;
    }

    /**
     * Says what {@link #run} would do, and changes nothing.
     *
     * @throws NotFound unless the actor is AIMS manager
     */
    @Transactional(readOnly = true)
    public ImportedFile preview(byte[] file, Actor actor) {
        access.requireManager(actor.person());
        var sheet = Sheet.read(file, SystemColumn.ALL);
        var reading = new ImportRows(table, access::person);
        var rows = sheet.lines().stream().map(reading::row).toList();
        var problems = new ArrayList<>(sheet.problems());
        problems.addAll(reading.problems());
        problems.sort(Comparator.comparingInt(SheetProblem::line));
        return new ImportedFile(rows, List.copyOf(problems), sheet.ignored());
    }

    /**
     * Adds and changes all entries of the file.
     *
     * @param name of the file, for the history
     * @throws Refused if the preview has problems
     * @throws NotFound unless the actor is AIMS manager
     */
    public ImportedFile run(byte[] file, String name, Actor actor) {
        // two imports of one file at the same moment would both find its names free
        jdbc.sql("select pg_advisory_xact_lock(hashtext('systems-import'))").query(row -> {});
        var preview = preview(file, actor);
        if (!preview.clean()) {
            throw Refused.because("systems-import-errors", preview.problems().size());
        }
        preview.rows().forEach(row -> take(row, name, actor));
        return preview;
    }

    private void take(ImportedRow row, String name, Actor actor) {
        if (row.known().isEmpty()) {
            systems.register(row.texts(), actor, Way.IMPORT);
        } else if (!row.changes().isEmpty()) {
            var known = systems.get(row.known().get().id());
            systems.change(known.id(), known.version(), row.texts(), name, actor, Way.IMPORT);
        }
    }
}
