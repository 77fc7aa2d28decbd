package io.aimsflow.controls;

import io.aimsflow.search.FullText;
import io.aimsflow.search.SearchQuery;
import io.aimsflow.search.TableSearch;
import io.aimsflow.shared.Role;
import java.util.Map;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds controls of the catalogue, in both languages. */
@Component
@Order(40)
class ControlSearch extends TableSearch {

    private static final FullText TEXT = new FullText(
            "controls_control",
            "c",
            "c.id",
            "coalesce(c.own_title, case when :german then c.title_de end, c.title_en)",
            "'/controls/' || c.id");

    ControlSearch() {
        super(TEXT, ":insider", "web.navigation.controls", "/controls");
    }

    @Override
    protected Map<String, ?> parameters(SearchQuery query) {
        return Map.of(
                "german",
                LocaleContextHolder.getLocale().getLanguage().equals("de"),
                "insider",
                !query.roles().equals(Set.of(Role.EXTERNAL_AUDITOR)));
    }
}
