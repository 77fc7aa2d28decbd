package io.aimsflow.systems;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.PersonId;
import java.util.Optional;

/**
 * How the intake of a system stands. Texts that nobody gave are empty.
 *
 * @param known true if the system was in the register before and is only judged anew
 * @param why it is judged anew
 * @param sentBack why the answers came back; empty once there are new ones
 */
public record Intake(
        CaseId caseId,
        SystemId system,
        PersonId requester,
        IntakeState state,
        boolean known,
        String why,
        String question,
        String answer,
        String sentBack,
        Optional<Questionnaire> answers,
        Optional<PersonId> answeredBy) {

    static Intake begun(CaseId caseId, SystemId system, PersonId requester, boolean known, String why) {
        return new Intake(
                caseId,
                system,
                requester,
                IntakeState.TRIAGE,
                known,
                why,
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty());
    }

    /** @throws Conflict if it went on in the meantime */
    Intake from(IntakeState expected) {
        if (state != expected) {
            throw new Conflict("systems-intake-state");
        }
        return this;
    }

    Intake to(IntakeState next) {
        return new Intake(caseId, system, requester, next, known, why, question, answer, sentBack, answers, answeredBy);
    }

    Intake asked(String what) {
        return new Intake(
                caseId, system, requester, state, known, why, what.strip(), answer, sentBack, answers, answeredBy);
    }

    Intake answered(String what) {
        return new Intake(
                caseId, system, requester, state, known, why, question, what.strip(), sentBack, answers, answeredBy);
    }

    Intake sentBack(String reason) {
        return new Intake(
                caseId, system, requester, state, known, why, question, answer, reason.strip(), answers, answeredBy);
    }

    Intake answers(Questionnaire given, PersonId by) {
        return new Intake(
                caseId,
                system,
                requester,
                state,
                known,
                why,
                question,
                answer,
                "",
                Optional.of(given),
                Optional.of(by));
    }
}
