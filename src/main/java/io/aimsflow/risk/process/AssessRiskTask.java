package io.aimsflow.risk.process;

import io.aimsflow.risk.RiskField;
import io.aimsflow.risk.RiskTreatments;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The risk owner assesses the risk, starting from what the register says. */
@Component
class AssessRiskTask implements UserTask<AssessRiskTask.AssessForm> {

    record AssessForm(
            String likelihood,
            String impactOrganisation,
            String impactIndividuals,
            String impactSociety,
            String rationale,
            Optional<String> existingControls,
            Optional<String> residualLikelihood,
            Optional<String> residualImpact,
            Optional<PersonId> planner) {

        Map<RiskField, String> texts() {
            Map<RiskField, String> texts = new EnumMap<>(RiskField.class);
            texts.put(RiskField.LIKELIHOOD, likelihood);
            texts.put(RiskField.IMPACT_ORGANISATION, impactOrganisation);
            texts.put(RiskField.IMPACT_INDIVIDUALS, impactIndividuals);
            texts.put(RiskField.IMPACT_SOCIETY, impactSociety);
            texts.put(RiskField.RATIONALE, rationale);
            texts.put(RiskField.EXISTING_CONTROLS, existingControls.orElse(""));
            texts.put(RiskField.RESIDUAL_LIKELIHOOD, residualLikelihood.orElse(""));
            texts.put(RiskField.RESIDUAL_IMPACT, residualImpact.orElse(""));
            return texts;
        }
    }

    private final RiskTreatments treatments;
    private final TreatmentWords words;

    AssessRiskTask(RiskTreatments treatments, TreatmentWords words) {
        this.treatments = treatments;
        this.words = words;
    }

    @Override
    public TaskKey key() {
        return RiskTreatmentProcess.ASSESS;
    }

    @Override
    public Class<AssessForm> form() {
        return AssessForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return words.forAssessment(task.caseId());
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, AssessForm form) {
        treatments.assess(task.caseId(), form.texts(), form.planner(), actor);
        return form.planner()
                .map(planner -> Routing.done().with(RiskTreatmentProcess.PLANNER, planner.toString()))
                .orElseGet(Routing::done);
    }
}
