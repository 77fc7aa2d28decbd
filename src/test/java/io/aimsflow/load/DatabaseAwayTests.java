package io.aimsflow.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.aimsflow.IntegrationTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** PostgreSQL is away while people work; afterwards everything goes on by itself, and nothing is lost or doubled. */
@IntegrationTest
@TestPropertySource(properties = "aimsflow.test=a context, and so a database, of its own")
class DatabaseAwayTests {

    @Autowired
    private ApplicationContext context;

    @Value("${spring.datasource.url}")
    private String jdbcUrl;

    @Test
    void saysSoAndGoesOnByItselfAfterwards(@TempDir Path folder) throws Exception {
        var cast = Cast.hire(context, 1);
        try (var wire = Wire.to(jdbcUrl);
                var server = ServerProcess.start(wire.url(), ServerProcess.freePort(), folder.resolve("server.log"))) {
            var play = new Play(new Api(server.base(), (call, nanos) -> {}), cast);
            var number = play.report(1);
            var triage = play.open(number).get(0);

            wire.cut();
            var refusal = catchThrowableOfType(Api.Refusal.class, () -> play.complete(triage, 1));
            var page = get(server.base() + "/inbox");
            var health = get(server.base() + "/actuator/health");
            wire.mend();

            assertThat(refusal.status).isEqualTo(503);
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("Back in a moment", "The database cannot be reached");
            assertThat(health.statusCode()).isEqualTo(503);
            await().atMost(Duration.ofSeconds(60))
                    .ignoreException(Api.Refusal.class)
                    .until(() -> play.open(number).size() == 1);
            finish(play, number);
        }
    }

    /** Its timer fires by itself too: the job executor has come back. */
    private static void finish(Play play, String number) {
        var completed = List.of("triage", "correct", "cause", "plan", "approve", "review", "follow-ups");
        completed.forEach(step -> {
            await(step)
                    .atMost(Duration.ofSeconds(90))
                    .until(() -> !play.open(number).isEmpty());
            play.complete(play.open(number).get(0), 1);
        });
        assertThat(play.open(number)).isEmpty();
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        // sessions are kept in the database, so whoever has one needs it for every page
        var session =
                Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes());
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "text/html")
                .header("Accept-Language", "en")
                .header("Cookie", "SESSION=" + session)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
