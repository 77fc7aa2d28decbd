package io.aimsflow.conformity;

import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.NotFound;
import io.aimsflow.spreadsheets.SeedFile;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** All clauses from 4.1 to 10.2, as this release describes them. */
@Component
public class Clauses {

    private final List<Clause> all =
            SeedFile.rows("clauses.csv").stream().map(Clauses::clause).toList();

    /** In the order of the standard. */
    public List<Clause> all() {
        return all;
    }

    /** @throws NotFound if there is none with this number */
    public Clause get(String number) {
        return all.stream()
                .filter(clause -> clause.ref().number().equals(number))
                .findFirst()
                .orElseThrow(() -> new NotFound("clause", number));
    }

    private static Clause clause(CSVRecord row) {
        return new Clause(
                ClauseRef.of(row.get("clause")),
                row.get("documented").equals("yes"),
                row.get("title_en"),
                row.get("title_de"),
                row.get("shown_en"),
                row.get("shown_de"));
    }
}
