package io.aimsflow.controls;

import io.aimsflow.search.FullText;
import io.aimsflow.search.SearchHit;
import io.aimsflow.search.SearchQuery;
import io.aimsflow.search.SearchSource;
import io.aimsflow.shared.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds controls of the catalogue, in both languages. */
@Component
@Order(40)
class ControlSearch implements SearchSource {

    private static final FullText TEXT = new FullText(
            "controls_control",
            "c",
            "c.id",
            "coalesce(c.own_title, case when :german then c.title_de end, c.title_en)",
            "'/controls/' || c.id");

    private final JdbcClient jdbc;

    ControlSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String titleKey() {
        return "web.navigation.controls";
    }

    @Override
    public String registerPath() {
        return "/controls?q=";
    }

    @Override
    public List<SearchHit> find(SearchQuery query) {
        var german = LocaleContextHolder.getLocale().getLanguage().equals("de");
        return TEXT.find(jdbc, query, ":insider", Map.of("german", german, "insider", insider(query)));
    }

    private static boolean insider(SearchQuery query) {
        return !query.roles().equals(Set.of(Role.EXTERNAL_AUDITOR));
    }
}
