package io.aimsflow.systems;

import io.aimsflow.forms.Choice;
import io.aimsflow.forms.Picker;
import io.aimsflow.shared.LikePattern;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets a form name a registered AI system. */
@Component
class SystemPicker implements Picker {

    private static final String REGISTERED = "select id, number, name from systems_system where state = 'REGISTERED'";

    private final JdbcClient jdbc;

    SystemPicker(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return AiSystems.SUBJECT;
    }

    @Override
    public List<Choice> search(String text, int limit, Locale locale) {
        var like = LikePattern.containing(text.strip());
        return jdbc.sql(REGISTERED + " and (number ilike ? or name ilike ?) order by lower(name), id limit ?")
                .params(like, like, limit)
                .query(SystemPicker::choice)
                .list();
    }

    @Override
    public Optional<Choice> find(String id) {
        try {
            return jdbc.sql(REGISTERED + " and id = ?")
                    .param(UUID.fromString(id))
                    .query(SystemPicker::choice)
                    .optional();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Choice choice(ResultSet row, int number) throws SQLException {
        return new Choice(row.getString("id"), row.getString("name"), row.getString("number"));
    }
}
