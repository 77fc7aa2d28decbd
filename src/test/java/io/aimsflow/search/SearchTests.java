package io.aimsflow.search;

import static io.aimsflow.identity.Somebody.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aimsflow.IntegrationTest;
import io.aimsflow.corrective.Nonconformities;
import io.aimsflow.corrective.ReportNonconformity;
import io.aimsflow.corrective.Source;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.identity.Somebody;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Role;
import io.aimsflow.systems.AiSystemField;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.SystemSamples;
import io.aimsflow.systems.Way;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class SearchTests {

    @Autowired
    private Search search;

    @Autowired
    private People people;

    @Autowired
    private AiSystems systems;

    @Autowired
    private Nonconformities nonconformities;

    @Autowired
    private MockMvc web;

    private final String mark = "q" + UUID.randomUUID().toString().replace("-", "");
    private Person manager;
    private Person member;

    @BeforeEach
    void people() {
        manager = people.add(Somebody.with(Role.AIMS_MANAGER));
        member = people.add(Somebody.with());
    }

    @Test
    void findsByTheBeginningsOfWordsInAnyOrder() {
        var number = system("Prüfung der Übersetzer " + mark);

        assertThat(hits("übers prüf " + mark.substring(0, 20), member)).containsExactly(number);
        assertThat(hits(mark + " setzer", member)).isEmpty();
    }

    @Test
    void findsByNumberHoweverItIsSpelled() throws Exception {
        var number = system("Sorter " + mark);

        assertThat(hits(number.toLowerCase(), member)).first().isEqualTo(number);
        web.perform(get("/search").param("q", " " + number.toLowerCase() + " ").with(signedIn(member)))
                .andExpect(redirectedUrl("/systems/" + number));
    }

    @Test
    void showsNobodyWhatTheyMayNotSee() {
        var number = nonconformities
                .report(
                        ReportNonconformity.of("Secret " + mark, "It did not conform.", Source.OTHER),
                        Actor.of(manager.id()))
                .number();

        assertThat(hits(mark, manager)).containsExactly(number);
        assertThat(hits(number, member)).doesNotContain(number);
        assertThat(hits(mark, member)).isEmpty();
        assertThat(hits(mark, people.add(Somebody.with(Role.EXTERNAL_AUDITOR)))).isEmpty();
    }

    @Test
    void findsPeopleForAdministratorsOnly() {
        var named = people.add(Somebody.named("Ada " + mark));
        var administrator = people.add(Somebody.with(Role.ADMINISTRATOR));

        assertThat(search.find(mark, SignedIn.of(administrator), 5))
                .singleElement()
                .satisfies(group -> assertThat(group.hits())
                        .extracting(SearchHit::path)
                        .containsExactly("/administration/people/" + named.id()));
        assertThat(search.find(mark, SignedIn.of(manager), 5)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "'",
                "& | ! ( ) :*",
                "a & !b <-> c:*",
                "\\",
                "%_",
                "\0x",
                "<script>",
                "'); drop table x --"
            })
    void survivesWhateverIsTyped(String text) throws Exception {
        web.perform(get("/search").param("q", text).with(signedIn(member))).andExpect(status().isOk());
        web.perform(get("/search").param("q", text + "y".repeat(5000)).with(signedIn(member)))
                .andExpect(status().isOk());
    }

    @Test
    void suggestsWhileSomebodyTypes() throws Exception {
        system("Suggested " + mark);

        web.perform(get("/search").param("q", mark).header("HX-Request", "true").with(signedIn(member)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Suggested " + mark)))
                .andExpect(content().string(not(containsString("<html"))));
        web.perform(get("/search").param("q", mark).with(signedIn(member)))
                .andExpect(content().string(containsString("Suggested " + mark)));
    }

    private String system(String name) {
        var texts = SystemSamples.chatbot(manager.id());
        texts.put(AiSystemField.NAME, name);
        return systems.register(texts, Actor.of(manager.id()), Way.PAGE).number();
    }

    private List<String> hits(String text, Person person) {
        return search.find(text, SignedIn.of(person), 5).stream()
                .flatMap(group -> group.hits().stream())
                .map(SearchHit::number)
                .toList();
    }
}
