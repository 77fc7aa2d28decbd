package io.aimsflow.impact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All that was answered and judged in an assessment so far. */
public record ImpactAnswers(
        SystemSnapshot system,
        Optional<SystemDescription> description,
        List<View> views,
        List<Impact> impacts,
        Optional<PrivacyView> privacy,
        Optional<SocietyView> society,
        Optional<Judgement> judgement,
        List<Measure> measures) {

    static final ImpactAnswers NONE = new ImpactAnswers(
            SystemSnapshot.EMPTY,
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    public ImpactAnswers {
        views = List.copyOf(views);
        impacts = List.copyOf(impacts);
        measures = List.copyOf(measures);
    }

    public boolean asks(View.Kind kind) {
        return views.stream().anyMatch(view -> view.kind() == kind);
    }

    /** The impacts by those whom they meet, in the order in which they were told. */
    public Map<String, List<Impact>> byGroup() {
        return impacts.stream().collect(Collectors.groupingBy(Impact::group, LinkedHashMap::new, Collectors.toList()));
    }

    /** The measure against this harm, however it is rated now. */
    public Optional<Measure> measureAgainst(Impact harm) {
        return measures.stream().filter(measure -> measure.harm().sameAs(harm)).findFirst();
    }

    ImpactAnswers with(SystemSnapshot snapshot) {
        return new ImpactAnswers(snapshot, description, views, impacts, privacy, society, judgement, measures);
    }

    ImpactAnswers with(SystemDescription said) {
        return new ImpactAnswers(system, Optional.of(said), views, impacts, privacy, society, judgement, measures);
    }

    /** Views that are not asked for any more are dropped. */
    ImpactAnswers withViews(List<View> asked) {
        var next = new ImpactAnswers(system, description, asked, impacts, privacy, society, judgement, measures);
        return new ImpactAnswers(
                system,
                description,
                asked,
                impacts,
                privacy.filter(view -> next.asks(View.Kind.PRIVACY)),
                society.filter(view -> next.asks(View.Kind.SOCIETY)),
                judgement,
                measures);
    }

    ImpactAnswers withImpacts(List<Impact> told) {
        return new ImpactAnswers(system, description, views, told, privacy, society, judgement, measures);
    }

    ImpactAnswers with(PrivacyView view) {
        return new ImpactAnswers(system, description, views, impacts, Optional.of(view), society, judgement, measures);
    }

    ImpactAnswers with(SocietyView view) {
        return new ImpactAnswers(system, description, views, impacts, privacy, Optional.of(view), judgement, measures);
    }

    /** Measures against harms that need none any more are dropped. */
    ImpactAnswers with(Judgement judged) {
        var kept = measures.stream()
                .filter(measure -> judged.toMeasure().stream().anyMatch(measure.harm()::sameAs))
                .toList();
        return new ImpactAnswers(system, description, views, impacts, privacy, society, Optional.of(judged), kept);
    }

    ImpactAnswers withMeasures(List<Measure> planned) {
        return new ImpactAnswers(system, description, views, impacts, privacy, society, judgement, planned);
    }
}
