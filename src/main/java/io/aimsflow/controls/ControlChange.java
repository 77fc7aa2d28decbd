package io.aimsflow.controls;

import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import java.util.Optional;

/**
 * What the organisation says of a control.
 *
 * @param title at most 200 characters; empty for the catalogue's
 * @param purpose what it is for, at most 2000 characters; empty for the catalogue's
 * @param approach how the organisation does it, at most 4000 characters
 * @param elsewhere laws, contracts and other requirements that it serves too, at most 2000 characters
 */
public record ControlChange(String title, String purpose, String approach, String elsewhere, Optional<PersonId> owner) {

    /** @throws Refused for a text that is too long or holds a character that no text can have */
    public ControlChange {
        title = TextRules.line("title", title, 200);
        purpose = TextRules.text("purpose", purpose, 2000);
        approach = TextRules.text("approach", approach, 4000);
        elsewhere = TextRules.text("elsewhere", elsewhere, 2000);
    }
}
