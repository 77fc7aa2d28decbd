package io.aimsflow.organisation.process;

import io.aimsflow.identity.People;
import io.aimsflow.organisation.CompetenceGap;
import io.aimsflow.organisation.CompetenceGap.Answer;
import io.aimsflow.organisation.CompetenceGaps;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The AIMS manager agrees to what somebody answered about a gap, or sends it back. */
@Component
class CheckGapTask implements UserTask<CheckGapTask.CheckForm> {

    enum Decision {
        AGREE,
        SEND_BACK
    }

    record CheckForm(Decision decision, @Nullable String reason) {}

    private final CompetenceGaps gaps;
    private final People people;
    private final MessageSource messages;

    CheckGapTask(CompetenceGaps gaps, People people, MessageSource messages) {
        this.gaps = gaps;
        this.people = people;
        this.messages = messages;
    }

    @Override
    public TaskKey key() {
        return CompetenceProcess.CHECK;
    }

    @Override
    public Class<CheckForm> form() {
        return CheckForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var gap = gaps.gapIn(task.caseId());
        return Map.of(
                "competence", gaps.competenceIn(task.caseId()).name(),
                "answer", gap.answer().map(answer -> words(gap, answer)).orElse(""));
    }

    private String words(CompetenceGap gap, Answer answer) {
        var kind = answer.kind().map(one -> text(one.messageKey()));
        var days = Stream.of(answer.obtainedOn(), answer.until())
                .flatMap(Optional::stream)
                .map(LocalDate::toString)
                .collect(Collectors.joining(" – "));
        var lines = Stream.of(
                people.get(gap.person()).name() + ": " + text("organisation.answer." + answer.choice()),
                kind.orElse(""),
                answer.text(),
                days);
        return lines.filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, CheckForm form) {
        if (form.decision() == Decision.AGREE) {
            gaps.agree(task.caseId(), actor);
            return Routing.approved().with(CompetenceProcess.AGREED, "AGREE");
        }
        var reason = gaps.sendBack(task.caseId(), Objects.toString(form.reason(), ""), actor);
        return Routing.sentBack(reason).with(CompetenceProcess.AGREED, "SEND_BACK");
    }
}
