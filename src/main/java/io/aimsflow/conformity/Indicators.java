package io.aimsflow.conformity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Asks all indicators with one statement. */
@Component
class Indicators {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final TypeReference<Map<String, @Nullable Object>> ROW = new TypeReference<>() {};

    private final List<ConformityIndicator> indicators;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final ZoneId zone;
    private final String question;

    Indicators(
            List<ConformityIndicator> indicators,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock,
            @Value("${aimsflow.organisation.zone}") ZoneId zone) {
        this.indicators = List.copyOf(indicators);
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.zone = zone;
        this.question = indicators.stream()
                .map(ConformityIndicator::figures)
                .map(select -> select.isBlank() ? "null" : "(select row_to_json(f)::text from (" + select + ") f)")
                .collect(Collectors.joining(",\n", "select ", ""));
    }

    /** What all of them tell now. */
    List<Indication> told() {
        var now = clock.instant();
        return jdbc.sql(question)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("today", LocalDate.ofInstant(now, zone))
                .param("yearAgo", now.minus(YEAR).atOffset(ZoneOffset.UTC))
                .query((row, number) -> read(row))
                .single();
    }

    private List<Indication> read(ResultSet row) throws SQLException {
        var answers = new String[indicators.size()];
        for (var i = 0; i < answers.length; i++) {
            answers[i] = row.getString(i + 1);
        }
        return IntStream.range(0, answers.length)
                .boxed()
                .flatMap(i -> told(indicators.get(i), answers[i]))
                .toList();
    }

    private Stream<Indication> told(ConformityIndicator indicator, @Nullable String answer) {
        var figures = new Figures(answer == null ? Map.of() : json.readValue(answer, ROW));
        return indicator.indications(figures).stream();
    }
}
