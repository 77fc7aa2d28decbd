package io.aimsflow.demo;

import io.aimsflow.shared.Actor;
import io.aimsflow.systems.AiSystemField;
import io.aimsflow.systems.AiSystemFilter;
import io.aimsflow.systems.AiSystemView;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.BomImport;
import io.aimsflow.systems.Intakes;
import io.aimsflow.systems.SystemImport;
import io.aimsflow.systems.Way;
import java.util.EnumMap;
import java.util.Map;

/** Lets AI systems come in, be requested, judged and changed, by the means that everybody has. */
class SystemDeeds {

    private final SystemImport imports;
    private final AiSystems systems;
    private final Intakes intakes;
    private final BomImport boms;
    private final DemoFiles files;
    private final Cast cast;
    private final Answers answers;

    SystemDeeds(
            SystemImport imports,
            AiSystems systems,
            Intakes intakes,
            BomImport boms,
            DemoFiles files,
            Cast cast,
            Answers answers) {
        this.imports = imports;
        this.systems = systems;
        this.intakes = intakes;
        this.boms = boms;
        this.files = files;
        this.cast = cast;
        this.answers = answers;
    }

    void come(SystemStories.Arrival arrival) {
        imports.run(files.content(arrival.file()), arrival.file(), actor(arrival.by()));
    }

    void judge(SystemStories.Judgement judgement) {
        var id = system(judgement.reference(), judgement.by()).id();
        cast.add(
                judgement.reference(),
                intakes.challenge(id, judgement.why(), actor(judgement.by())).caseId());
    }

    void request(SystemStories.Request request) {
        cast.add(
                request.key(),
                intakes.request(texts(request.entry(), request.by()), actor(request.by()))
                        .caseId());
    }

    void change(SystemStories.Edit change) {
        var system = system(change.reference(), change.by());
        var texts = texts(change.fields(), change.by());
        systems.change(system.id(), system.version(), texts, change.reason(), actor(change.by()), Way.PAGE);
    }

    void send(SystemStories.Bill bill) {
        var id = system(bill.reference(), bill.by()).id();
        boms.apply(id, files.evidence(bill.file()), bill.reason(), actor(bill.by()));
    }

    private AiSystemView system(String reference, String by) {
        return systems.list(AiSystemFilter.all(100), cast.person(by)).lines().stream()
                .filter(line -> line.description()
                        .text(AiSystemField.EXTERNAL_REFERENCE)
                        .equals(reference))
                .findFirst()
                .map(line -> systems.get(line.id()))
                .orElseThrow(() -> new IllegalArgumentException("No system " + reference));
    }

    private Map<AiSystemField, String> texts(Map<String, ?> fields, String by) {
        Map<AiSystemField, String> texts = new EnumMap<>(AiSystemField.class);
        answers.of(Map.copyOf(fields), cast.person(by))
                .forEach((key, value) -> texts.put(AiSystemField.withKey(key).orElseThrow(), value.toString()));
        return texts;
    }

    private Actor actor(String key) {
        return Actor.of(cast.person(key));
    }
}
