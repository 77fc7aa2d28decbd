package io.aimsflow.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Leaves the test out on a machine without Chromium; under {@code CI=true} the browser has to be there. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsChromium.Condition.class)
@interface NeedsChromium {

    /** Where Debian's package puts it. */
    Path PLACE = Path.of("/usr/bin/chromium");

    /** Decides by looking at the disk. */
    class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Files.isExecutable(PLACE)) {
                return ConditionEvaluationResult.enabled("Chromium is there");
            }
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException(
                        "No Chromium at " + PLACE + "; the build needs it: apt-get install chromium");
            }
            System.err.println("Journeys are left out: no Chromium at " + PLACE + " (apt-get install chromium)");
            return ConditionEvaluationResult.disabled("No Chromium at " + PLACE);
        }
    }
}
