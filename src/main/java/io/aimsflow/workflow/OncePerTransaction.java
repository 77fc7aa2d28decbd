package io.aimsflow.workflow;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A value that is read once in a transaction; outside of one, every time. */
final class OncePerTransaction<T> {

    @SuppressWarnings("unchecked")
    T get(Supplier<T> read) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return read.get();
        }
        var known = (T) TransactionSynchronizationManager.getResource(this);
        if (known == null) {
            known = read.get();
            TransactionSynchronizationManager.bindResource(this, known);
            TransactionSynchronizationManager.registerSynchronization(new Unbinding());
        }
        return known;
    }

    /** What the transaction itself changes is read again. */
    void forget() {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }

    private final class Unbinding implements TransactionSynchronization {

        @Override
        public void suspend() {
            forget();
        }

        @Override
        public void afterCompletion(int status) {
            forget();
        }
    }
}
