package io.aimsflow.evidence;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;

/** Says who may see a case, and with it its files. Implemented by whoever keeps the cases. */
public interface FileAccess {

    boolean maySee(PersonId person, CaseId caseId);
}
