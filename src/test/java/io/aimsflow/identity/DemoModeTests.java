package io.aimsflow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DemoModeTests {

    private final ApplicationContextRunner server =
            new ApplicationContextRunner().withUserConfiguration(DemoSettings.class);

    @Test
    void isOffUnlessSwitchedOn() {
        server.run(context -> assertThat(context.getBean(DemoMode.class).on()).isFalse());
        server.withPropertyValues("aimsflow.demo=true")
                .run(context -> assertThat(context.getBean(DemoMode.class).on()).isTrue());
    }

    @Test
    void refusesToStartWithAConfiguredDatabase() {
        server.withPropertyValues("aimsflow.demo=true", "spring.datasource.url=jdbc:postgresql://db/aimsflow")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("works only with the embedded database"));
    }
}
