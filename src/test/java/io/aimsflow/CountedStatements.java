package io.aimsflow;

import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Tells of every statement that the application sends, the engine's too; a batch is one. */
public final class CountedStatements implements BeanPostProcessor {

    private final Runnable sent;

    /** @param sent is run after each statement, by the thread that sent it */
    public CountedStatements(Runnable sent) {
        this.sent = sent;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? ProxyDataSourceBuilder.create(source)
                        .afterQuery((execution, queries) -> sent.run())
                        .build()
                : bean;
    }
}
