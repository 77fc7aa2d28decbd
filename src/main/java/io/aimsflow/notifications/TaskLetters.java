package io.aimsflow.notifications;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.notifications.Letter.Button;
import io.aimsflow.notifications.Letter.Fact;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.TaskNotice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Words letters about a task: what is asked, why, until when, of whom. */
@Component
class TaskLetters {

    private static final int LONGEST_FACT = 300;

    private final People people;
    private final Links links;

    TaskLetters(People people, Links links) {
        this.people = people;
        this.links = links;
    }

    /**
     * A letter whose button opens the task.
     *
     * @param key of its messages: {@code .subject} (the task's title), {@code .text} and {@code .why}
     * @param quote somebody's own words; empty for none
     * @param arguments of the text; instants and roles are said in the reader's way
     */
    Function<Reader, Letter> asking(String key, TaskNotice task, String quote, Object... arguments) {
        return reader ->
                letter(reader, key, task, quote, new Button(reader.say("openTask"), links.task(task.id())), arguments);
    }

    /** A letter whose button opens the case: the task asks nothing of the reader, who may not even see it. */
    Function<Reader, Letter> telling(String key, TaskNotice task, String quote, Object... arguments) {
        var address = links.caseOf(task.ofCase().number());
        return reader -> letter(reader, key, task, quote, new Button(reader.say("openCase"), address), arguments);
    }

    private Letter letter(
            Reader reader, String key, TaskNotice task, String quote, Button button, Object... arguments) {
        var title = Lines.one(task.title(reader.language()), LONGEST_FACT);
        var said =
                Arrays.stream(arguments).map(argument -> say(reader, argument)).toArray();
        return new Letter(
                subject(reader, key, task, title),
                task.about().isBlank() ? title : title + ": " + Lines.one(task.about(), LONGEST_FACT),
                paragraphs(reader, reader.say(key + ".text", said), task),
                Optional.of(Lines.many(quote)).filter(text -> !text.isEmpty()),
                facts(reader, task),
                Optional.of(button),
                reader.say(key + ".why", said));
    }

    private static String subject(Reader reader, String key, TaskNotice task, String title) {
        var subject = "[" + task.ofCase().number() + "] " + reader.say(key + ".subject", title);
        return task.due()
                .filter(due -> task.open())
                .map(due -> reader.say("due", subject, reader.shortDay(due)))
                .orElse(subject);
    }

    private List<String> paragraphs(Reader reader, String first, TaskNotice task) {
        List<String> paragraphs = new ArrayList<>(List.of(first));
        var readerHasIt = task.assignee().filter(reader.person().id()::equals).isPresent();
        task.standsInFor()
                .filter(absent -> readerHasIt)
                .ifPresent(absent -> paragraphs.add(reader.say("standsIn", name(absent))));
        if (task.noOwner() && task.open()) {
            paragraphs.add(reader.say("noOwner"));
        }
        return paragraphs;
    }

    private List<Fact> facts(Reader reader, TaskNotice task) {
        List<Fact> facts = new ArrayList<>();
        facts.add(CaseLetters.fact(reader, task.ofCase()));
        if (task.open()) {
            task.assignee().map(this::name).ifPresent(name -> facts.add(new Fact(reader.say("fact.assignee"), name)));
            task.due().ifPresent(due -> facts.add(new Fact(reader.say("fact.due"), reader.moment(due))));
        }
        task.clause()
                .map(clause -> new Fact(reader.say("fact.clause"), reader.say("clause", clause)))
                .ifPresent(facts::add);
        return facts;
    }

    private static Object say(Reader reader, Object argument) {
        if (argument instanceof Instant instant) {
            return reader.moment(instant);
        }
        return argument instanceof Role role ? reader.role(role) : argument;
    }

    /** The name on one line, for people choose their names themselves. */
    String name(PersonId person) {
        return people.find(person)
                .map(Person::name)
                .map(name -> Lines.one(name, LONGEST_FACT))
                .orElse("–");
    }
}
