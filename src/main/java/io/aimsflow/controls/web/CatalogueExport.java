package io.aimsflow.controls.web;

import io.aimsflow.controls.ControlView;
import io.aimsflow.controls.Controls;
import io.aimsflow.controls.Crosswalk;
import io.aimsflow.shared.PersonId;
import io.aimsflow.spreadsheets.SheetWriter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes the catalogue for spreadsheets. */
@Component
class CatalogueExport {

    static final List<String> HEADERS = List.of(
            "control", "group", "title", "purpose", "approach", "owner", "serves_elsewhere", "crosswalk", "retired_at");

    private static final int CHUNK = 500;

    private final Controls controls;
    private final Crosswalk crosswalk;
    private final OwnerNames names;

    CatalogueExport(Controls controls, Crosswalk crosswalk, OwnerNames names) {
        this.controls = controls;
        this.crosswalk = crosswalk;
        this.names = names;
    }

    /** Every control that the query finds. */
    void write(CatalogueQuery query, PersonId me, Locale locale, SheetWriter writer) throws IOException {
        var asked = query.after(0);
        do {
            var page = controls.list(asked.filter(me, CHUNK));
            var owners =
                    names.of(page.controls().stream().map(ControlView::owner).toList());
            for (var control : page.controls()) {
                writer.row(cells(control, owners, locale));
            }
            asked = asked.after(page.next());
        } while (!asked.isFirst());
    }

    private List<String> cells(ControlView control, Map<PersonId, String> owners, Locale locale) {
        return List.of(
                control.ref().id(),
                control.group(),
                control.title(locale),
                control.purpose(locale),
                control.approach(),
                control.owner().map(owners::get).orElse(""),
                control.elsewhere(),
                crosswalk.of(control.ref()).stream()
                        .map(requirement -> requirement.framework() + " " + requirement.reference())
                        .collect(Collectors.joining("; ")),
                control.retiredAt().map(Object::toString).orElse(""));
    }
}
