package io.aimsflow.identity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/** Refuses to let anybody become anybody on a database of real records. */
@Configuration(proxyBeanMethods = false)
class DemoSettings {

    /** @throws DemoRefused for demo mode together with a configured database */
    @Bean
    DemoMode demoMode(
            @Value("${aimsflow.demo:false}") boolean on,
            @Value("${spring.datasource.url:}") String configuredDatabase) {
        if (on && StringUtils.hasText(configuredDatabase)) {
            throw DemoRefused.withDatabase(configuredDatabase);
        }
        return new DemoMode(on);
    }
}
