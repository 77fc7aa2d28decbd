package io.aimsflow.notifications;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.WorkItemId;
import java.util.Optional;

/** Where mails learn what a task or a case is about. */
interface TaskNotices {

    Optional<TaskNotice> find(WorkItemId task);

    Optional<CaseNotice> find(CaseId caseId);
}
