package io.aimsflow.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Sessions in the database that most requests only read. Spring's repository alone updates and commits a row with every
 * request, to note when the session was used.
 */
final class SparingSessions<S extends Session> implements SessionRepository<SparingSession> {

    private final SessionRepository<S> stored;

    SparingSessions(SessionRepository<S> stored) {
        this.stored = stored;
    }

    @Override
    public SparingSession createSession() {
        return new SparingSession(stored.createSession(), true);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void save(SparingSession session) {
        if (session.takeChange()) {
            stored.save((S) session.stored());
        }
    }

    @Override
    public @Nullable SparingSession findById(String id) {
        S found = stored.findById(id);
        return found == null ? null : new SparingSession(found, false);
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
    }

    /** Puts itself before Spring's repository, which stays as its auto-configuration makes it. */
    @Configuration(proxyBeanMethods = false)
    static class Wrapping {

        @Bean
        static BeanPostProcessor sparingSessions() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof JdbcIndexedSessionRepository repository
                            ? new SparingSessions<>(repository)
                            : bean;
                }
            };
        }
    }
}
