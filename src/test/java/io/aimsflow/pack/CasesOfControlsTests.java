package io.aimsflow.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.IntegrationTest;
import io.aimsflow.corrective.Nonconformities;
import io.aimsflow.corrective.ReportNonconformity;
import io.aimsflow.corrective.Reported;
import io.aimsflow.corrective.Severity;
import io.aimsflow.corrective.Source;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.OrganisationDays;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A pack of all sources names cases on the pages of the controls that they concern, and on no others. */
@IntegrationTest
class CasesOfControlsTests {

    private static final String LOGGING = "controls/A.6.2.8.html";

    @Autowired
    private ApplicationContext server;

    @Autowired
    private EvidencePacks packs;

    @Autowired
    private Nonconformities nonconformities;

    @Autowired
    private People people;

    @Autowired
    private OrganisationDays days;

    private Person manager;

    @BeforeEach
    void hire() {
        manager = people.add(Somebody.with(Role.AIMS_MANAGER));
    }

    @Test
    void aNonconformityIsNamedUnderTheControlThatIsNotMet() throws Exception {
        var reported = report("8.1, A.6.2.8");
        var elsewhere = report("8.1");

        var pack = pack();

        var page = "cases/" + reported.number() + "/case.html";
        assertThat(packs.file(pack, page).title()).contains(reported.number());
        assertThat(text(pack, page)).contains("Nobody kept the log");
        assertThat(text(pack, LOGGING)).contains("href=\"../" + page + "\"").doesNotContain(elsewhere.number());
        assertThat(text(pack, "controls/A.6.2.4.html")).doesNotContain(reported.number());
        assertThat(packs.search(pack, new PackSearch("", Optional.of(PackKind.CASE), Optional.of("A.6.2.8"), 0), 1000))
                .extracting(PackedFile::path)
                .contains(page)
                .doesNotContain("cases/" + elsewhere.number() + "/case.html");
    }

    private Reported report(String requirement) {
        return nonconformities.report(
                new ReportNonconformity(
                        "Nobody kept the log " + UUID.randomUUID(),
                        "Nobody kept the log",
                        "",
                        Optional.empty(),
                        "Ada",
                        Source.AUDIT_FINDING,
                        requirement,
                        Optional.of(Severity.MINOR),
                        "",
                        "",
                        Optional.empty(),
                        List.of()),
                Actor.of(manager.id()));
    }

    private UUID pack() {
        var order = new PackOrder(UUID.randomUUID(), "Surveillance", List.of(), days.today(), Locale.ENGLISH);
        var pack = packs.order(order, Actor.of(manager.id()));
        WaitingPacks.build(server);
        return pack;
    }

    private String text(UUID pack, String path) throws IOException {
        var out = new ByteArrayOutputStream();
        packs.copyFile(pack, path, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
