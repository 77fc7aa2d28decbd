package io.aimsflow.organisation.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.organisation.CompetenceCoverage;
import io.aimsflow.organisation.CompetenceCoverage.Cover;
import io.aimsflow.organisation.CompetenceGap;
import io.aimsflow.organisation.Competences;
import io.aimsflow.organisation.Proof;
import io.aimsflow.organisation.ProofKind;
import io.aimsflow.spreadsheets.SheetDownload;
import io.aimsflow.spreadsheets.SheetWriter;
import io.aimsflow.spreadsheets.SheetWriter.Format;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Who has which competence, for a spreadsheet and for programs. */
@RestController
class CompetenceExport {

    static final List<String> HEADERS = List.of(
            "number",
            "competence",
            "person",
            "proven",
            "kind",
            "evidence",
            "obtained_on",
            "valid_until",
            "gap",
            "gap_until");

    /** How one person stands. */
    record Standing(
            UUID person,
            boolean proven,
            Optional<ProofKind> kind,
            Optional<LocalDate> obtainedOn,
            Optional<LocalDate> validUntil,
            Optional<CompetenceGap.State> gap) {

        static Standing of(Cover cover) {
            return new Standing(
                    cover.person().value(),
                    cover.proven(),
                    cover.proof().map(Proof::kind),
                    cover.proof().map(Proof::obtainedOn),
                    cover.proof().flatMap(Proof::validUntil),
                    cover.gap().map(CompetenceGap::state));
        }
    }

    /** A competence with those who need it. */
    record Resource(String number, String name, String shownBy, List<String> roles, List<Standing> people) {

        static Resource of(CompetenceCoverage one) {
            var competence = one.competence();
            return new Resource(
                    competence.reference(),
                    competence.name(),
                    competence.shownBy(),
                    competence.roles().stream().map(role -> role.id()).toList(),
                    one.people().stream().map(Standing::of).toList());
        }
    }

    private final Competences competences;

    CompetenceExport(Competences competences) {
        this.competences = competences;
    }

    @GetMapping("/api/competences")
    List<Resource> list(@AuthenticationPrincipal SignedIn me) {
        return competences.coverage(me.id()).stream().map(Resource::of).toList();
    }

    @GetMapping("/competences.csv")
    ResponseEntity<StreamingResponseBody> csv(@AuthenticationPrincipal SignedIn me) {
        return sheet(Format.CSV, me);
    }

    @GetMapping("/competences.xlsx")
    ResponseEntity<StreamingResponseBody> xlsx(@AuthenticationPrincipal SignedIn me) {
        return sheet(Format.XLSX, me);
    }

    private ResponseEntity<StreamingResponseBody> sheet(Format format, SignedIn me) {
        return SheetDownload.of("competences", format, HEADERS, writer -> write(me, writer));
    }

    void write(SignedIn me, SheetWriter writer) throws IOException {
        for (var one : competences.coverage(me.id())) {
            for (var cover : one.people()) {
                writer.row(cells(one, cover));
            }
        }
    }

    private static List<String> cells(CompetenceCoverage one, Cover cover) {
        var proof = cover.proof();
        return List.of(
                one.competence().reference(),
                one.competence().name(),
                cover.name(),
                Boolean.toString(cover.proven()),
                proof.map(each -> each.kind().name()).orElse(""),
                proof.map(Proof::what).orElse(""),
                proof.map(each -> each.obtainedOn().toString()).orElse(""),
                proof.flatMap(Proof::validUntil).map(Object::toString).orElse(""),
                cover.gap().map(each -> each.state().name()).orElse(""),
                cover.gap().flatMap(CompetenceGap::until).map(Object::toString).orElse(""));
    }
}
