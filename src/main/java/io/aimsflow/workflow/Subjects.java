package io.aimsflow.workflow;

import io.aimsflow.workflow.SubjectFacts.Fact;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the practices tell of the subjects of their cases. */
@Component
public class Subjects {

    private final Map<String, SubjectFacts> byType;

    Subjects(ObjectProvider<SubjectFacts> all) {
        this.byType = all.stream().collect(Collectors.toMap(SubjectFacts::type, Function.identity()));
    }

    /** The facts of the case's subject; none if its practice tells nothing. Whoever calls has checked that they may be shown. */
    public List<Fact> facts(Subject subject, Locale locale) {
        var practice = byType.get(subject.type());
        return practice == null ? List.of() : practice.of(subject.id(), locale);
    }
}
