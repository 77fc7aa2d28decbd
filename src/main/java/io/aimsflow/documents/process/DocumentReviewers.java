package io.aimsflow.documents.process;

import io.aimsflow.workflow.ModelFunctions;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the model asks about those who read a draft. */
@Component
public class DocumentReviewers implements ModelFunctions {

    @Override
    public String name() {
        return "documentReviewers";
    }

    /** One by one, the ids that the routing fact {@code reviewers} holds, parted by commas; none if it is empty. */
    public List<String> each(String reviewers) {
        return Arrays.stream(reviewers.split(",")).filter(id -> !id.isEmpty()).toList();
    }
}
