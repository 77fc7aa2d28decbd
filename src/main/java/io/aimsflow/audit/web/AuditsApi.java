package io.aimsflow.audit.web;

import io.aimsflow.audit.AuditCatalogue;
import io.aimsflow.audit.AuditPage;
import io.aimsflow.audit.AuditProgrammes;
import io.aimsflow.audit.Audits;
import io.aimsflow.identity.SignedIn;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Internal audits and their programmes for programs. */
@RestController
@RequestMapping("/api/audits")
class AuditsApi {

    private static final int PAGE_SIZE = 100;

    private final Audits audits;
    private final AuditProgrammes programmes;
    private final AuditCatalogue catalogue;

    AuditsApi(Audits audits, AuditProgrammes programmes, AuditCatalogue catalogue) {
        this.audits = audits;
        this.programmes = programmes;
        this.catalogue = catalogue;
    }

    /** A page, the newest first; {@code next} is the {@code after} of the next one, empty if there is none. */
    record Page(List<AuditResource.Summary> audits, String next) {

        static Page of(AuditPage page) {
            return new Page(
                    page.audits().stream().map(AuditResource.Summary::of).toList(), page.next());
        }
    }

    /** With {@code q} only those with it in number or title, with {@code state} only those in it. */
    @GetMapping
    Page list(AuditQuery query, @AuthenticationPrincipal SignedIn me) {
        return Page.of(audits.list(query.filter(PAGE_SIZE), me.id()));
    }

    /** An audit with its checklist, what was found, and what auditees say of the report. */
    @GetMapping("/{number}")
    AuditResource get(@PathVariable String number, @AuthenticationPrincipal SignedIn me) {
        return AuditResource.of(audits.byNumber(number.replace("\0", ""), me.id()));
    }

    /** Of each of the newest hundred programmes the newest version. */
    @GetMapping("/programmes")
    List<ProgrammeResource.Summary> programmes(@AuthenticationPrincipal SignedIn me) {
        return programmes.list(me.id(), PAGE_SIZE).stream()
                .map(ProgrammeResource.Summary::of)
                .toList();
    }

    /** A programme with what it plans, and what of the standard and of the controls in use that covers. */
    @GetMapping("/programmes/{id}")
    ProgrammeResource programme(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        var view = programmes.get(id, me.id());
        var all =
                Stream.concat(catalogue.clauses(Locale.ENGLISH).stream(), catalogue.controls(Locale.ENGLISH).stream());
        return ProgrammeResource.of(view, all);
    }
}
