package io.aimsflow.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do with the product from end to end, each in a browser of their own. */
@NeedsChromium
class BrowserJourneyTests {

    @TempDir
    private static Path folder;

    private static Demonstration demonstration;
    private static Chromium chromium;

    private Desk desk;
    private Desks desks;

    @BeforeAll
    static void start() {
        demonstration = Demonstration.start(folder);
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        demonstration.close();
    }

    @BeforeEach
    void sitDown() {
        desk = chromium.desk(demonstration);
        desks = new Desks(demonstration, chromium);
    }

    @AfterEach
    void getUp() {
        desk.close();
        desks.close();
    }

    @Test
    void takesANonconformityFromReportToProvenEffectiveness() {
        var journey = new WholeCase(demonstration, chromium, desk);
        journey.report();
        journey.triage();
        journey.followMail();
        journey.findCause();
        journey.plan();
        journey.sendBackAndForth();
        journey.doActions();
        journey.awaitReview();
        journey.reviewAsNotEffective();
        journey.secondRound();
        journey.readCase();
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void chasesWhatIsLate() {
        new Deadline(demonstration, desk).play();
    }

    @Test
    void keepsOneOfTwoAnswersToOneTask() {
        new Race(demonstration, chromium).play();
    }

    @Test
    void hidesACaseFromWhoHasNoRightToIt() {
        new Stranger(demonstration, desk).play();
    }

    @Test
    void speaksGerman() {
        new German(demonstration, desk).play();
    }

    @Test
    void bringsAStatementOfApplicabilityIntoForceInGerman() {
        var journey = new StatementInForce(demonstration, desk);
        journey.write();
        journey.propose();
        journey.sendBack();
        journey.mend();
        journey.approve();
        assertThat(desk.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void leadsFromTheRequestOfASystemToTheStatementOfApplicability(String language) {
        var journey = new FromIntakeToStatement(demonstration, desk, Locale.forLanguageTag(language));
        journey.request();
        journey.classify();
        journey.assessImpact();
        journey.decideOnImpact();
        journey.treatRisk();
        journey.readStatement();
        assertThat(desk.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void bringsADocumentIntoForceAndShowsWhatItsNextVersionChanges(String language) {
        var journey = new DocumentInForce(demonstration, desks, Locale.forLanguageTag(language));
        journey.write();
        journey.propose();
        journey.review();
        journey.sendBack();
        journey.approve();
        journey.change();
        assertThat(desks.complaints()).isEmpty();
    }

    @Test
    void auditsFromTheProgrammeToTheNonconformityThatWasFound() {
        var journey = new InternalAudit(demonstration, desks, Locale.ENGLISH);
        journey.writeProgramme();
        journey.approveProgramme();
        journey.plan();
        journey.confirm();
        journey.prepare();
        journey.conduct();
        journey.report();
        journey.comment();
        journey.accept();
        assertThat(desks.complaints()).isEmpty();
    }

    /** From the plan on, since what comes before has no words of its own. */
    @Test
    void auditsInGerman() {
        var journey = new InternalAudit(demonstration, desks, Locale.GERMAN);
        journey.begin();
        journey.plan();
        journey.confirm();
        journey.prepare();
        journey.conduct();
        journey.read();
        assertThat(desks.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void reviewsTheManagementSystemFromTheCallToTheActionDone(String language) {
        var journey = new ReviewByTopManagement(demonstration, desks, Locale.forLanguageTag(language));
        journey.call();
        journey.contribute();
        journey.release();
        journey.write();
        journey.approve();
        journey.act();
        assertThat(desks.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void preparesAnAuditOfTheCertificationBodyAndEntersWhatItFound(String language) {
        var journey = new SurveillanceAudit(demonstration, desks, Locale.forLanguageTag(language));
        journey.enter();
        journey.agree();
        journey.closeGap();
        journey.declare();
        journey.release();
        journey.enterResults();
        assertThat(desks.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void answersSomebodyWithoutAnAccount(String language) {
        var journey = new AnonymousConcern(demonstration, desk, desks, Locale.forLanguageTag(language));
        journey.report();
        journey.pry();
        journey.triage();
        journey.read();
        assertThat(desk.complaints()).isEmpty();
        assertThat(desks.complaints()).isEmpty();
    }

    @Test
    void letsAnAuditorInUntilTheyAreShownOut() {
        var journey = new AuditorVisit(demonstration, chromium, desk);
        journey.release();
        journey.followMail();
        journey.read();
        journey.ask();
        journey.answer();
        journey.readAnswer();
        journey.withdraw();
        journey.standOutside();
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void keepsNobodyOut() {
        assertThat(new EveryPage(demonstration, desk).problems()).isEmpty();
    }
}
