package io.aimsflow.years;

import io.aimsflow.identity.ApiTokens;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.WorkItemId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Completes tasks through the REST API, as a program of theirs does for people: with a token that is made anew in time. */
final class RestTasks {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Server server;
    private final Map<PersonId, Token> tokens = new HashMap<>();

    RestTasks(Server server) {
        this.server = server;
    }

    private record Token(String secret, LocalDate lastDay) {}

    /** The server's reason for not taking an answer. */
    static final class Refusal extends RuntimeException {

        Refusal(HttpResponse<String> answer) {
            super(answer.statusCode() + " " + answer.body());
        }
    }

    /** @throws Refusal unless the server says that it is done */
    void complete(WorkItemId task, Person person, Map<String, ?> answers) {
        var request = HttpRequest.newBuilder(server.address().resolve("/api/tasks/" + task + "/complete"))
                .header("Authorization", "Bearer " + token(person).secret())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(answers)))
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Refusal(answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Token token(Person person) {
        return tokens.compute(
                person.id(), (id, kept) -> kept == null || kept.lastDay().isBefore(server.today()) ? made(id) : kept);
    }

    private Token made(PersonId person) {
        var lastDay = server.today().plusMonths(6);
        return new Token(server.bean(ApiTokens.class).create(person, "tasks until " + lastDay, lastDay), lastDay);
    }
}
