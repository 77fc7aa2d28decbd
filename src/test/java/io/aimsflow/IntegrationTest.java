package io.aimsflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * The whole application on a real PostgreSQL, without demo data. The job executor and all periodic work are off: a test
 * fires timers and calls what is periodic itself. All tests with this annotation share one context and one database, so
 * each makes its own data and looks at nothing else.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "aimsflow.jobs.enabled=false")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
@TestExecutionListeners(listeners = RealRequestTokens.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface IntegrationTest {}
