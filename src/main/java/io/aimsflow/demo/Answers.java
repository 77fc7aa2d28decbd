package io.aimsflow.demo;

import io.aimsflow.evidence.EvidenceFiles;
import io.aimsflow.shared.PersonId;
import io.aimsflow.systems.AiSystemFilter;
import io.aimsflow.systems.AiSystems;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns what the files tell into what a form submits. Texts with an @ stand for something that is known only when the
 * demonstration is set up: {@code @person maria}, {@code @system Travel help}, {@code @incident INC-11}, {@code @day 120} (days before today) and
 * {@code @file name.csv} (uploaded by whoever answers).
 */
class Answers {

    private final Cast cast;
    private final Days days;
    private final DemoFiles files;
    private final EvidenceFiles evidence;
    private final AiSystems systems;

    Answers(Cast cast, Days days, DemoFiles files, EvidenceFiles evidence, AiSystems systems) {
        this.cast = cast;
        this.days = days;
        this.files = files;
        this.evidence = evidence;
        this.systems = systems;
    }

    Map<String, Object> of(Map<String, Object> told, PersonId by) {
        Map<String, Object> answers = new HashMap<>();
        told.forEach((key, value) -> answers.put(key, of(value, by)));
        return answers;
    }

    private Object of(Object told, PersonId by) {
        if (told instanceof String text) {
            return text.startsWith("@") ? meaning(text.substring(1).split(" ", 2), by) : text;
        }
        if (told instanceof List<?> list) {
            return list.stream().map(each -> of(each, by)).toList();
        }
        if (told instanceof Map<?, ?> map) {
            Map<String, Object> row = new HashMap<>();
            map.forEach((key, value) -> row.put(key.toString(), of(value, by)));
            return row;
        }
        return told;
    }

    private String meaning(String[] words, PersonId by) {
        return switch (words[0]) {
            case "person" -> cast.person(words[1]).toString();
            case "incident" -> cast.incident(words[1]).id().toString();
            case "day" -> days.day(Integer.parseInt(words[1])).toString();
            case "file" -> upload(words[1], by);
            case "system" -> system(words[1], by);
            default -> throw new IllegalArgumentException("Nothing is meant by @" + words[0]);
        };
    }

    private String system(String name, PersonId by) {
        return systems.list(AiSystemFilter.all(100), by).lines().stream()
                .filter(line -> line.description().name().equals(name))
                .findFirst()
                .map(line -> line.id().toString())
                .orElseThrow(() -> new IllegalArgumentException("No system is called " + name));
    }

    private String upload(String name, PersonId by) {
        return evidence.store(by, name, new ByteArrayInputStream(files.evidence(name)))
                .id()
                .toString();
    }
}
