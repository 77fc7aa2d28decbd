package io.aimsflow.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.portal.AuditorInvitations;
import io.aimsflow.shared.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Every page, light and dark, wide and on a phone: nothing that keeps somebody out, nothing that the browser complains of. */
final class EveryPage {

    private static final int WIDE = 1440;
    private static final int PHONE = 390;

    private final Demonstration demonstration;
    private final Desk desk;
    private final Axe axe = new Axe();
    private final List<String> problems = new ArrayList<>();

    EveryPage(Demonstration demonstration, Desk desk) {
        this.demonstration = demonstration;
        this.desk = desk;
    }

    /** All that is wrong, not only the first. */
    List<String> problems() {
        var manager = demonstration.somebody(Role.AIMS_MANAGER, Locale.ENGLISH);
        var administrator = demonstration.somebody(Role.ADMINISTRATOR, Locale.ENGLISH);
        var number = new Backstage(demonstration).report("A page to look at", manager);
        var system = new Backstage(demonstration).system(manager);
        look("/sign-in", "#demo-title");
        look("/forgot-password", "h1");
        desk.signIn(manager);
        look("/inbox?filter=groups", "h1");
        var task = new Backstage(demonstration).await(number, "userTask_triage").id();
        look("/tasks/" + task + "?filter=groups", ".task-form-foot button");
        look("/tasks/" + task + "/assign", "h1");
        look("/cases/" + number, ".diagram-canvas svg .djs-element");
        look("/cases/" + withRecords(), ".timeline-record");
        look("/cases", "h1");
        look("/systems", "tbody tr");
        look("/systems/new", "h1");
        look("/systems/register", "h1");
        look("/systems/import", "h1");
        look("/systems/" + system, "#history");
        for (var page : List.of("edit", "bom", "components/new")) {
            look("/systems/" + system + "/" + page, "h1");
        }
        look("/dashboard", "#clauses-title");
        look("/calendar", "#month-name");
        look("/calendar?view=list&whose=all", "#month-name");
        look("/calendar?view=late&whose=all", "#month-name");
        look("/profile/calendar", "h1");
        look("/conformity", "tbody tr");
        look("/conformity/6.1.3", "h1");
        var assessment =
                new Backstage(demonstration).assessment(demonstration.somebody(Role.AI_SYSTEM_OWNER, Locale.ENGLISH));
        look("/impact-assessments", "tbody tr");
        look("/impact-assessments?due=yes", "h1");
        look("/impact-assessments/unassessed", "h1");
        look("/impact-assessments/new?system=" + system, "h1");
        look("/impact-assessments/" + assessment, "#impacts-title");
        look("/risks", "h1");
        var risk = new Backstage(demonstration).risk(manager);
        look("/risks/" + risk, "#history-title");
        look("/risks/" + risk + "/edit", "h1");
        look("/risks/trend", "tbody tr");
        look("/risks/library", "h1");
        look("/risks/new", "h1");
        look("/controls", "tbody tr");
        look("/controls/A.6.2.4", "h1");
        look("/controls/A.6.2.4/edit", "h1");
        look("/controls/crosswalk", "tbody tr");
        var statement = new Backstage(demonstration).statement();
        look("/statement", "tbody tr");
        look("/statement/" + statement + "/lines/A.6.2.4", "h1");
        look("/statement/compare?from=" + statement + "&to=" + statement, "h1");
        var draft = new Backstage(demonstration).draft();
        look("/certification", "h1");
        look("/certification/new", "h1");
        lookAtThePortal(manager);
        look(new Backstage(demonstration).preparation(), "#gaps-title");
        look("/documents", "tbody tr");
        look("/documents/new", "h1");
        look("/documents/new?template=AI_POLICY", "h1");
        look("/documents/" + draft, "#facts-title");
        look("/documents/" + draft + "/edit", "h1");
        look("/documents/" + draft + "/draft", "#preview");
        look("/documents/" + draft + "/propose", "h1");
        var campaign = new Backstage(demonstration).campaign();
        look("/documents/campaigns", "tbody tr");
        look("/documents/campaigns/" + campaign.get(0), "#roles-title");
        look("/documents/" + campaign.get(1), "#campaigns-title");
        look("/documents/" + campaign.get(1) + "/campaigns/new", "h1");
        look("/reviews", "#outlook-title");
        look("/reviews/" + new Backstage(demonstration).review(), "#facts-title");
        look("/audits", "#programmes-title");
        look("/audits/programmes/new", "h1");
        var conducted = lookAtAudits();
        look("/concerns", "h1");
        look("/concerns/" + new Backstage(demonstration).concern(), "#conversation-title");
        look("/incidents", "h1");
        look("/incidents/" + new Backstage(demonstration).incident(manager), "#verdict-title");
        look("/incidents/new", "h1");
        look("/concern", "h1");
        look("/concern/follow", "h1");
        var objective = new Backstage(demonstration).objective();
        look("/objectives", "tbody tr");
        look("/objectives/" + objective, "#values-title");
        look("/objectives/new", "h1");
        var issue = new Backstage(demonstration).issue();
        look("/context", "tbody tr");
        look("/context?kind=PARTY", "h1");
        look("/context/" + issue, "#facts-title");
        look("/context/" + issue + "/edit", "h1");
        look("/context/new", "h1");
        look("/context/new?kind=PARTY", "h1");
        look("/context/statement", "#reviews-title");
        look("/context/statement/edit", "h1");
        var competence = new Backstage(demonstration).competence();
        look("/competences", "tbody tr");
        look("/competences/" + competence, "#people-title");
        look("/competences/new", "h1");
        look("/nonconformities", "tbody tr");
        look("/nonconformities/new", "h1");
        look("/nonconformities/import", "h1");
        look("/changes", "h1");
        look("/changes/new", "h1");
        look("/changes/" + new Backstage(demonstration).change(manager), "#facts-title");
        look("/processes", "h1");
        look("/processes/corrective-action", ".diagram-canvas svg .djs-element");
        look("/profile", "h1");
        look("/profile/absences", "h1");
        look("/profile/tokens", "h1");
        look("/my/mails", "h1");
        look("/demo/people", "h1");
        look("/nowhere", "h1");
        desk.become(auditor());
        look("/audits/" + conducted + "/conduct", "#title-1");
        desk.become(administrator);
        for (var path : List.of("settings", "people", "people/new", "mail", "ledger", "ledger/heads", "models")) {
            look("/administration/" + path, "h1");
        }
        look("/administration/people/" + manager.id(), "h1");
        problems.addAll(desk.complaints());
        return problems.stream().distinct().toList();
    }

    /** A draft, an audit whose checklist is prepared, one that was reported; answers the number of one in which is written. */
    private String lookAtAudits() {
        var staged = new StagedAudit(demonstration, auditor());
        var auditee = demonstration.somebody(Role.AI_SYSTEM_OWNER, Locale.ENGLISH);
        var draft = staged.programme();
        look("/audits/programmes/" + draft, "#clauses-title");
        look("/audits/programmes/" + draft + "/audit", "h1");
        var number = staged.begun(draft);
        staged.planned(number, auditee);
        staged.conducted(number);
        var reported = staged.begun(staged.programme());
        staged.planned(reported, auditee);
        staged.conducted(reported);
        staged.reported(reported);
        look("/audits/" + reported, "#report-title");
        return number;
    }

    private Person auditor() {
        return demonstration.somebody(Role.INTERNAL_AUDITOR, Locale.ENGLISH);
    }

    /** The auditors' pages, in a browser in which a colleague is signed in too. */
    private void lookAtThePortal(Person manager) {
        var backstage = new Backstage(demonstration);
        var address = "page." + UUID.randomUUID() + "@body.example";
        var audit = backstage.released("Ada Byron, " + address);
        var link = demonstration.post().await(address, "Your access").portalLink();
        look(link, "h1");
        desk.press("Start");
        var portal = "/portal/" + audit;
        look(portal, "#verify-title");
        look(portal + "/search", "tbody tr");
        look(portal + "/file?path=index.html", "iframe");
        look(portal + "/pack/index.html", "h1");
        look(portal + "/questions?about=index.html", "h1");
        look("/portal", "h1");
        look("/portal/" + UUID.randomUUID(), "h1");
        var invitation = demonstration
                .bean(AuditorInvitations.class)
                .overview(audit, SignedIn.of(manager))
                .guests()
                .get(0)
                .invitation();
        look("/certification/audits/" + audit, "h1");
        look("/certification/audits/" + audit + "/portal", "#guests-title");
        look("/certification/audits/" + audit + "/portal/" + invitation.id(), "#views-title");
        backstage.enterResults(audit);
        look("/certification/audits/" + audit, "#findings-title");
        backstage.endPreparation();
    }

    private String withRecords() {
        var backstage = new Backstage(demonstration);
        var owner = demonstration.somebody(Role.AI_SYSTEM_OWNER, Locale.ENGLISH);
        var number = backstage.report("A story to read", owner);
        backstage.confirm(number, "A story to read", owner);
        backstage.correct(number, owner);
        return number;
    }

    private void look(String path, String sign) {
        var page = desk.page();
        page.setViewportSize(WIDE, 900);
        scheme(ColorScheme.LIGHT);
        desk.open(path);
        page.locator(sign).first().waitFor();
        desk.rest();
        tell(path, axe.violations(page));
        scheme(ColorScheme.DARK);
        tell(path + " in the dark", axe.violationsOfColour(page));
        scheme(ColorScheme.LIGHT);
        page.setViewportSize(PHONE, 844);
        tell(path + " on a phone", axe.violations(page));
        checkWidth(path);
    }

    private void tell(String where, List<String> violations) {
        violations.forEach(violation -> problems.add(where + ": " + violation));
    }

    private void scheme(ColorScheme scheme) {
        desk.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private void checkWidth(String path) {
        var wide = desk.page().evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        if (wide instanceof Number pixels && pixels.intValue() > 0) {
            problems.add(path + ": scrolls sideways by " + pixels + " pixels on a phone");
        }
    }
}
