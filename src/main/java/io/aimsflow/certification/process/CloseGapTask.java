package io.aimsflow.certification.process;

import io.aimsflow.certification.GapAnswers;
import io.aimsflow.certification.ReadinessLine;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The owner says why a gap stays; if it is mended, the task ends by itself. */
@Component
class CloseGapTask implements UserTask<CloseGapTask.GapForm> {

    record GapForm(String reason) {}

    private final GapAnswers gaps;
    private final CertificationAuditBriefing briefing;

    CloseGapTask(GapAnswers gaps, CertificationAuditBriefing briefing) {
        this.gaps = gaps;
        this.briefing = briefing;
    }

    @Override
    public TaskKey key() {
        return CertificationProcess.CLOSE_GAP;
    }

    @Override
    public Class<GapForm> form() {
        return GapForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var line = gaps.line(task.caseId());
        return Map.of(
                "line", line.map(briefing::line).orElse(""),
                "page", line.map(ReadinessLine::path).orElse(""));
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, GapForm form) {
        gaps.close(task.caseId(), form.reason(), actor);
        return Routing.done();
    }
}
