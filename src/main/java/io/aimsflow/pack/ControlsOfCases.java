package io.aimsflow.pack;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.ControlRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Gathers what a register says of cases: the controls that stand among its words. */
public final class ControlsOfCases {

    private final Map<CaseId, Set<ControlRef>> found = new HashMap<>();

    /** @param words such as "8.1, A.6.2.4"; what is no control among them is left out */
    public void add(UUID caseId, String words) {
        for (var word : words.split("[\\s,;]+")) {
            ControlRef.parse(word)
                    .ifPresent(control -> found.computeIfAbsent(new CaseId(caseId), none -> new HashSet<>())
                            .add(control));
        }
    }

    /** As {@link ControlEvidence#of} answers. */
    public Map<CaseId, Set<ControlRef>> all() {
        return found;
    }
}
