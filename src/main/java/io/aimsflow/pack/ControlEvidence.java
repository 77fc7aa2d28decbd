package io.aimsflow.pack;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.ControlRef;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Knows which controls the cases of a module give evidence for, as its registers tell. Asked for a page of cases at a time. */
public interface ControlEvidence {

    /** The controls that these cases concern; cases that concern none, and those of other modules, are left out. */
    Map<CaseId, Set<ControlRef>> of(Collection<CaseId> cases);
}
