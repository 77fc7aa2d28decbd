package io.aimsflow.demo;

import io.aimsflow.workflow.ApplicationClock;
import io.aimsflow.workflow.Deadlines;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Outside demo mode nothing of this module exists; nor in a demonstration that is to begin empty. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("aimsflow.demo")
@ConditionalOnBooleanProperty(name = "aimsflow.demo-history", matchIfMissing = true)
@Import({
    DemoState.class,
    DemoBeginning.class,
    DemoSeeding.class,
    DemoFiles.class,
    DemoGreeting.class,
    Cast.class,
    Answers.class,
    Recruitment.class,
    Arrivals.class,
    Deeds.class,
    SystemDeeds.class,
    ImpactDeeds.class,
    ControlDeeds.class,
    RiskDeeds.class,
    DocumentDeeds.class,
    ReviewDeeds.class,
    DashboardDeeds.class,
    ConcernDeeds.class,
    ObjectiveDeeds.class,
    CompetenceDeeds.class,
    ContextDeeds.class,
    CertificationDeeds.class,
    AuditDeeds.class,
    Timeline.class,
    History.class
})
class DemoConfiguration {

    @Bean
    Days days(ApplicationClock clock, @Value("${aimsflow.organisation.zone}") ZoneId zone, Deadlines deadlines) {
        return new Days(clock.instant().minus(clock.offset()), zone, deadlines);
    }
}
