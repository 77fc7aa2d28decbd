package io.aimsflow.workflow;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What a practice has to tell of the things that its cases are about; shown on the case's page. A bean per type. */
public interface SubjectFacts {

    /** The {@link Subject#type()} that this bean tells about. */
    String type();

    /** In the order in which they are shown; called only for people who may see the case. */
    List<Fact> of(UUID subject, Locale locale);

    /**
     * One thing to know.
     *
     * @param label in the asked language
     * @param value as people read it; may have several lines
     * @param path of the page that tells more, beginning with a slash; empty if there is none
     */
    record Fact(String label, String value, String path) {

        public Fact(String label, String value) {
            this(label, value, "");
        }
    }
}
