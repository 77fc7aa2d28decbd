package io.aimsflow.conformity;

import java.util.Arrays;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** What the indicators tell of some clauses now, for tests of the modules that tell it. */
public final class TestIndications {

    private TestIndications() {}

    public static List<Indication> of(ApplicationContext context, String... clauses) {
        return context.getBean(Indicators.class).told().stream()
                .filter(each -> Arrays.asList(clauses).contains(each.clause().number()))
                .toList();
    }
}
