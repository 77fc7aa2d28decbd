package io.aimsflow.systems;

import io.aimsflow.shared.PersonId;
import io.aimsflow.spreadsheets.SheetLine;
import io.aimsflow.spreadsheets.SheetProblem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes entries of the lines of a file, and names every cell that it can't make sense of. */
final class ImportRows {

    private static final SystemColumn NAME = SystemColumn.of(AiSystemField.NAME);
    private static final SystemColumn REFERENCE = SystemColumn.of(AiSystemField.EXTERNAL_REFERENCE);

    private final AiSystemTable table;
    private final Function<String, Optional<PersonId>> people;
    private final Map<String, Optional<PersonId>> met = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<SheetProblem> problems = new ArrayList<>();

    ImportRows(AiSystemTable table, Function<String, Optional<PersonId>> people) {
        this.table = table;
        this.people = people;
    }

    List<SheetProblem> problems() {
        return problems;
    }

    ImportedRow row(SheetLine<SystemColumn> line) {
        var known = known(line);
        Map<AiSystemField, String> texts = new EnumMap<>(AiSystemField.class);
        line.cells().forEach((column, text) -> column.field().ifPresent(field -> texts.put(field, text)));
        var before = known.map(AiSystem::description).orElse(Description.EMPTY);
        var reading = new DescriptionReading(text -> met.computeIfAbsent(text, people));
        var after = reading.over(before, texts, AiSystemField.REQUIRED);
        reading.problems()
                .forEach(problem -> problems.add(new SheetProblem(
                        line.number(),
                        line.header(SystemColumn.of(problem.field())),
                        "refused." + problem.code(),
                        problem.args())));
        refuseTwice(line);
        return new ImportedRow(
                line.number(), after.name(), known.map(AiSystemLine::of), texts, before.changesTo(after));
    }

    /** By number, else by the external id; an equal name alone may be chance, so somebody has to say which it is. */
    private Optional<AiSystem> known(SheetLine<SystemColumn> line) {
        var number = line.cell(SystemColumn.NUMBER);
        if (!number.isEmpty()) {
            var found = table.byNumber(number).filter(system -> system.state() == RegisterState.REGISTERED);
            if (found.isEmpty()) {
                add(line, SystemColumn.NUMBER, "number-unknown", number);
            }
            return found;
        }
        var reference = line.cell(REFERENCE);
        var found = reference.isEmpty()
                ? Optional.<AiSystem>empty()
                : table.byReferences(List.of(reference)).stream().findFirst();
        if (found.filter(system -> system.state() != RegisterState.REGISTERED).isPresent()) {
            add(
                    line,
                    REFERENCE,
                    "reference-not-registered",
                    reference,
                    found.get().number());
        }
        if (found.isEmpty() && !line.cell(NAME).isEmpty()) {
            table.named(line.cell(NAME)).ifPresent(twin -> add(line, NAME, "name-known", twin.number()));
        }
        return found;
    }

    private void refuseTwice(SheetLine<SystemColumn> line) {
        for (var column : List.of(SystemColumn.NUMBER, REFERENCE, NAME)) {
            var text = line.cell(column);
            var key = column.header() + ":" + text.toLowerCase(Locale.ROOT);
            var before = text.isEmpty() ? null : seen.putIfAbsent(key, line.number());
            if (before != null) {
                add(line, column, "twice", text, before);
            }
        }
    }

    private void add(SheetLine<SystemColumn> line, SystemColumn column, String code, Object... args) {
        problems.add(SheetProblem.ofCell(line.number(), line.header(column), "systems.import.error." + code, args));
    }
}
