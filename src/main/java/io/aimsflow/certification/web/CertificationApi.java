package io.aimsflow.certification.web;

import io.aimsflow.certification.AuditKind;
import io.aimsflow.certification.AuditState;
import io.aimsflow.certification.Certificate;
import io.aimsflow.certification.CertificationAudit;
import io.aimsflow.certification.Certifications;
import io.aimsflow.certification.Gap;
import io.aimsflow.certification.Outcome;
import io.aimsflow.certification.Readiness;
import io.aimsflow.certification.ReadinessDay;
import io.aimsflow.identity.SignedIn;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Certification for programs. */
@RestController
@RequestMapping("/api/certification")
class CertificationApi {

    private final Certifications certifications;

    CertificationApi(Certifications certifications) {
        this.certifications = certifications;
    }

    /** The certificate, its audits and how ready the organisation is now. */
    record Overview(Optional<Certificate> certificate, boolean valid, List<Audit> audits, Readiness readiness) {}

    /** An audit of the certification body. */
    record Audit(
            UUID id,
            AuditKind kind,
            AuditState state,
            LocalDate dueOn,
            Optional<LocalDate> beginsOn,
            Optional<LocalDate> endsOn,
            Optional<Outcome> outcome) {

        static Audit of(CertificationAudit audit) {
            return new Audit(
                    audit.id(),
                    audit.kind(),
                    audit.state(),
                    audit.dueOn(),
                    audit.beginsOn(),
                    audit.endsOn(),
                    audit.outcome());
        }
    }

    /** The preparation of an audit: readiness as it was frozen last and day by day, and the gaps. */
    record Preparation(
            Audit audit,
            Optional<String> caseNumber,
            Optional<Readiness> readiness,
            List<ReadinessDay> days,
            List<Gap> gaps) {}

    @GetMapping
    Overview overview(@AuthenticationPrincipal SignedIn me) {
        var view = certifications.now(me);
        return new Overview(
                view.certificate(),
                view.valid(),
                view.audits().stream().map(Audit::of).toList(),
                view.now());
    }

    @GetMapping("/audits/{id}")
    Preparation audit(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        var view = certifications.preparation(id, me);
        return new Preparation(Audit.of(view.audit()), view.caseNumber(), view.readiness(), view.days(), view.gaps());
    }
}
