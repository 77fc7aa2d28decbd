package io.aimsflow.demo;

import io.aimsflow.demo.Story.Step;
import io.aimsflow.documents.DocumentTemplate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the documents of the organisation came about, as {@code demo/documents.json} tells it. */
record DocumentStories(List<Told> documents, List<Reading> readings) {

    /**
     * One document, written from a template and proposed.
     *
     * @param by who writes and proposes it
     * @param controls that it serves, by their ids
     * @param fill what the organisation writes in the place of a passage of the template
     * @param steps of its approval
     */
    record Told(
            DocumentTemplate template,
            String owner,
            int ago,
            LocalTime at,
            String by,
            String language,
            int reviewMonths,
            List<String> controls,
            List<String> reviewers,
            String approver,
            Map<String, String> fill,
            List<Step> steps) {}

    /** A campaign in which everybody is asked to read a document, and who has by now. */
    record Reading(DocumentTemplate template, int ago, LocalTime at, String by, String message, List<Reader> readers) {}

    /** Somebody who read and confirmed; a question is answered by whoever started the campaign, on the same day. */
    record Reader(
            String by,
            int ago,
            LocalTime at,
            @Nullable String question,
            @Nullable String answer) {}
}
