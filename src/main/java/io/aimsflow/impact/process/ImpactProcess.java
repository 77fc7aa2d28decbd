package io.aimsflow.impact.process;

import io.aimsflow.impact.ImpactAssessments;
import io.aimsflow.workflow.TaskKey;

/** The names by which the model {@code processes/ai-system-impact-assessment.bpmn} and the code know each other. */
final class ImpactProcess {

    static final TaskKey DESCRIBE = task("userTask_describe");
    static final TaskKey CHOOSE_VIEWS = task("businessRuleTask_views");
    static final TaskKey IMPACTS = task("userTask_impacts");
    static final TaskKey PRIVACY = task("userTask_privacy");
    static final TaskKey SOCIETY = task("userTask_society");
    static final TaskKey JUDGE = task("businessRuleTask_level");
    static final TaskKey MEASURES = task("userTask_measures");
    static final TaskKey REVIEW = task("userTask_review");
    static final TaskKey DECIDE = task("userTask_decide");

    /** Routing facts; the one that names the owner is told when the case starts. */
    static final String PEOPLE_VIEW = "peopleView";

    static final String PRIVACY_VIEW = "privacyView";
    static final String SOCIETY_VIEW = "societyView";
    static final String MEASURES_NEEDED = "measuresNeeded";
    static final String REVIEW_RESULT = "review";
    static final String BACK_TO = "backTo";
    static final String DECISION = "decision";

    private ImpactProcess() {}

    private static TaskKey task(String element) {
        return new TaskKey(ImpactAssessments.PROCESS, element);
    }
}
