package io.aimsflow.demo;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the people did about one incident, as a file in {@code demo/cases} tells it; in the order in which they did it. */
record Story(String reference, List<Step> steps) {

    /** What somebody does. */
    enum Deed {
        COMPLETE,
        CLAIM,
        ASSIGN,
        COMMENT,
        DRAFT,
        ASK_EXTENSION,
        GRANT_EXTENSION,
        CANCEL
    }

    /**
     * Something that one person did.
     *
     * @param ago days before today, at least 1; a day off becomes the working day before
     * @param at time of day in the organisation's zone
     * @param does what {@code by} does; to complete a task if the file doesn't say
     * @param task the task it is about: its element in the model without {@code userTask_}
     * @param of whose task it is, where several people have one; their own if the file doesn't say
     * @param answers the form's fields; see {@link Answers} for what a text with an @ stands for
     * @param text comment or reason
     * @param to who gets an assigned task
     * @param until for an extension: the day asked for, in days before today
     */
    record Step(
            int ago,
            LocalTime at,
            String by,
            Deed does,
            @Nullable String task,
            @Nullable String of,
            Map<String, Object> answers,
            @Nullable String text,
            @Nullable String to,
            int until) {

        Step {
            does = does == null ? Deed.COMPLETE : does;
            answers = answers == null ? Map.of() : answers;
        }

        @Override
        public String toString() {
            return by + " does " + does + (task == null ? "" : " of " + task) + ", " + ago + " days ago";
        }
    }
}
