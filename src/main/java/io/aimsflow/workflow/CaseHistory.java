package io.aimsflow.workflow;

import io.aimsflow.forms.FormRecord;
import io.aimsflow.forms.Records;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.LedgerEntry;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that happened in a case, for those who may see it. */
@Component
@Transactional(readOnly = true)
public class CaseHistory {

    private final CaseAccess access;
    private final CaseTable cases;
    private final WorkItemTable items;
    private final Records records;
    private final Ledger ledger;
    private final HistoryService history;
    private final FlowsTaken flows;

    CaseHistory(
            CaseAccess access,
            CaseTable cases,
            WorkItemTable items,
            Records records,
            Ledger ledger,
            HistoryService history,
            FlowsTaken flows) {
        this.access = access;
        this.cases = cases;
        this.items = items;
        this.records = records;
        this.ledger = ledger;
        this.history = history;
        this.flows = flows;
    }

    /** What the ledger tells of the case, oldest first. @throws io.aimsflow.shared.NotFound for those who may not see it */
    public List<LedgerEntry> entries(CaseId caseId, PersonId viewer) {
        access.require(viewer, caseId);
        return ledger.ofCase(caseId);
    }

    /** The submitted forms as they were, oldest first. @throws io.aimsflow.shared.NotFound for those who may not see it */
    public List<FormRecord> records(CaseId caseId, PersonId viewer) {
        access.require(viewer, caseId);
        return records.ofCase(caseId);
    }

    /** All tasks of the case, open ones too, oldest first. @throws io.aimsflow.shared.NotFound as above */
    public List<CaseTask> tasks(CaseId caseId, PersonId viewer, Locale locale) {
        access.require(viewer, caseId);
        return items.ofCase(caseId).stream()
                .map(item -> CaseTask.of(item, locale))
                .toList();
    }

    /** Where the tokens are and which way they came. @throws io.aimsflow.shared.NotFound as above */
    public CaseDiagram diagram(CaseId caseId, PersonId viewer) {
        access.require(viewer, caseId);
        var row = cases.get(caseId);
        var passed = history.createHistoricActivityInstanceQuery()
                .processInstanceId(row.processInstance())
                .list();
        Map<String, Integer> counts = new TreeMap<>();
        passed.stream()
                .filter(activity -> activity.getEndTime() == null)
                .map(CaseHistory::element)
                .forEach(element -> counts.merge(element, 1, Integer::sum));
        var completed = passed.stream()
                .filter(activity -> activity.getEndTime() != null)
                .map(CaseHistory::element)
                .collect(Collectors.toCollection(TreeSet::new));
        return new CaseDiagram(List.copyOf(counts.keySet()), List.copyOf(completed), flows.of(caseId), counts);
    }

    /** The engine names the body of a multi-instance activity by a suffix that no diagram knows. */
    private static String element(HistoricActivityInstance activity) {
        return activity.getActivityId().replace("#multiInstanceBody", "");
    }
}
