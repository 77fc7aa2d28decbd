package io.aimsflow.systems.web;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.PersonId;
import io.aimsflow.spreadsheets.SheetWriter;
import io.aimsflow.systems.AiSystemField;
import io.aimsflow.systems.AiSystemLine;
import io.aimsflow.systems.AiSystems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes the register for spreadsheets, in columns that the import understands. */
@Component
class SystemsExport {

    static final List<String> HEADERS = Stream.concat(
                    Stream.of("number", "state", "eu_ai_act_class"),
                    Arrays.stream(AiSystemField.values()).map(AiSystemField::column))
            .toList();

    private static final int CHUNK = 1000;

    private final AiSystems systems;
    private final People people;

    SystemsExport(AiSystems systems, People people) {
        this.systems = systems;
        this.people = people;
    }

    /** Every line that the query finds and the person may see. */
    void write(RegisterQuery query, PersonId me, SheetWriter writer) throws IOException {
        var asked = query.after("");
        do {
            var page = systems.list(asked.filter(me, CHUNK), me);
            var names = people.byIds(people(page.lines()));
            for (var line : page.lines()) {
                writer.row(cells(line, names));
            }
            asked = asked.after(page.next());
        } while (!asked.isFirst());
    }

    static Collection<PersonId> people(List<AiSystemLine> lines) {
        return lines.stream()
                .flatMap(line ->
                        Stream.concat(line.description().owner().stream(), line.description().deputy().stream()))
                .distinct()
                .toList();
    }

    private static List<String> cells(AiSystemLine line, Map<PersonId, Person> names) {
        List<String> cells = new ArrayList<>();
        cells.add(line.number());
        cells.add(line.state().name());
        cells.add(line.riskClass().map(Enum::name).orElse(""));
        for (var field : AiSystemField.values()) {
            var text = line.description().text(field);
            cells.add(field.type() == AiSystemField.Type.PERSON && !text.isEmpty() ? mail(text, names) : text);
        }
        return cells;
    }

    /** An address says who it is to people and to the import alike. */
    private static String mail(String id, Map<PersonId, Person> names) {
        var person = names.get(PersonId.of(id));
        return person == null ? "" : person.email();
    }
}
