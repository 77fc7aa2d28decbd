package io.aimsflow.certification;

import io.aimsflow.search.FullText;
import io.aimsflow.search.SearchQuery;
import io.aimsflow.search.TableSearch;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Finds the certificate in force by its number and body, and the audits of all cycles by their kind too, in the language of
 * whoever looks. There are four rows to a certificate, so they are searched without an index.
 */
@Component
@Order(62)
class CertificationSearch extends TableSearch {

    private static final String ROWS = """
            (select body || ' ' || number as title, '/certification' as path,
                    search_vector(body || ' ' || number, '') as search
             from certification_certificate where renewed_by is null
             union all
             select kind || ' · ' || body || ' ' || number, '/certification/audits/' || id,
                    search_vector(body || ' ' || number, kind)
             from (select a.id, c.body, c.number, case a.kind %s end as kind
                   from certification_audit a join certification_certificate c on c.id = a.certificate_id) named)""".formatted(Stream.of(AuditKind.values())
            .map(kind -> "when '%s' then :%s".formatted(kind, parameter(kind)))
            .collect(Collectors.joining(" ")));

    private static final FullText TEXT = new FullText(ROWS, "r", "''", "r.title", "r.path");

    private final MessageSource messages;

    CertificationSearch(MessageSource messages) {
        super(TEXT, ":reads", "certification.title", "/certification");
        this.messages = messages;
    }

    @Override
    protected Map<String, ?> parameters(SearchQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("reads", query.holdsOneOf(Certifications.READERS));
        Stream.of(AuditKind.values())
                .forEach(kind -> parameters.put(
                        parameter(kind),
                        messages.getMessage(kind.messageKey(), null, LocaleContextHolder.getLocale())));
        return parameters;
    }

    private static String parameter(AuditKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace("_", "");
    }
}
