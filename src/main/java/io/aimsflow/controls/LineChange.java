package io.aimsflow.controls;

import java.util.Optional;

/** What is to be said of one or several controls; an empty field leaves what is there. */
public record LineChange(
        Optional<Applicability> applicability,
        Optional<String> justification,
        Optional<Implementation> implementation,
        Optional<String> evidence) {

    public static final int LONGEST = 4000;

    boolean isEmpty() {
        return applicability.isEmpty() && justification.isEmpty() && implementation.isEmpty() && evidence.isEmpty();
    }

    /** What somebody who only owns the control may say. */
    LineChange ofOwner() {
        return new LineChange(Optional.empty(), Optional.empty(), implementation, evidence);
    }

    /** @throws io.aimsflow.shared.Refused if a text is too long or no text */
    LineChange checked() {
        return new LineChange(
                applicability,
                justification.map(text -> TextRules.text("justification", text, LONGEST)),
                implementation,
                evidence.map(text -> TextRules.text("evidence", text, LONGEST)));
    }
}
