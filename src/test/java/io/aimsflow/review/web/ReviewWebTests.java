package io.aimsflow.review.web;

import static io.aimsflow.identity.Somebody.signedIn;
import static io.aimsflow.review.SomeReview.action;
import static io.aimsflow.review.SomeReview.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.NewPerson;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.review.ReviewTopic;
import io.aimsflow.review.SomeReview;
import io.aimsflow.shared.Role;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class ReviewWebTests {

    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");

    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    @Autowired
    private ApplicationContext context;

    private SomeReview review;
    private String path;

    @BeforeEach
    void start() {
        review = new SomeReview(context);
        review.start();
        path = "/reviews/" + review.number;
    }

    @AfterEach
    void end() {
        review.cancelRunning();
    }

    @Test
    void showsEachStateInBothLanguages() throws Exception {
        everyPageOf(review.manager);
        review.call(asked(ReviewTopic.CONTEXT, review.contributor));
        everyPageOf(review.manager);
        web.perform(get(path).with(signedIn(review.contributor)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Not written yet")));
        review.complete("userTask_contribute", review.contributor, Map.of("text", "Law " + mark));
        review.release();
        review.meet();
        review.write(action("Act " + mark, review.owner, review.today()));
        web.perform(get(path).with(signedIn(review.contributor)))
                .andExpect(content().string(not(containsString("Act " + mark))));
        web.perform(get(path).with(signedIn(review.owner))).andExpect(status().isNotFound());
        review.approve();
        everyPageOf(review.owner);
        web.perform(get(path).with(signedIn(review.owner)))
                .andExpect(content().string(containsString("Law " + mark)))
                .andExpect(content().string(containsString("Act " + mark)))
                .andExpect(content().string(containsString("<rect")));
    }

    private void everyPageOf(Person person) throws Exception {
        for (var reader : List.of(person, german())) {
            for (var page : List.of("/reviews", path)) {
                web.perform(get(page).with(signedIn(reader)))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("??"))));
            }
        }
    }

    @Test
    void isForThoseWhoTakePartAndThoseWhoWatch() throws Exception {
        review.call();
        var member = people.add(Somebody.with());
        var outside = people.add(Somebody.with(Role.EXTERNAL_AUDITOR));
        for (var page : List.of(path, path + "/pack.pdf", "/api" + path)) {
            web.perform(get(page).with(signedIn(member))).andExpect(status().isNotFound());
            web.perform(get(page).with(signedIn(outside))).andExpect(status().isNotFound());
            web.perform(get(page).with(signedIn(review.top))).andExpect(status().isOk());
        }
        web.perform(get("/reviews").with(signedIn(member)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(path))));
        web.perform(get("/reviews").with(signedIn(outside))).andExpect(status().isNotFound());
        web.perform(post("/reviews").with(csrf()).with(signedIn(member))).andExpect(status().isNotFound());
        web.perform(post("/reviews").with(csrf()).with(signedIn(review.manager)))
                .andExpect(status().isConflict());
        web.perform(get("/reviews").param("after", "'; drop").with(signedIn(review.manager)))
                .andExpect(status().isOk());
    }

    @Test
    void isStartedListedAndExported() throws Exception {
        review.cancelRunning();
        web.perform(post("/reviews").with(csrf()).with(signedIn(review.manager)))
                .andExpect(status().is3xxRedirection());
        web.perform(get("/reviews").with(signedIn(review.manager)))
                .andExpect(content().string(containsString(review.number)));
        var csv =
                web.perform(get("/reviews.csv").with(signedIn(review.manager))).andReturn();
        assertThat(web.perform(asyncDispatch(csv)).andReturn().getResponse().getContentAsString())
                .contains("planned_on", review.number, "CANCELLED");
    }

    @Test
    void isPrinted() throws Exception {
        web.perform(get(path + "/pack.pdf").with(signedIn(review.manager))).andExpect(status().isNotFound());
        review.call(asked(ReviewTopic.CONTEXT, review.contributor));
        review.complete("userTask_contribute", review.contributor, Map.of("text", "Law & <order> " + mark));
        review.release();
        assertThat(pdf("/pack.pdf", review.manager))
                .contains("1. Actions from earlier reviews", "Law & <order> " + mark, "clauses are kept to");
        assertThat(pdf("/pack.pdf", german()))
                .contains("Maßnahmen aus früheren Bewertungen", "Abschnitte sind erfüllt");
        web.perform(get(path + "/minutes.pdf").with(signedIn(review.manager))).andExpect(status().isNotFound());
        review.meet();
        review.write(action("Act " + mark, review.owner, review.today()));
        assertThat(pdf("/minutes.pdf", review.manager)).contains("not approved yet", "Act " + mark);
        review.approve();
        assertThat(pdf("/minutes.pdf", review.manager))
                .contains("Decided on the first", "Suitable, adequate and effective", review.owner.name())
                .doesNotContain("not approved yet");
    }

    @Test
    void isFoundByNumberDayAndWordsOfItsApprovedMinutes() throws Exception {
        review.call();
        review.release();
        review.meet();
        review.complete("userTask_minutes", review.manager, review.minutes("About " + mark, List.of()));
        assertThat(listed(mark)).isFalse();
        review.approve();

        for (var search : List.of(review.number, review.today().toString(), mark.toUpperCase(Locale.ROOT))) {
            assertThat(listed(search)).as(search).isTrue();
        }
        assertThat(listed("x" + mark)).isFalse();
        assertThat(listed("%")).isFalse();
        web.perform(get("/reviews").param("q", "x" + mark).with(signedIn(review.manager)))
                .andExpect(content().string(containsString("No review matches")));
        web.perform(get("/api/reviews").param("q", mark).with(signedIn(review.manager)))
                .andExpect(jsonPath("$.reviews.length()").value(1))
                .andExpect(jsonPath("$.reviews[0].number").value(review.number));
    }

    /** In the list: the review that runs is also told of above it. */
    private boolean listed(String search) throws Exception {
        var page = web.perform(get("/reviews").param("q", search).with(signedIn(review.manager)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return page.contains("<tbody") && page.split("<tbody")[1].contains("href=\"" + path + "\"");
    }

    @Test
    void programsReadAndStartIt() throws Exception {
        review.call(asked(ReviewTopic.CONTEXT, review.contributor));
        web.perform(get("/api/reviews").with(signedIn(review.manager)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.reviews[0].number").value(review.number));
        web.perform(get("/api" + path).with(signedIn(review.manager)))
                .andExpect(jsonPath("$.inputs[0].topic").value("EARLIER_ACTIONS"))
                .andExpect(jsonPath("$.inputs[4].figures[0]").isNotEmpty());
        web.perform(post("/api/reviews").with(csrf()).with(signedIn(review.manager)))
                .andExpect(status().isConflict());
        review.cancelRunning();
        web.perform(post("/api/reviews").with(csrf()).with(signedIn(review.manager)))
                .andExpect(status().isCreated());
    }

    private Person german() {
        var top = Somebody.with(Role.TOP_MANAGEMENT);
        return people.add(
                new NewPerson(top.name(), top.email(), Locale.GERMAN, top.zone(), top.roles(), top.manager()));
    }

    private String pdf(String file, Person reader) throws Exception {
        var bytes = web.perform(get(path + file).with(signedIn(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return text(bytes);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
