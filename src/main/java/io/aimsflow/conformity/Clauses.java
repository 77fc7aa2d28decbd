package io.aimsflow.conformity;

import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.NotFound;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** All clauses from 4.1 to 10.2, as this release describes them. */
@Component
class Clauses {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();

    private final List<Clause> all = read();

    /** In the order of the standard. */
    List<Clause> all() {
        return all;
    }

    /** @throws NotFound if there is none with this number */
    Clause get(String number) {
        return all.stream()
                .filter(clause -> clause.ref().number().equals(number))
                .findFirst()
                .orElseThrow(() -> new NotFound("clause", number));
    }

    private static List<Clause> read() {
        var file = new ClassPathResource("catalogue/clauses.csv");
        try (var parser = FORMAT.parse(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return parser.stream().map(Clauses::clause).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The product lacks catalogue/clauses.csv", e);
        }
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
