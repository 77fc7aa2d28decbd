package io.aimsflow.portal;

import static io.aimsflow.identity.Somebody.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aimsflow.IntegrationTest;
import io.aimsflow.certification.CertificateDetails;
import io.aimsflow.certification.Certifications;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.identity.Somebody;
import io.aimsflow.pack.SomePack;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.OrganisationDays;
import io.aimsflow.workflow.ProcessWalk;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The AIMS manager's side of the portal, of an audit that was prepared and released as the model draws it. */
@IntegrationTest
class AuditorInvitationsTests {

    @Autowired
    private AuditorInvitations invitations;

    @Autowired
    private Certifications certifications;

    @Autowired
    private OrganisationDays days;

    @Autowired
    private People people;

    @Autowired
    private Cases cases;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private Person manager;
    private Person top;
    private UUID audit;
    private ProcessWalk preparation;

    @BeforeEach
    void prepare() {
        manager = people.add(Somebody.with(Role.AIMS_MANAGER));
        top = people.add(Somebody.with(Role.TOP_MANAGEMENT));
        certifications.enter(
                new CertificateDetails(
                        "Certifiers", "C-1", "AI that we use", days.today().minusMonths(10), 0),
                me());
        audit = certifications.now(me()).audits().get(0).id();
        certifications.prepare(audit, me());
        preparation = new ProcessWalk(
                context,
                certifications.preparation(audit, me()).audit().caseId().orElseThrow());
    }

    /** The tests of other modules know of no certificate. */
    @AfterEach
    void forget() {
        Awaitility.await("nothing runs").until(() -> {
            running().forEach(this::cancel);
            return running().isEmpty();
        });
        List.of("gap", "readiness", "audit", "certificate")
                .forEach(table -> jdbc.sql("delete from certification_" + table).update());
    }

    @Test
    void releasingTheAuditInvitesTheAuditorsThatWereAgreed() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> agree("Somebody of the body"))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly("Somebody of the body"));
        agree("Ada Byron, ada@body.example\nBen Body <ben@body.example>");
        assertThat(overview().guests()).isEmpty();
        assertThat(overview().mayInvite()).isFalse();
        release();

        assertThat(overview().guests())
                .extracting(guest -> guest.invitation().email())
                .containsExactlyInAnyOrder("ada@body.example", "ben@body.example");
        assertThat(overview().guests()).allSatisfy(guest -> {
            assertThat(guest.state()).isEqualTo(InvitationState.OPEN);
            assertThat(guest.invitation().validUntil()).isEqualTo(days.today().plusDays(3 + 14));
        });
    }

    @Test
    void theManagerInvitesExtendsAndWithdraws() {
        agree("Ada Byron, ada@body.example");
        release();
        invitations.invite(audit, "Cleo", "Cleo@Body.example", me());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> invitations.invite(audit, "Cleo", "cleo@body.example", me()));
        var cleo = invitation("Cleo");

        invitations.extend(audit, cleo.id(), days.today().plusDays(60), me());
        assertThat(invitation("Cleo").validUntil()).isEqualTo(days.today().plusDays(60));
        for (var day : List.of(days.today().minusDays(1), days.today().plusYears(2))) {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> invitations.extend(audit, cleo.id(), day, me()));
        }
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> invitations.withdraw(audit, cleo.id(), " ", me()));
        invitations.withdraw(audit, cleo.id(), "Left the body", me());
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> invitations.sendAgain(audit, cleo.id(), me()));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> invitations.extend(audit, cleo.id(), days.today(), me()));
        invitations.invite(audit, "Cleo", "cleo@body.example", me());
        assertThat(overview().guests())
                .filteredOn(guest -> guest.invitation().name().equals("Cleo"))
                .extracting(PortalOverview.Guest::state)
                .containsExactly(InvitationState.WITHDRAWN, InvitationState.OPEN);
    }

    @Test
    void whoIsInvitedBackAfterTheLastDayGetsANewLink() {
        agree("Ada Byron, ada@body.example");
        release();
        var ada = invitation("Ada Byron");
        await().untilAsserted(() -> assertThat(mailsTo(ada)).isEqualTo(1));
        jdbc.sql("update portal_invitation set valid_until = current_date - 2 where id = ?")
                .param(ada.id())
                .update();
        assertThat(overview().guests().get(0).state()).isEqualTo(InvitationState.EXPIRED);

        invitations.extend(audit, ada.id(), days.today(), me());

        await().untilAsserted(() -> assertThat(mailsTo(ada)).isEqualTo(2));
    }

    @Test
    void callingTheAuditOffClosesThePortal() {
        agree("Ada Byron, ada@body.example");
        release();

        cases.cancel(preparation.caseId(), Actor.of(manager.id()), "The body postponed");

        await().untilAsserted(
                        () -> assertThat(overview().guests().get(0).state()).isEqualTo(InvitationState.CLOSED));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> invitations.invite(audit, "Cleo", "cleo@body.example", me()));
    }

    @Test
    void isForThoseWhoWatchAndChangedByTheManagerOnly() throws Exception {
        agree("Ada <b>Byron</b>, ada@body.example");
        release();
        var one = path() + "/" + overview().guests().get(0).invitation().id();
        var member = people.add(Somebody.with());
        for (var page : List.of(path(), one)) {
            mvc.perform(get(page).with(signedIn(member))).andExpect(status().isNotFound());
            mvc.perform(get(page).with(signedIn(top)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("ada@body.example")));
            mvc.perform(get(page).with(signedIn(manager))).andExpect(status().isOk());
        }
        for (var deed : List.of(
                post(path()).param("name", "Cleo").param("email", "cleo@body.example"),
                post(one + "/withdraw").param("reason", "Because"),
                post(one + "/extend").param("until", days.today().toString()),
                post(one + "/link"),
                post(one + "/demonstrate"))) {
            mvc.perform(by(top, deed)).andExpect(status().isNotFound());
        }
        mvc.perform(by(manager, post(one + "/demonstrate"))).andExpect(status().isNotFound());
        mvc.perform(get("/certification/audits/" + UUID.randomUUID() + "/portal")
                        .with(signedIn(manager)))
                .andExpect(status().isNotFound());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> invitations.get(UUID.randomUUID(), UUID.randomUUID(), me()));
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() throws Exception {
        agree("Ada Byron, ada@body.example");
        release();
        var one = path() + "/" + invitation("Ada Byron").id();
        mvc.perform(by(manager, post(path()).param("name", "Cleo & Co").param("email", "cleo")))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Cleo &amp; Co")))
                .andExpect(content().string(containsString("no mail address")));
        mvc.perform(by(manager, post(one + "/extend").param("until", "tomorrow")))
                .andExpect(status().is(422));
        mvc.perform(by(manager, post(one + "/withdraw"))).andExpect(status().is(422));
        mvc.perform(by(manager, post(one + "/withdraw").param("reason", "Left")))
                .andExpect(redirectedUrl(one));
        mvc.perform(by(manager, post(one + "/link"))).andExpect(status().isConflict());
        assertThat(overview().guests().get(0).state()).isEqualTo(InvitationState.WITHDRAWN);
    }

    private static MockHttpServletRequestBuilder by(Person person, MockHttpServletRequestBuilder deed) {
        deed.with(signedIn(person)).with(csrf());
        return deed;
    }

    private void agree(String auditors) {
        preparation.complete(
                "agree",
                manager.id(),
                Map.of(
                        "beginsOn",
                        days.today().plusDays(1).toString(),
                        "endsOn",
                        days.today().plusDays(3).toString(),
                        "auditors",
                        auditors,
                        "scope",
                        "All clauses"));
    }

    private void release() {
        SomePack.finish(certifications.preparation(audit, me()).packs().get(0).id(), context);
        preparation.complete("confirm", manager.id(), Map.of("statement", "All is ready"));
        preparation.complete("release", top.id(), Map.of("decision", "RELEASE"));
        await("invitations").until(() -> !overview().guests().isEmpty());
    }

    private PortalOverview overview() {
        return invitations.overview(audit, me());
    }

    /** The newest of this name. */
    private Invitation invitation(String name) {
        return overview().guests().stream()
                .map(PortalOverview.Guest::invitation)
                .filter(invitation -> invitation.name().equals(name))
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    private int mailsTo(Invitation invitation) {
        return jdbc.sql("select count(*) from notifications_mail where recipient = ?")
                .param(invitation.id())
                .query(Integer.class)
                .single();
    }

    private String path() {
        return "/certification/audits/" + audit + "/portal";
    }

    private SignedIn me() {
        return SignedIn.of(manager);
    }

    private void cancel(CaseId running) {
        try {
            cases.cancel(running, Actor.of(manager.id()), "Test is over");
        } catch (Conflict e) {
            // a gap ends by itself when its preparation is cancelled
            assertThat(e.code()).isEqualTo("case-ended");
        }
    }

    private List<CaseId> running() {
        return jdbc.sql("select id from workflow_case where ended_at is null and process_key in"
                        + " ('surveillance-preparation', 'readiness-gap')")
                .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }
}
