package io.aimsflow.audit;

import io.aimsflow.conformity.Clauses;
import io.aimsflow.controls.Controls;
import io.aimsflow.shared.ControlRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What the numbers in a scope stand for, in a language. */
@Component
public class AuditCatalogue {

    private final Clauses clauses;
    private final Controls controls;
    private final MessageSource messages;

    AuditCatalogue(Clauses clauses, Controls controls, MessageSource messages) {
        this.clauses = clauses;
        this.controls = controls;
        this.messages = messages;
    }

    /**
     * One thing that can be audited.
     *
     * @param shown what has to be shown to an auditor
     * @param path of the page with today's records
     */
    public record Entry(String ref, String title, String shown, String path) {}

    /** Every clause, in the order of the standard. */
    public List<Entry> clauses(Locale locale) {
        return clauses.all().stream()
                .map(clause -> new Entry(
                        clause.ref().number(),
                        clause.title(locale),
                        clause.shown(locale),
                        "/conformity/" + clause.ref()))
                .toList();
    }

    /** Every control in use; one statement. */
    public List<Entry> controls(Locale locale) {
        return controls.inUse().stream()
                .map(control -> new Entry(
                        control.ref().id(),
                        control.title(locale),
                        control.evidence().in(locale).isEmpty()
                                ? control.purpose(locale)
                                : StringUtils.capitalize(control.evidence().in(locale)),
                        "/controls/" + control.ref()))
                .toList();
    }

    /** All of these by their number; what is no clause and no control is an AI system. */
    public Map<String, Entry> entries(Collection<String> refs, Locale locale) {
        Map<String, Entry> known = new HashMap<>();
        clauses(locale).forEach(entry -> known.put(entry.ref(), entry));
        if (refs.stream().anyMatch(ref -> ControlRef.parse(ref).isPresent())) {
            controls(locale).forEach(entry -> known.put(entry.ref(), entry));
        }
        Map<String, Entry> entries = new HashMap<>();
        refs.forEach(ref -> entries.put(ref, known.getOrDefault(ref, system(ref, locale))));
        return entries;
    }

    private Entry system(String number, Locale locale) {
        return new Entry(
                number,
                messages.getMessage("audit.line.system", null, locale),
                messages.getMessage("audit.line.system.shown", null, locale),
                "/systems/" + number);
    }
}
