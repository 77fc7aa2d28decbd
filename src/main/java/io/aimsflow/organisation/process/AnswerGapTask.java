package io.aimsflow.organisation.process;

import io.aimsflow.organisation.CompetenceGap.Answer;
import io.aimsflow.organisation.CompetenceGap.Choice;
import io.aimsflow.organisation.CompetenceGaps;
import io.aimsflow.organisation.ProofKind;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Somebody shows a competence, plans a training, or says why there is none. */
@Component
class AnswerGapTask implements UserTask<AnswerGapTask.AnswerForm> {

    record AnswerForm(
            Choice answer,
            @Nullable ProofKind kind,
            @Nullable String what,
            @Nullable LocalDate obtainedOn,
            @Nullable LocalDate validUntil,
            @Nullable String training,
            @Nullable LocalDate trainedUntil,
            @Nullable String reason) {

        Answer given() {
            return switch (answer) {
                case PROOF -> answer(what, Optional.ofNullable(kind), obtainedOn, validUntil);
                case TRAINING -> answer(training, Optional.empty(), null, trainedUntil);
                case CANNOT -> answer(reason, Optional.empty(), null, null);
            };
        }

        private Answer answer(
                @Nullable String text,
                Optional<ProofKind> shown,
                @Nullable LocalDate obtained,
                @Nullable LocalDate until) {
            return new Answer(
                    answer,
                    Objects.toString(text, ""),
                    shown,
                    Optional.ofNullable(obtained),
                    Optional.ofNullable(until));
        }
    }

    private final CompetenceGaps gaps;

    AnswerGapTask(CompetenceGaps gaps) {
        this.gaps = gaps;
    }

    @Override
    public TaskKey key() {
        return CompetenceProcess.ANSWER;
    }

    @Override
    public Class<AnswerForm> form() {
        return AnswerForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var competence = gaps.competenceIn(task.caseId());
        return Map.of(
                "competence", competence.name(),
                "shownBy", competence.shownBy(),
                "sentBack", gaps.gapIn(task.caseId()).remarks());
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, AnswerForm form) {
        gaps.answer(task.caseId(), form.given(), actor);
        return Routing.done();
    }
}
