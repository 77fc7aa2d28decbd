package io.aimsflow.corrective;

import io.aimsflow.identity.People;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.spreadsheets.Sheet;
import io.aimsflow.spreadsheets.SheetLine;
import io.aimsflow.spreadsheets.SheetProblem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes nonconformities from a CSV file (UTF-8, comma or semicolon) or an XLSX file: a header line with names of {@link
 * ImportColumn}, at most 5 MB and 5,000 rows. All of it is reported, or nothing. For the AIMS manager.
 */
@Service
@Transactional
public class NonconformityImport {

    private final Nonconformities nonconformities;
    private final NonconformityStore store;
    private final People people;
    private final Telling tell;
    private final JdbcClient jdbc;
    private final Clock clock;

    NonconformityImport(
            Nonconformities nonconformities,
            NonconformityStore store,
            People people,
            Telling tell,
            JdbcClient jdbc,
            Clock clock) {
        this.nonconformities = nonconformities;
        this.store = store;
        this.people = people;
        this.tell = tell;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Says what {@link #run} would do, and changes nothing.
     *
     * @param fallback source of rows that name none
     * @throws NotFound unless the actor is AIMS manager
     */
    @Transactional(readOnly = true)
    public ImportPreview preview(byte[] file, Source fallback, Actor actor) {
        requireRight(actor);
        var sheet = Sheet.read(file, List.of(ImportColumn.values()));
        var reading = new ImportReading(fallback, today(actor));
        var rows = sheet.lines().stream().map(reading::row).toList();
        var errors = new ArrayList<>(sheet.problems());
        errors.addAll(reading.errors());
        errors.addAll(duplicates(sheet.lines()));
        errors.sort(java.util.Comparator.comparingInt(SheetProblem::line));
        return new ImportPreview(rows, List.copyOf(errors), sheet.ignored());
    }

    /**
     * Reports every row.
     *
     * @throws Refused if the preview has errors
     * @throws NotFound unless the actor is AIMS manager
     */
    public List<Reported> run(byte[] file, Source fallback, Actor actor) {
        // two imports of one file at the same moment would both find its ids free
        jdbc.sql("select pg_advisory_xact_lock(hashtext('corrective-import'))").query(row -> {});
        var preview = preview(file, fallback, actor);
        if (!preview.clean()) {
            throw Refused.because("corrective-import-errors", preview.errors().size());
        }
        var reported = preview.rows().stream()
                .map(row -> nonconformities.report(row.report(), actor))
                .toList();
        tell.fact(
                "nonconformities-imported",
                actor,
                Map.of(
                        "rows", reported.size(),
                        "first", reported.get(0).number(),
                        "last", reported.get(reported.size() - 1).number()));
        return reported;
    }

    /** Ids that the file has twice, or that were imported before. */
    private List<SheetProblem> duplicates(List<SheetLine<ImportColumn>> lines) {
        Map<String, Integer> seen = new HashMap<>();
        List<SheetProblem> found = new ArrayList<>();
        for (var line : lines) {
            var id = line.cell(ImportColumn.ID);
            var before = id.isEmpty() ? null : seen.putIfAbsent(id, line.number());
            if (before != null) {
                found.add(problem(line, "id-twice", id, before));
            }
        }
        var known = seen.isEmpty() ? Set.<String>of() : new HashSet<>(store.knownReferences(seen.keySet()));
        for (var line : lines) {
            var id = line.cell(ImportColumn.ID);
            if (known.contains(id)) {
                found.add(problem(line, "id-known", id));
            }
        }
        return found;
    }

    private static SheetProblem problem(SheetLine<ImportColumn> line, String code, Object... args) {
        return SheetProblem.ofCell(
                line.number(), line.header(ImportColumn.ID), "corrective.import.error." + code, args);
    }

    private void requireRight(Actor actor) {
        if (!people.holds(actor.person(), Role.AIMS_MANAGER)) {
            throw new NotFound("import", actor.person());
        }
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), people.get(actor.person()).zone());
    }
}
