package io.aimsflow.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Counts all findings and keeps the first. */
final class Findings implements Consumer<Finding> {

    private final List<Finding> first = new ArrayList<>();
    private long count;

    @Override
    public void accept(Finding finding) {
        count++;
        if (first.size() < VerificationReport.MAX_FINDINGS) {
            first.add(finding);
        }
    }

    List<Finding> first() {
        return List.copyOf(first);
    }

    long count() {
        return count;
    }
}
