package io.aimsflow.notifications;

import io.aimsflow.IntegrationTest;
import io.aimsflow.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;

/** The application with a mail server configured at {@link MailServer#port()}, whether it runs or not. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@IntegrationTest
@ContextConfiguration(initializers = {TestDatabase.Fresh.class, MailSettings.class})
@interface MailTest {}
