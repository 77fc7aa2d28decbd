package io.aimsflow.concerns.web;

import static io.aimsflow.identity.Somebody.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aimsflow.IntegrationTest;
import io.aimsflow.concerns.ConcernReceipt;
import io.aimsflow.concerns.Concerns;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Somebody;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.Policies;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages for strangers, and the register behind them, also under attack. */
@IntegrationTest
class PublicConcernTests {

    private static final AtomicInteger STRANGERS = new AtomicInteger();
    private static final String UNKNOWN = "Reference and secret do not belong together";

    @Autowired
    private MockMvc web;

    @Autowired
    private Concerns concerns;

    @Autowired
    private People people;

    @Autowired
    private Policies policies;

    @Autowired
    private JdbcClient jdbc;

    private final String address = "10.1.0." + STRANGERS.incrementAndGet();

    @Test
    void reportsAndReadsTheAnswer() throws Exception {
        var receipt = report("A <b>bold</b> claim about my loan", address);
        var manager = people.add(Somebody.with(Role.AIMS_MANAGER));
        concerns.write(receipt.number(), "We <i>look</i> into it", Actor.of(manager.id()));

        web.perform(follow(receipt.number(), receipt.secret()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("We &lt;i&gt;look&lt;/i&gt; into it")))
                .andExpect(content().string(not(containsString(manager.name()))))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
        web.perform(from(post("/concern/follow/add"))
                        .param("number", receipt.number())
                        .param("secret", receipt.secret())
                        .param("text", "It happened again"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("It happened again")));
        web.perform(get("/concerns/" + receipt.number()).with(signedIn(manager)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("A &lt;b&gt;bold&lt;/b&gt; claim")))
                .andExpect(content().string(containsString("It happened again")));
    }

    @Test
    void speaksTheLanguageOfTheBrowserOrTheOneAskedFor() throws Exception {
        web.perform(get("/concern").header("Accept-Language", "de-AT"))
                .andExpect(content().string(containsString("Ein Anliegen zu KI melden")));
        web.perform(get("/concern").param("lang", "en").header("Accept-Language", "de"))
                .andExpect(content().string(containsString("Report a concern about AI")));
        web.perform(get("/concern").param("lang", "../../x"))
                .andExpect(content().string(containsString("Report a concern about AI")));
    }

    @Test
    void answersWrongReferenceAndWrongSecretAlike() throws Exception {
        var receipt = report("Something that worries me", address);

        var wrongSecret = follow(receipt.number(), "AAAA-AAAA-AAAA-AAAA-AAAA");
        var wrongNumber = follow("C-2001-0001", receipt.secret());

        var first = web.perform(wrongSecret).andExpect(status().is(422)).andReturn();
        var second = web.perform(wrongNumber).andExpect(status().is(422)).andReturn();
        assertThat(plain(first.getResponse().getContentAsString(), receipt.number()))
                .contains(UNKNOWN)
                .isEqualTo(plain(second.getResponse().getContentAsString(), "C-2001-0001"));
    }

    @Test
    void letsNobodyReportTooOften() throws Exception {
        for (int i = 0; i < 5; i++) {
            report("Something that worries me " + i, address);
        }

        web.perform(reporting("Something that worries me again", address))
                .andExpect(status().isTooManyRequests())
                .andExpect(content().string(containsString("Something that worries me again")));
        report("Somebody else has a worry too", "10.2.0." + STRANGERS.incrementAndGet());
    }

    @Test
    void letsNobodyTryManySecrets() throws Exception {
        for (int i = 0; i < 30; i++) {
            web.perform(follow("C-2026-9999", "AAAA" + i)).andExpect(status().is(422));
        }

        web.perform(follow("C-2026-9999", "AAAA")).andExpect(status().isTooManyRequests());
    }

    @Test
    void keepsTypedTextAndSaysWhatToMend() throws Exception {
        web.perform(reporting("Too short", address))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("at least 10")))
                .andExpect(content().string(containsString("Too short")));
        web.perform(reporting("x".repeat(4001), address)).andExpect(status().is(422));
        web.perform(reporting("A worry with a bad address", address).param("mail", "a@b\r\nBcc: c@d.ef"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("no mail address")));
    }

    @Test
    void refusesProgramsAndForgedRequests() throws Exception {
        web.perform(reporting("Buy cheap things now", address).param("website", "https://example.org"))
                .andExpect(status().is(422));
        web.perform(post("/concern").param("whatHappened", "Something that worries me"))
                .andExpect(status().isForbidden());
    }

    @Test
    void wantsAMailAddressIfTheOrganisationSaysSo() throws Exception {
        var administrator =
                Actor.of(people.add(Somebody.with(Role.ADMINISTRATOR)).id());
        policies.set(Concerns.ANONYMOUS, 0, administrator);
        try {
            web.perform(reporting("Something that worries me", address))
                    .andExpect(status().is(422))
                    .andExpect(content().string(containsString("We need a mail address")));
            web.perform(reporting("Something that worries me", address).param("mail", "jo@example.org"))
                    .andExpect(status().isOk());
        } finally {
            policies.set(Concerns.ANONYMOUS, 1, administrator);
        }
    }

    @Test
    void letsMembersStayAnonymous() throws Exception {
        var member = people.add(Somebody.with());

        var result = web.perform(reporting("I would rather not say who I am", address)
                        .with(signedIn(member))
                        .param("named", ""))
                .andExpect(status().isOk())
                .andReturn();

        var receipt = (ConcernReceipt) result.getModelAndView().getModel().get("receipt");
        var row = jdbc.sql("select c::text from concerns_concern c where number = ?")
                .param(receipt.number())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(member.id().toString(), member.name());
        web.perform(get("/concerns/" + receipt.number()).with(signedIn(member))).andExpect(status().isNotFound());
    }

    @Test
    void hidesTheReporterFromAllButTheAimsManager() throws Exception {
        var result = web.perform(reporting("My loan was refused by a machine", address)
                        .param("name", "Jo Reporter")
                        .param("mail", "jo@example.org"))
                .andExpect(status().isOk())
                .andExpect(model().attributeExists("receipt"))
                .andReturn();
        var number = ((ConcernReceipt) result.getModelAndView().getModel().get("receipt")).number();
        var auditor = people.add(Somebody.with(Role.INTERNAL_AUDITOR));
        var manager = people.add(Somebody.with(Role.AIMS_MANAGER));

        web.perform(get("/concerns/" + number).with(signedIn(manager)))
                .andExpect(content().string(containsString("jo@example.org")));
        web.perform(get("/concerns/" + number).with(signedIn(auditor)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("jo@example.org"))));
        web.perform(get("/api/concerns/" + number).with(signedIn(manager)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Jo Reporter"))));
        web.perform(get("/concerns").param("q", number).with(signedIn(auditor)))
                .andExpect(content().string(containsString("My loan was refused")));
        web.perform(get("/concerns").param("q", number).with(signedIn(people.add(Somebody.with()))))
                .andExpect(content().string(not(containsString("My loan was refused"))));
        web.perform(get("/concerns")).andExpect(status().is3xxRedirection());
    }

    private ConcernReceipt report(String text, String from) throws Exception {
        var result =
                web.perform(reporting(text, from)).andExpect(status().isOk()).andReturn();
        return (ConcernReceipt) result.getModelAndView().getModel().get("receipt");
    }

    private static MockHttpServletRequestBuilder reporting(String text, String from) {
        return post("/concern").with(csrf()).with(at(from)).param("whatHappened", text);
    }

    private MockHttpServletRequestBuilder follow(String number, String secret) {
        return from(post("/concern/follow")).param("number", number).param("secret", secret);
    }

    private MockHttpServletRequestBuilder from(MockHttpServletRequestBuilder request) {
        return request.with(csrf()).with(at(address));
    }

    private static RequestPostProcessor at(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    /** What differs by design: the number as typed, and the token against forged requests. */
    private static String plain(String page, String number) {
        return page.replace(number, "")
                .replaceAll("(name=\"_csrf\"[^>]*value=|name=\"_csrf\" content=|content=)\"[^\"]*\"", "");
    }
}
