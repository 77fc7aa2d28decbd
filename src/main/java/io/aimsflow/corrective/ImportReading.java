package io.aimsflow.corrective;

import static io.aimsflow.corrective.ImportColumn.AFFECTED_SYSTEMS;
import static io.aimsflow.corrective.ImportColumn.BODY_DEADLINE;
import static io.aimsflow.corrective.ImportColumn.DATE;
import static io.aimsflow.corrective.ImportColumn.DOMAIN;
import static io.aimsflow.corrective.ImportColumn.FOUND_BY;
import static io.aimsflow.corrective.ImportColumn.HARMED;
import static io.aimsflow.corrective.ImportColumn.ID;
import static io.aimsflow.corrective.ImportColumn.PLACE;
import static io.aimsflow.corrective.ImportColumn.REQUIREMENT;
import static io.aimsflow.corrective.ImportColumn.SEVERITY;
import static io.aimsflow.corrective.ImportColumn.SOURCE;
import static io.aimsflow.corrective.ImportColumn.TITLE;
import static io.aimsflow.corrective.ImportColumn.WHAT_HAPPENED;

import io.aimsflow.spreadsheets.SheetLine;
import io.aimsflow.spreadsheets.SheetProblem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes reports of the lines of a file, and names every cell that it can't make sense of. */
final class ImportReading {

    /** Where a broken rule of a report stands in the file. */
    private static final Map<String, ImportColumn> COLUMNS = Map.of(
            "title", TITLE,
            "whatHappened", WHAT_HAPPENED,
            "place", PLACE,
            "occurred", DATE,
            "foundBy", FOUND_BY,
            "requirement", REQUIREMENT,
            "affectedSystems", AFFECTED_SYSTEMS,
            "externalReference", ID);

    private final Source fallback;
    private final LocalDate today;
    private final List<SheetProblem> errors = new ArrayList<>();

    ImportReading(Source fallback, LocalDate today) {
        this.fallback = fallback;
        this.today = today;
    }

    List<SheetProblem> errors() {
        return errors;
    }

    ImportRow row(SheetLine<ImportColumn> line) {
        var report = new ReportNonconformity(
                line.cell(TITLE),
                whatHappened(line),
                line.cell(PLACE),
                read(line, DATE, "date", Occurred::parse),
                line.cell(FOUND_BY),
                option(line, SOURCE, Source.values()).orElse(fallback),
                line.cell(REQUIREMENT),
                option(line, SEVERITY, Severity.values()),
                line.cell(AFFECTED_SYSTEMS),
                line.cell(ID),
                read(line, BODY_DEADLINE, "day", ImportReading::day),
                List.of());
        ReportRules.broken(report, today)
                .forEach(rule -> errors.add(new SheetProblem(
                        line.number(),
                        line.header(COLUMNS.getOrDefault(rule.field(), TITLE)),
                        "refused." + rule.code(),
                        Arrays.asList(rule.args()))));
        return new ImportRow(line.number(), report);
    }

    /** Columns that the register has no field for are told in words. */
    private static String whatHappened(SheetLine<ImportColumn> line) {
        var more = Stream.of(HARMED, DOMAIN)
                .filter(column -> !line.cell(column).isEmpty())
                .map(column -> line.header(column) + ": " + line.cell(column))
                .collect(Collectors.joining("\n"));
        var told = line.cell(WHAT_HAPPENED);
        return told.isEmpty() || more.isEmpty() ? told : told + "\n\n" + more;
    }

    private <E extends Enum<E>> Optional<E> option(SheetLine<ImportColumn> line, ImportColumn column, E[] options) {
        return read(
                line,
                column,
                "option",
                text -> {
                    var name = text.toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_");
                    return Arrays.stream(options)
                            .filter(each -> each.name().equals(name))
                            .findFirst();
                },
                Arrays.stream(options).map(Enum::name).collect(Collectors.joining(", ")));
    }

    private <T> Optional<T> read(
            SheetLine<ImportColumn> line,
            ImportColumn column,
            String code,
            Function<String, Optional<T>> reader,
            Object... args) {
        var text = line.cell(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var value = reader.apply(text);
        if (value.isEmpty()) {
            errors.add(SheetProblem.ofCell(
                    line.number(),
                    line.header(column),
                    "corrective.import.error." + code,
                    Stream.concat(Stream.of(shown(text)), Stream.of(args)).toArray()));
        }
        return value;
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
