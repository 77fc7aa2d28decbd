package io.aimsflow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.TestDatabase;
import io.aimsflow.shared.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "aimsflow.jobs.enabled=false",
            "aimsflow.demo=true",
            "aimsflow.demo-history=false",
            "aimsflow.database.embedded=false"
        })
@AutoConfigureMockMvc
@Import(DemoPageTests.OwnDatabase.class)
class DemoPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @LocalServerPort
    private int port;

    @Test
    void listsPeopleAtSignInWithWhatTheyDo() throws Exception {
        people.add(Somebody.named("Mara Auditor", Role.INTERNAL_AUDITOR));

        String page = new Browser(mvc).open("/sign-in").getContentAsString();

        assertThat(page).contains("Mara Auditor", "Internal auditor", "Checks independently");
    }

    @Test
    void becomesAPersonWithOneClickAndAnotherWithTwo() throws Exception {
        Person mara = people.add(Somebody.named("Mara Auditor", Role.INTERNAL_AUDITOR));
        Person otto = people.add(Somebody.named("Otto Owner"));
        Browser browser = new Browser(mvc);

        browser.open("/sign-in");
        MockHttpServletResponse answer =
                browser.send("/demo/sign-in", "person", mara.id().toString(), "next", "/profile");
        assertThat(answer.getRedirectedUrl()).isEqualTo("/profile");
        assertThat(browser.open("/profile").getContentAsString()).contains("Mara Auditor");

        assertThat(browser.open("/demo/people").getContentAsString()).contains("Otto Owner");
        browser.send("/demo/sign-in", "person", otto.id().toString());
        assertThat(browser.open("/profile").getContentAsString()).contains("Otto Owner");
    }

    @Test
    void requiresTheRequestToken() throws Exception {
        Person mara = people.add(Somebody.named("Mara Auditor"));

        assertThat(new Browser(mvc)
                        .send("/demo/sign-in", "person", mara.id().toString())
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void becomesNobodyUnknown() throws Exception {
        Browser browser = new Browser(mvc);
        browser.open("/sign-in");

        assertThat(browser.send("/demo/sign-in", "person", "nobody").getStatus())
                .isEqualTo(404);
    }

    @Test
    void hardensItsCookies() throws Exception {
        Person mara = people.add(Somebody.named("Mara Auditor"));
        HttpResponse<String> page = over(HttpRequest.newBuilder(address("/sign-in")));
        String token = page.body().replaceAll("(?s).*name=\"csrf\" content=\"([^\"]+)\".*", "$1");

        HttpResponse<String> answer = over(HttpRequest.newBuilder(address("/demo/sign-in"))
                .header(
                        "Cookie",
                        page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0])
                .header("X-Forwarded-Proto", "https")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("person=" + mara.id() + "&_csrf=" + token)));

        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("SESSION="))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Secure"));
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static HttpResponse<String> over(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Gives a database without configuring its address, as the embedded one does. */
    @TestConfiguration
    static class OwnDatabase {

        @Bean
        JdbcConnectionDetails connection() {
            String url = TestDatabase.create();
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return "postgres";
                }

                @Override
                public String getPassword() {
                    return "";
                }

                @Override
                public String getJdbcUrl() {
                    return url;
                }
            };
        }
    }
}
