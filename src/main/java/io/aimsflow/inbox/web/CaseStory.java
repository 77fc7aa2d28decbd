package io.aimsflow.inbox.web;

import io.aimsflow.evidence.FileView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What has been said and submitted in a case, and what is open.
 *
 * @param records the newest first
 * @param comments the oldest first
 */
record CaseStory(
        List<RecordEntry> records, List<CommentEntry> comments, List<FileView> files, List<OpenTask> openTasks) {

    /**
     * A task that waits.
     *
     * @param mine whether the reader has it, so that it can be a link that leads to a form
     */
    record OpenTask(
            String id,
            String title,
            String detail,
            @org.jspecify.annotations.Nullable String with,
            @org.jspecify.annotations.Nullable String roleKey,
            java.time.@org.jspecify.annotations.Nullable Instant due) {}

    /** The records in the order in which one reads on paper. */
    List<RecordEntry> recordsFromTheBeginning() {
        var reversed = new ArrayList<>(records);
        Collections.reverse(reversed);
        return reversed;
    }

    Optional<RecordEntry> newest() {
        return records.stream().findFirst();
    }
}
