package io.aimsflow.journeys;

import io.aimsflow.Aimsflow;
import io.aimsflow.identity.NewPerson;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A server as a newcomer starts it, in its own folder and with its own mail server. Not a cached test context: its timers
 * run and its clock moves, so it must be gone before other tests run.
 */
final class Demonstration implements AutoCloseable {

    private final Post post = Post.open();
    private final String address;
    private final ConfigurableApplicationContext server;
    private final long engineAhead;

    private Demonstration(Path folder, boolean history) {
        // the engine's clock is one for the whole process, and other tests' servers have moved it
        engineAhead = ClockUtil.getCurrentTime().getTime() - System.currentTimeMillis();
        var port = freePort();
        address = "http://localhost:" + port;
        server = SpringApplication.run(
                Aimsflow.class,
                "--aimsflow.data-folder=" + folder,
                "--server.port=" + port,
                "--aimsflow.base-url=" + address,
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + post.port(),
                "--aimsflow.demo-history=" + history,
                "--aimsflow.mail.poll-interval=1s");
    }

    /** One for each role that a journey needs; the organisation has no history, so that each journey makes its own. */
    private void hire() {
        hire("Helena Lindqvist", "en", Role.TOP_MANAGEMENT);
        hire("Maria Jensen", "en", Role.AIMS_MANAGER);
        hire("Tomás Ferreira", "en", Role.PROCESS_OWNER);
        hire("Oliver Hughes", "en", Role.INTERNAL_AUDITOR);
        hire("Aoife Byrne", "en", Role.AI_SYSTEM_OWNER);
        hire("Piotr Nowak", "en", Role.RISK_OWNER);
        hire("Camille Laurent", "en", Role.CONTROL_OWNER);
        hire("Mikael Virtanen", "en", Role.ADMINISTRATOR);
    }

    /** Somebody new, with an address that follows from the name. */
    Person hire(String name, String language, Role... roles) {
        var email = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "@aldermoor.example";
        return bean(People.class)
                .add(new NewPerson(
                        name,
                        email,
                        Locale.forLanguageTag(language),
                        ZoneId.of("Europe/Berlin"),
                        Set.of(roles),
                        Optional.empty()));
    }

    static Demonstration start(Path folder) {
        var demonstration = new Demonstration(folder, false);
        demonstration.hire();
        return demonstration;
    }

    /** With the people and the cases that a newcomer finds. */
    static Demonstration withHistory(Path folder) {
        return new Demonstration(folder, true);
    }

    String address() {
        return address;
    }

    Post post() {
        return post;
    }

    /** All of the server's beans, for builders that take them from a test's context elsewhere. */
    BeanFactory beans() {
        return server;
    }

    <T> T bean(Class<T> type) {
        return server.getBean(type);
    }

    /** Today, as the server has it. */
    LocalDate today() {
        return LocalDate.now(bean(Clock.class).withZone(ZoneId.of("Europe/Berlin")));
    }

    /** Somebody present who holds the role and reads this language. */
    Person somebody(Role role, Locale language) {
        var people = bean(People.class);
        return people.holders(role).stream()
                .filter(person -> person.language().getLanguage().equals(language.getLanguage()))
                .filter(person -> people.substituteOf(person.id()).isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody is " + role + " and reads " + language));
    }

    /** How many timers have fallen due and have not fired yet. */
    long timersDue() {
        return bean(ManagementService.class)
                .createJobQuery()
                .timers()
                .executable()
                .count();
    }

    @Override
    public void close() {
        server.close();
        post.close();
        ClockUtil.offset(engineAhead);
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
