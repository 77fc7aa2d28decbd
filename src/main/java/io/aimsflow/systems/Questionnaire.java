package io.aimsflow.systems;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What decides on the class of the EU AI Act, as the owner answers it. The choices are those of the form and the decision
 * table, which an organisation may extend; {@code NONE} stands for none of them.
 *
 * @param practice of Art. 5
 * @param product whether it is a product or safety component of Art. 6(1)
 * @param area of Annex III
 * @param profiling whether it profiles people, so that no exception of Art. 6(3) applies
 * @param exception of Art. 6(3)
 * @param general whether the organisation provides a general-purpose model (Art. 51)
 * @param transparency the cases of Art. 50 that apply
 * @param explanation what the answers rest on; may be empty
 */
public record Questionnaire(
        String practice,
        boolean product,
        String area,
        boolean profiling,
        String exception,
        String general,
        List<String> transparency,
        String explanation) {

    static final String NONE = "NONE";

    public Questionnaire {
        transparency = List.copyOf(transparency);
    }

    /** What the columns of {@code eu-ai-act-classification.dmn} read. */
    Map<String, Object> inputs() {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("practice", practice);
        inputs.put("product", product);
        inputs.put("area", area);
        inputs.put("profiling", profiling);
        inputs.put("exception", exception);
        inputs.put("general", general);
        inputs.put("transparency", transparency);
        return inputs;
    }
}
