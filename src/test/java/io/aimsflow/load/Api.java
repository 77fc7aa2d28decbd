package io.aimsflow.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the REST API of one server and tells how long each call took. */
final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String base;
    private final Stopwatch stopwatch;

    Api(String base, Stopwatch stopwatch) {
        this.base = base;
        this.stopwatch = stopwatch;
    }

    /** Is told of every call that was answered. */
    interface Stopwatch {

        void took(String call, long nanos);
    }

    /** An answer other than 2xx. */
    static final class Refusal extends RuntimeException {

        final int status;

        Refusal(int status, String body) {
            super(status + ": " + body);
            this.status = status;
        }
    }

    JsonNode get(String call, Cast.Member member, String path) {
        return send(call, request(member, path).GET().build());
    }

    JsonNode post(String call, Cast.Member member, String path, Map<String, ?> body) {
        return send(
                call,
                request(member, path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build());
    }

    private HttpRequest.Builder request(Cast.Member member, String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + member.token());
    }

    private JsonNode send(String call, HttpRequest request) {
        var begin = System.nanoTime();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            stopwatch.took(call, System.nanoTime() - begin);
            if (answer.statusCode() / 100 != 2) {
                throw new Refusal(answer.statusCode(), answer.body());
            }
            return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
