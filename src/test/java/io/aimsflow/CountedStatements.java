package io.aimsflow;

import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.QueryCountStrategy;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts every statement that the application sends, the engine's too. */
public final class CountedStatements implements BeanPostProcessor {

    private final QueryCountStrategy count;

    /** @param count where to count */
    public CountedStatements(QueryCountStrategy count) {
        this.count = count;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? ProxyDataSourceBuilder.create(source).countQuery(count).build()
                : bean;
    }
}
