package io.aimsflow;

import java.util.ArrayList;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Lets the modules' periodic work run; off where tests call it themselves. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Scheduling {

    /** Leaving the annotation out is not enough: Spring Session switches scheduling on anyway. */
    @Bean
    @ConditionalOnProperty(name = "aimsflow.jobs.enabled", havingValue = "false")
    static SchedulingConfigurer nothing() {
        return tasks -> {
            tasks.setFixedDelayTasksList(new ArrayList<>());
            tasks.setFixedRateTasksList(new ArrayList<>());
            tasks.setCronTasksList(new ArrayList<>());
        };
    }
}
