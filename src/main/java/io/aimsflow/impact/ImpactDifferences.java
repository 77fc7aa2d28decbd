package io.aimsflow.impact;

import io.aimsflow.impact.Difference.Kind;
import io.aimsflow.systems.AiSystemField;
import io.aimsflow.systems.RiskClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out what is not as it was in the assessment before. */
final class ImpactDifferences {

    /** What the register says and what people decide about differs from day to day without a meaning for the impact. */
    private static final Set<AiSystemField> WITHOUT_MEANING = Set.of(AiSystemField.NEXT_REVIEW, AiSystemField.LINKS);

    static final String RISK_CLASS = "riskClass";
    static final String COMPONENTS = "components";
    static final String RATING = "rating";

    private final List<Difference> found = new ArrayList<>();

    private ImpactDifferences() {}

    /** In the order of the forms; empty if nothing is different. Parts that are not answered yet are left out. */
    static List<Difference> between(ImpactAnswers before, ImpactAnswers after) {
        var differences = new ImpactDifferences();
        differences.register(before.system(), after.system());
        after.description()
                .ifPresent(now -> before.description().ifPresent(then -> differences.description(then, now)));
        if (!after.impacts().isEmpty()) {
            differences.impacts(before.impacts(), after.impacts());
        }
        differences.privacy(before.privacy(), after.privacy());
        differences.society(before.society(), after.society());
        after.judgement()
                .ifPresent(now -> before.judgement()
                        .ifPresent(then -> differences.add(
                                Kind.LEVEL,
                                "level",
                                "",
                                then.level().name(),
                                now.level().name())));
        return List.copyOf(differences.found);
    }

    private void register(SystemSnapshot before, SystemSnapshot after) {
        for (var field : AiSystemField.values()) {
            if (!WITHOUT_MEANING.contains(field)) {
                add(Kind.REGISTER, field.key(), "", before.text(field), after.text(field));
            }
        }
        add(Kind.REGISTER, RISK_CLASS, "", name(before.riskClass()), name(after.riskClass()));
        add(Kind.REGISTER, COMPONENTS, "", lines(before.components()), lines(after.components()));
    }

    private void description(SystemDescription before, SystemDescription after) {
        texts(Kind.DESCRIPTION, before.texts(), after.texts());
        add(Kind.DESCRIPTION, "reach", "", before.reach().name(), after.reach().name());
        add(
                Kind.DESCRIPTION,
                "rightsCase",
                "",
                before.rightsCase().name(),
                after.rightsCase().name());
    }

    private void impacts(List<Impact> before, List<Impact> after) {
        for (var impact : after) {
            var then = before.stream().filter(impact::sameAs).findFirst();
            add(
                    Kind.IMPACT,
                    impact.dimension().name(),
                    about(impact),
                    then.map(this::rated).orElse(""),
                    rated(impact));
        }
        before.stream()
                .filter(impact -> after.stream().noneMatch(impact::sameAs))
                .forEach(gone -> add(Kind.IMPACT, gone.dimension().name(), about(gone), rated(gone), ""));
    }

    private void privacy(Optional<PrivacyView> before, Optional<PrivacyView> after) {
        if (before.isPresent() && after.isPresent()) {
            texts(Kind.PRIVACY, before.get().texts(), after.get().texts());
            var then = before.get();
            var now = after.get();
            add(
                    Kind.PRIVACY,
                    "protection",
                    "",
                    then.protection().name(),
                    now.protection().name());
            add(Kind.PRIVACY, RATING, "", then.risk().name(), now.risk().name());
        }
    }

    private void society(Optional<SocietyView> before, Optional<SocietyView> after) {
        if (before.isPresent() && after.isPresent()) {
            texts(Kind.SOCIETY, before.get().texts(), after.get().texts());
            add(
                    Kind.SOCIETY,
                    RATING,
                    "",
                    before.get().risk().name(),
                    after.get().risk().name());
        }
    }

    private void texts(Kind kind, Map<String, String> before, Map<String, String> after) {
        after.forEach((name, text) -> add(kind, name, "", before.getOrDefault(name, ""), text));
    }

    private void add(Kind kind, String key, String about, String before, String after) {
        if (!before.equals(after)) {
            found.add(new Difference(kind, key, about, before, after));
        }
    }

    private String rated(Impact impact) {
        return impact.severity() + " × " + impact.likelihood();
    }

    private static String about(Impact impact) {
        return impact.group() + ": " + impact.what();
    }

    private static String name(Optional<RiskClass> riskClass) {
        return riskClass.map(Enum::name).orElse("");
    }

    private static String lines(List<String> components) {
        return String.join("\n", components);
    }
}
