package io.aimsflow.impact;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.DayWords;
import io.aimsflow.shared.PersonId;
import io.aimsflow.systems.AiSystemField;
import io.aimsflow.workflow.SubjectFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in the language of whoever reads what an assessment holds as names and numbers. */
@Component
public class ImpactWords {

    private final MessageSource messages;
    private final People people;

    ImpactWords(MessageSource messages, People people) {
        this.messages = messages;
        this.people = people;
    }

    /** A message of the bundles. */
    public String text(String key, Object... args) {
        return messages.getMessage(key, args, locale());
    }

    /** The name of a constant, such as {@code impact.reach.FEW}. */
    public String of(String kind, Enum<?> constant) {
        return text("impact." + kind + "." + constant.name());
    }

    /** The filled fields of the register, with what they say. */
    public List<SubjectFacts.Fact> fields(SystemSnapshot system) {
        List<SubjectFacts.Fact> facts = new ArrayList<>();
        for (var field : AiSystemField.values()) {
            if (!system.text(field).isEmpty()) {
                facts.add(
                        new SubjectFacts.Fact(text("systems.field." + field.key()), value(field, system.text(field))));
            }
        }
        system.riskClass()
                .ifPresent(judged ->
                        facts.add(new SubjectFacts.Fact(text("systems.class"), text("systems.class." + judged))));
        if (!system.components().isEmpty()) {
            facts.add(new SubjectFacts.Fact(text("systems.components"), String.join("\n", system.components())));
        }
        return facts;
    }

    /** What a step of the process is called; its own id for one that an organisation added. */
    public String step(String element) {
        return messages.getMessage("impact.step." + element, null, element, locale());
    }

    /** Why it runs, one cause a line. */
    public String causes(List<ImpactCause> causes) {
        return lines(causes.stream().map(this::cause));
    }

    public String cause(ImpactCause cause) {
        var words = cause.text(locale());
        return text("impact.cause." + cause.kind()) + (words.isEmpty() ? "" : ": " + words);
    }

    /** What is not as it was, one difference a line. */
    public String differences(List<Difference> differences) {
        return lines(differences.stream().map(one -> label(one) + ": " + before(one) + " → " + after(one)));
    }

    /** What the difference is about. */
    public String label(Difference one) {
        return switch (one.kind()) {
            case REGISTER ->
                switch (one.key()) {
                    case ImpactDifferences.RISK_CLASS -> text("systems.class");
                    case ImpactDifferences.COMPONENTS -> text("systems.components");
                    default -> text("systems.field." + one.key());
                };
            case IMPACT -> text("impact.dimension." + one.key()) + ", " + one.about();
            case PRIVACY, SOCIETY -> text("impact.view." + one.kind()) + ", " + text("impact.field." + one.key());
            case DESCRIPTION, LEVEL -> text("impact.field." + one.key());
        };
    }

    public String before(Difference one) {
        return one.before().isEmpty() ? text("impact.difference.new") : value(one, one.before());
    }

    public String after(Difference one) {
        return one.after().isEmpty() ? text("impact.difference.gone") : value(one, one.after());
    }

    private String value(Difference one, String raw) {
        return switch (one.kind()) {
            case REGISTER -> register(one.key(), raw);
            case LEVEL -> text("impact.level." + raw);
            case IMPACT -> raw;
            case DESCRIPTION, PRIVACY, SOCIETY -> constant(one.key(), raw);
        };
    }

    private String constant(String key, String raw) {
        return switch (key) {
            case "reach", "rightsCase", "protection", "rating" -> text("impact." + key + "." + raw);
            default -> raw;
        };
    }

    private String register(String key, String raw) {
        if (key.equals(ImpactDifferences.RISK_CLASS)) {
            return text("systems.class." + raw);
        }
        return AiSystemField.withKey(key).map(field -> value(field, raw)).orElse(raw.replace("\n", "; "));
    }

    /** What a field of the register says. */
    public String value(AiSystemField field, String raw) {
        if (field.type() == AiSystemField.Type.PERSON && !raw.isEmpty()) {
            return people.find(PersonId.of(raw)).map(Person::name).orElse(raw);
        }
        if (field.type() == AiSystemField.Type.DATE && !raw.isEmpty()) {
            return day(LocalDate.parse(raw));
        }
        if (field.options().isEmpty() || raw.isEmpty()) {
            return raw;
        }
        return Stream.of(raw.split(", "))
                .map(name -> text("systems." + field.key() + "." + name))
                .collect(Collectors.joining(", "));
    }

    /** One impact a line: whom, in what respect, what, how much. */
    public String impacts(List<Impact> impacts) {
        return lines(impacts.stream().map(this::impact));
    }

    public String impact(Impact impact) {
        return impact.group() + " – " + of("dimension", impact.dimension()) + " (" + of("nature", impact.nature())
                + "): " + impact.what() + " (" + text("impact.rated", impact.severity(), impact.likelihood()) + ")";
    }

    /** The level, the rules that fired, the table that judged, the harms with their weights. */
    public String judgement(Judgement judged) {
        var rules = judged.rules().stream().map(rule -> "• " + rule.text(locale()) + " (" + rule.rule() + ")");
        var rights = judged.fundamentalRights() ? Stream.of(text("impact.rights.needed")) : Stream.<String>empty();
        var table = text("impact.table", judged.decision(), judged.versionTag(), judged.version());
        return lines(Stream.of(Stream.of(of("level", judged.level())), rights, rules, Stream.of(table))
                .flatMap(Function.identity()));
    }

    /** One measure a line: against what, what, who, until when. */
    public String measures(List<Measure> measures) {
        var names = people.byIds(measures.stream().map(Measure::owner).toList());
        return lines(measures.stream()
                .map(one -> "• " + one.what() + " – " + names.get(one.owner()).name() + ", " + day(one.due()) + " ("
                        + impact(one.harm()) + ")"));
    }

    /** Texts with their labels, empty ones left out. */
    public String texts(Map<String, String> texts) {
        return lines(texts.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> text("impact.field." + entry.getKey()) + ": " + entry.getValue()));
    }

    public String day(LocalDate day) {
        return DayWords.day(day, locale());
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
