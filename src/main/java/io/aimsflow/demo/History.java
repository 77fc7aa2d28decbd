package io.aimsflow.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Everything that happened in the organisation, in the order of time. */
class History {

    /** Between two steps of a case that would else fall on one moment or change places because of a day off. */
    private static final Duration BREATH = Duration.ofMinutes(25);

    /** So many months are told of. */
    private static final int MONTHS = 12;

    private final DemoFiles files;
    private final Days days;
    private final Recruitment recruitment;
    private final Arrivals arrivals;
    private final Deeds deeds;
    private final SystemDeeds systems;
    private final ImpactDeeds impacts;
    private final ControlDeeds controls;
    private final RiskDeeds risks;
    private final DocumentDeeds documents;
    private final ReviewDeeds reviews;
    private final DashboardDeeds dashboard;
    private final ConcernDeeds concerns;
    private final ObjectiveDeeds objectives;
    private final CompetenceDeeds competences;
    private final ContextDeeds context;
    private final CertificationDeeds certification;
    private final AuditDeeds audits;
    private final Timeline timeline;

    History(
            DemoFiles files,
            Days days,
            Recruitment recruitment,
            Arrivals arrivals,
            Deeds deeds,
            SystemDeeds systems,
            ImpactDeeds impacts,
            ControlDeeds controls,
            RiskDeeds risks,
            DocumentDeeds documents,
            ReviewDeeds reviews,
            DashboardDeeds dashboard,
            ConcernDeeds concerns,
            ObjectiveDeeds objectives,
            CompetenceDeeds competences,
            ContextDeeds context,
            CertificationDeeds certification,
            AuditDeeds audits,
            Timeline timeline) {
        this.files = files;
        this.days = days;
        this.recruitment = recruitment;
        this.arrivals = arrivals;
        this.deeds = deeds;
        this.systems = systems;
        this.impacts = impacts;
        this.controls = controls;
        this.risks = risks;
        this.documents = documents;
        this.reviews = reviews;
        this.dashboard = dashboard;
        this.concerns = concerns;
        this.objectives = objectives;
        this.competences = competences;
        this.context = context;
        this.certification = certification;
        this.audits = audits;
        this.timeline = timeline;
    }

    /** Something that happens at one moment. */
    private record Scene(Instant at, Runnable act) {}

    void happen() {
        var organisation = files.organisation();
        organisation.people().forEach(recruitment::hire);
        for (var scene : scenes(organisation)) {
            timeline.moveTo(scene.at());
            scene.act().run();
        }
        impacts.notice();
        timeline.moveToPresent();
        risks.notice();
        documents.keepUp();
        objectives.keepUp();
        competences.keepUp();
        certification.keepUp();
    }

    private List<Scene> scenes(Organisation organisation) {
        List<Scene> scenes = new ArrayList<>();
        for (var arrival : organisation.imports()) {
            var at = days.at(arrival.ago(), arrival.at());
            scenes.add(new Scene(at, () -> arrivals.come(arrival)));
            arrival.references()
                    .forEach(reference -> scenes.addAll(
                            scenes(reference, files.story(reference).steps(), at)));
        }
        for (var absence : organisation.absences()) {
            scenes.add(new Scene(days.at(absence.ago(), absence.at()), () -> recruitment.goAway(absence)));
        }
        scenes.addAll(scenes(files.systems()));
        scenes.addAll(scenes(files.impacts()));
        scenes.addAll(scenes(files.controls()));
        scenes.addAll(scenes(files.risks()));
        scenes.addAll(scenes(files.documents()));
        scenes.addAll(scenes(files.reviews()));
        days.endsOfMonths(MONTHS).forEach(end -> scenes.add(new Scene(end, dashboard::keep)));
        scenes.addAll(scenes(files.concerns()));
        scenes.addAll(scenes(files.objectives()));
        scenes.addAll(scenes(files.competences()));
        scenes.addAll(scenes(files.context()));
        scenes.addAll(scenes(files.certification()));
        scenes.addAll(scenes(files.audits()));
        scenes.sort(Comparator.comparing(Scene::at));
        return scenes;
    }

    private List<Scene> scenes(SystemStories told) {
        List<Scene> scenes = new ArrayList<>();
        var arrival = told.arrival();
        scenes.add(new Scene(days.at(arrival.ago(), arrival.at()), () -> systems.come(arrival)));
        for (var judgement : told.judgements()) {
            var at = days.at(judgement.ago(), judgement.at());
            scenes.add(new Scene(at, () -> systems.judge(judgement)));
            scenes.addAll(scenes(judgement.reference(), judgement.steps(), at));
        }
        for (var request : told.requests()) {
            var at = days.at(request.ago(), request.at());
            scenes.add(new Scene(at, () -> systems.request(request)));
            scenes.addAll(scenes(request.key(), request.steps(), at));
        }
        told.changes().forEach(one -> scenes.add(new Scene(days.at(one.ago(), one.at()), () -> systems.change(one))));
        told.boms().forEach(one -> scenes.add(new Scene(days.at(one.ago(), one.at()), () -> systems.send(one))));
        return scenes;
    }

    private List<Scene> scenes(ImpactStories told) {
        List<Scene> scenes = new ArrayList<>();
        for (var assessment : told.assessments()) {
            var at = days.at(assessment.ago(), assessment.at());
            scenes.add(new Scene(at.minus(BREATH), impacts::notice));
            scenes.add(new Scene(at, () -> impacts.begin(assessment)));
            scenes.addAll(scenes(assessment.key(), assessment.steps(), at));
        }
        return scenes;
    }

    private List<Scene> scenes(RiskStories told) {
        List<Scene> scenes = new ArrayList<>();
        told.applied().forEach(one -> scenes.add(new Scene(days.at(one.ago(), one.at()), () -> risks.apply(one))));
        told.added().forEach(one -> scenes.add(new Scene(days.at(one.ago(), one.at()), () -> risks.add(one))));
        told.judged().forEach(one -> scenes.add(new Scene(days.at(one.ago(), one.at()), () -> risks.judge(one))));
        for (var ago : List.of(125, 120, 114)) {
            scenes.add(new Scene(days.at(ago, LocalTime.of(8, 0)), risks::changesSettle));
        }
        scenes.add(new Scene(days.at(20, LocalTime.of(8, 0)), risks::notice));
        for (var treatment : told.treatments()) {
            var at = days.at(treatment.ago(), treatment.at());
            scenes.add(new Scene(at, () -> risks.begin(treatment)));
            scenes.addAll(scenes(treatment.key(), treatment.steps(), at));
        }
        return scenes;
    }

    private List<Scene> scenes(DocumentStories told) {
        List<Scene> scenes = new ArrayList<>();
        for (var document : told.documents()) {
            var at = days.at(document.ago(), document.at());
            scenes.add(new Scene(at.minus(BREATH), documents::keepUp));
            scenes.add(new Scene(at, () -> documents.begin(document)));
            scenes.addAll(scenes(DocumentDeeds.key(document.template()), document.steps(), at));
        }
        for (var reading : told.readings()) {
            scenes.add(new Scene(days.at(reading.ago(), reading.at()), () -> documents.haveRead(reading)));
            reading.readers()
                    .forEach(reader -> scenes.add(
                            new Scene(days.at(reader.ago(), reader.at()), () -> documents.read(reading, reader))));
        }
        return scenes;
    }

    private List<Scene> scenes(ReviewStories told) {
        List<Scene> scenes = new ArrayList<>();
        for (var review : told.reviews()) {
            var at = days.at(review.ago(), review.at());
            scenes.add(new Scene(at, () -> reviews.begin(review)));
            scenes.addAll(scenes(review.key(), review.steps(), at));
        }
        return scenes;
    }

    private List<Scene> scenes(ConcernStories told) {
        List<Scene> scenes = new ArrayList<>();
        for (var concern : told.concerns()) {
            var at = days.at(concern.ago(), concern.at());
            scenes.add(new Scene(at, () -> concerns.report(concern)));
            concern.additions()
                    .forEach(added -> scenes.add(new Scene(
                            days.at(added.ago(), added.at()), () -> concerns.add(concern.key(), added.text()))));
            scenes.addAll(scenes(concern.key(), concern.steps(), at));
        }
        for (var incident : told.incidents()) {
            var at = days.at(incident.ago(), incident.at());
            scenes.add(new Scene(at, () -> concerns.begin(incident)));
            var steps = scenes(incident.key(), incident.steps(), at);
            scenes.addAll(steps);
            if (incident.legal()) {
                scenes.add(new Scene(steps.get(0).at().plus(BREATH), () -> concerns.informLegally(incident)));
            }
        }
        return scenes;
    }

    private List<Scene> scenes(ObjectiveStories told) {
        List<Scene> scenes = new ArrayList<>();
        for (var one : told.objectives()) {
            scenes.add(new Scene(days.at(one.ago(), LocalTime.of(11, 0)), () -> objectives.propose(one)));
            scenes.add(new Scene(days.at(one.approved(), LocalTime.of(14, 0)), () -> objectives.approve(one)));
            for (var each : one.measured()) {
                scenes.add(new Scene(days.at(each.ago(), each.at()), () -> objectives.measure(one, each)));
                if (each.result() != null) {
                    scenes.add(new Scene(days.at(each.ago() - 10, each.at()), () -> objectives.finish(one, each)));
                }
            }
        }
        return scenes;
    }

    private List<Scene> scenes(CompetenceDeeds.Stories told) {
        List<Scene> scenes = new ArrayList<>();
        var morning = LocalTime.of(8, 30);
        scenes.add(new Scene(days.at(told.begun(), morning), () -> competences.begin(told)));
        for (var ago : List.of(told.begun() - 7, 10)) {
            scenes.add(new Scene(days.at(ago, morning), competences::keepUp));
        }
        told.answers()
                .forEach(one -> scenes.add(new Scene(days.at(one.ago(), one.at()), () -> competences.answer(one))));
        return scenes;
    }

    private List<Scene> scenes(ContextDeeds.Stories told) {
        var review = told.review();
        return List.of(
                new Scene(days.at(told.begun(), LocalTime.of(13, 15)), () -> context.begin(told)),
                new Scene(days.at(review.ago(), LocalTime.of(9, 40)), context::review),
                new Scene(days.at(review.lookedAt(), LocalTime.of(10, 30)), () -> context.lookAt(review)),
                new Scene(days.at(review.confirmed(), LocalTime.of(16, 5)), context::confirm));
    }

    private List<Scene> scenes(CertificationDeeds.Stories told) {
        List<Scene> scenes = new ArrayList<>();
        var entered = told.certificate();
        scenes.add(new Scene(days.at(entered.ago(), entered.at()), () -> certification.enter(entered)));
        var prepared = told.preparation();
        var at = days.at(prepared.ago(), prepared.at());
        scenes.add(new Scene(at, () -> certification.prepare(prepared)));
        scenes.addAll(scenes(prepared.key(), prepared.steps(), at));
        prepared.looks().forEach(ago -> scenes.add(new Scene(days.at(ago, LocalTime.of(6, 0)), certification::keepUp)));
        return scenes;
    }

    private List<Scene> scenes(AuditStories told) {
        List<Scene> scenes = new ArrayList<>();
        var programme = told.programme();
        var at = days.at(programme.ago(), programme.at());
        scenes.add(new Scene(at, () -> audits.propose(told)));
        scenes.addAll(scenes(AuditDeeds.PROGRAMME, programme.steps(), at));
        told.audits().stream().filter(audit -> audit.begun() != null).forEach(audit -> scenes.addAll(scenes(audit)));
        return scenes;
    }

    private List<Scene> scenes(AuditStories.Told told) {
        List<Scene> scenes = new ArrayList<>();
        var begun = Objects.requireNonNull(told.begun());
        var at = days.at(begun.ago(), begun.at());
        scenes.add(new Scene(at, () -> audits.begin(told)));
        scenes.addAll(scenes(told.key(), begun.steps(), at));
        for (var one : told.judged()) {
            scenes.add(new Scene(days.at(one.ago(), one.at()), () -> audits.judge(told, one)));
        }
        var closed = scenes(told.key(), told.closed(), at);
        scenes.addAll(closed);
        var followed = told.followed();
        if (followed != null) {
            var accepted = closed.get(closed.size() - 1).at().plus(BREATH);
            scenes.add(new Scene(accepted, () -> audits.follow(told, followed)));
            scenes.addAll(scenes(followed.key(), followed.steps(), accepted));
        }
        return scenes;
    }

    private List<Scene> scenes(ControlStories told) {
        List<Scene> scenes = new ArrayList<>();
        var assignment = told.assignment();
        var gaps = told.gaps();
        scenes.add(new Scene(days.at(assignment.ago(), assignment.at()), () -> controls.assign(assignment)));
        scenes.add(new Scene(days.at(gaps.ago(), gaps.at()), () -> controls.answer(gaps)));
        for (var version : told.versions()) {
            scenes.add(new Scene(days.at(version.ago(), version.at()), () -> controls.write(version)));
            var proposed = version.proposed();
            if (proposed != null) {
                var at = days.at(proposed.ago(), proposed.at());
                scenes.add(new Scene(at, () -> controls.propose(version)));
                scenes.addAll(scenes(version.key(), version.steps(), at));
            }
        }
        told.changes().forEach(one -> scenes.add(new Scene(days.at(one.ago(), one.at()), () -> controls.change(one))));
        told.needs().forEach(one -> scenes.add(new Scene(days.at(one.ago(), one.at()), () -> controls.note(one))));
        return scenes;
    }

    private List<Scene> scenes(String reference, List<Story.Step> steps, Instant arrival) {
        List<Scene> scenes = new ArrayList<>();
        var earliest = arrival.plus(BREATH);
        for (var step : steps) {
            var wanted = days.at(step.ago(), step.at());
            var at = wanted.isBefore(earliest) ? earliest : wanted;
            scenes.add(new Scene(at, () -> deeds.perform(reference, step)));
            earliest = at.plus(BREATH);
        }
        return scenes;
    }
}
