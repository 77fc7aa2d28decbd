package io.aimsflow.impact.process;

import io.aimsflow.impact.ImpactAnswers;
import io.aimsflow.impact.ImpactView;
import io.aimsflow.impact.ImpactWords;
import io.aimsflow.impact.RiskRating;
import io.aimsflow.impact.View;
import io.aimsflow.systems.AiSystemField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the forms show of the steps before, each a text by the key of its field. */
@Component
class ImpactBriefing {

    private static final List<AiSystemField> FACTS = List.of(
            AiSystemField.KIND,
            AiSystemField.STAGE,
            AiSystemField.ROLES,
            AiSystemField.USERS,
            AiSystemField.AFFECTED_PERSONS,
            AiSystemField.DATA_CATEGORIES,
            AiSystemField.AUTONOMY,
            AiSystemField.OVERSIGHT);

    private final ImpactWords words;

    ImpactBriefing(ImpactWords words) {
        this.words = words;
    }

    /** Why the assessment runs, why a step came back, and what is not as it was last time. */
    Map<String, Object> beginning(ImpactView view) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("why", words.causes(view.causes()));
        shown.put("sentBack", view.sentBack());
        shown.put("changed", changed(view));
        return shown;
    }

    /** What the views start from: the system, and what its owner said of it. */
    Map<String, Object> system(ImpactView view) {
        var shown = beginning(view);
        var register = FACTS.stream()
                .filter(field -> !view.answers().system().text(field).isEmpty())
                .map(field -> words.text("systems.field." + field.key()) + ": " + value(view, field));
        var said = view.answers()
                .description()
                .map(each -> words.texts(each.texts()))
                .orElse("");
        shown.put("system", Stream.concat(register, Stream.of(said)).collect(Collectors.joining("\n")));
        return shown;
    }

    /** All that somebody has to know who approves. */
    Map<String, Object> summary(ImpactView view) {
        var answers = view.answers();
        var shown = system(view);
        shown.put("result", answers.judgement().map(words::judgement).orElse(""));
        shown.put("level", view.level().map(Enum::name).orElse(""));
        shown.put("impacts", words.impacts(answers.impacts()));
        shown.put("measures", words.measures(answers.measures()));
        shown.put("views", views(answers));
        shown.put("readers", view.readers());
        return shown;
    }

    private String views(ImpactAnswers answers) {
        var privacy = answers.privacy().map(view -> head(View.Kind.PRIVACY, view.risk()) + words.texts(view.texts()));
        var society = answers.society().map(view -> head(View.Kind.SOCIETY, view.risk()) + words.texts(view.texts()));
        return Stream.of(privacy, society).flatMap(Optional::stream).collect(Collectors.joining("\n\n"));
    }

    private String head(View.Kind kind, RiskRating risk) {
        return words.of("view", kind) + ": " + words.of("rating", risk) + "\n";
    }

    private String changed(ImpactView view) {
        return view.previous().isEmpty() || view.differences().isEmpty()
                ? view.previous()
                        .map(before -> words.text("impact.nothing-changed", before.number()))
                        .orElse("")
                : words.differences(view.differences());
    }

    private String value(ImpactView view, AiSystemField field) {
        return words.value(field, view.answers().system().text(field));
    }
}
