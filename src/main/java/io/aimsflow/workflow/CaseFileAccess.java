package io.aimsflow.workflow;

import io.aimsflow.evidence.FileAccess;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import org.springframework.stereotype.Component;

/** Lets those see a case's files who may see the case. */
@Component
class CaseFileAccess implements FileAccess {

    private final CaseAccess access;

    CaseFileAccess(CaseAccess access) {
        this.access = access;
    }

    @Override
    public boolean maySee(PersonId person, CaseId caseId) {
        return access.maySee(access.viewer(person), caseId);
    }
}
