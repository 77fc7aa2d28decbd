package io.aimsflow.corrective;

import io.aimsflow.forms.Choice;
import io.aimsflow.forms.Picker;
import io.aimsflow.shared.LikePattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets a form name a nonconformity that has not ended. */
@Component
class NonconformityPicker implements Picker {

    private static final String OPEN = "select id, number, title from corrective_nonconformity where ended_at is null";

    private final JdbcClient jdbc;

    NonconformityPicker(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "nonconformity";
    }

    @Override
    public List<Choice> search(String text, int limit, Locale locale) {
        var like = LikePattern.containing(text.strip());
        return jdbc.sql(OPEN + " and (number ilike ? or title ilike ?) order by reported_at desc, id limit ?")
                .params(like, like, limit)
                .query((row, number) ->
                        new Choice(row.getString("id"), row.getString("title"), row.getString("number")))
                .list();
    }

    @Override
    public Optional<Choice> find(String id) {
        try {
            return jdbc.sql(OPEN + " and id = ?")
                    .param(UUID.fromString(id))
                    .query((row, number) ->
                            new Choice(row.getString("id"), row.getString("title"), row.getString("number")))
                    .optional();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
