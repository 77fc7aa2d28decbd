package io.aimsflow.years;

import io.aimsflow.Aimsflow;
import io.aimsflow.workflow.ApplicationClock;
import io.aimsflow.workflow.DueTimers;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.Task;

/**
 * The whole product on a database of its own. All its periodic work is there, but nothing of it runs by itself: time stands
 * still until {@link #pass}, and then everything that the product does now and then is done.
 */
final class Server implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final int WEEKS_OF_A_QUARTER = 13;

    private final ConfigurableApplicationContext context;
    private final long engineAhead;

    private Server(Path folder) {
        // the engine's clock is one for the whole process, and other tests' servers have moved it
        engineAhead = ClockUtil.getCurrentTime().getTime() - System.currentTimeMillis();
        context = new SpringApplication(Aimsflow.class, Periodic.class)
                .run(
                        "--aimsflow.data-folder=" + folder,
                        "--server.port=0",
                        "--aimsflow.demo-history=false",
                        "--spring.main.allow-bean-definition-overriding=false");
        ((ProcessEngineConfigurationImpl) bean(ProcessEngine.class).getProcessEngineConfiguration())
                .getJobExecutor()
                .shutdown();
    }

    static Server start(Path folder) {
        return new Server(folder);
    }

    /** Takes all periodic work out of the scheduler and keeps it. No component: other tests' servers must not find it. */
    static class Periodic {

        private final List<Runnable> work = new ArrayList<>();
        private int times;

        @Bean
        SchedulingConfigurer keepPeriodicWork() {
            return tasks -> {
                keep(tasks.getFixedDelayTaskList());
                keep(tasks.getFixedRateTaskList());
                keep(tasks.getCronTaskList());
                tasks.setFixedDelayTasksList(new ArrayList<>());
                tasks.setFixedRateTasksList(new ArrayList<>());
                tasks.setCronTasksList(new ArrayList<>());
            };
        }

        /** Reading the whole ledger each week would take longer than all the rest. */
        private void run() {
            var whole = times++ % WEEKS_OF_A_QUARTER == 0;
            work.stream()
                    .filter(each -> whole || !each.toString().contains("VerificationSchedule"))
                    .forEach(Runnable::run);
        }

        private void keep(List<? extends Task> tasks) {
            tasks.forEach(task -> work.add(task.getRunnable()));
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    URI address() {
        return URI.create("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    Instant now() {
        return bean(Clock.class).instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    /** Goes to the next such day, before anybody is there. */
    void beginOn(MonthDay day) {
        var thisYear = day.atYear(today().getYear());
        var next = thisYear.isAfter(today()) ? thisYear : thisYear.plusYears(1);
        moveTo(next.atTime(9, 0).atZone(ZONE).toInstant());
    }

    /** Lets days pass; timers fire when they are due. */
    void pass(int days) {
        var target = now().plus(Duration.ofDays(days));
        var timers = bean(DueTimers.class);
        for (var due = timers.next(); due.filter(target::isAfter).isPresent(); due = timers.next()) {
            moveTo(due.get());
            timers.fire();
        }
        moveTo(target);
        doPeriodicWork();
    }

    /** What the product does now and then, and what comes of it. */
    void doPeriodicWork() {
        context.getBean(Periodic.class).run();
        settle();
        bean(DueTimers.class).fire();
        settle();
    }

    /** Waits until the modules have heard of what happened. */
    void settle() {
        Awaitility.await("events heard")
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(60))
                .until(() -> jdbc().sql("select not exists (select from event_publication"
                                + " where completion_date is null and status <> 'FAILED')")
                        .query(Boolean.class)
                        .single());
    }

    private void moveTo(Instant target) {
        settle();
        var by = Duration.between(now(), target).plusSeconds(1);
        if (by.toSeconds() > 0) {
            bean(ApplicationClock.class).advance(by);
        }
    }

    @Override
    public void close() {
        context.close();
        ClockUtil.offset(engineAhead);
    }
}
