package io.aimsflow.dashboard;

import io.aimsflow.calendar.Calendar;
import io.aimsflow.conformity.CertificationOutlook;
import io.aimsflow.conformity.ConformityReports;
import io.aimsflow.corrective.NonconformityAges;
import io.aimsflow.due.DueKind;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.risk.Risks;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Role;
import java.util.ArrayList;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the dashboard together from what the registers tell now. */
@Service
@Transactional(readOnly = true)
public class Dashboards {

    private static final Set<Role> READERS =
            Set.of(Role.AIMS_MANAGER, Role.TOP_MANAGEMENT, Role.INTERNAL_AUDITOR, Role.LEAD_AUDITOR);

    private static final int PEOPLE = 8;

    private final ConformityReports reports;
    private final Calendar calendar;
    private final Risks risks;
    private final NonconformityAges ages;
    private final Snapshots snapshots;
    private final ObjectProvider<CertificationOutlook> certification;

    Dashboards(
            ConformityReports reports,
            Calendar calendar,
            Risks risks,
            NonconformityAges ages,
            Snapshots snapshots,
            ObjectProvider<CertificationOutlook> certification) {
        this.reports = reports;
        this.calendar = calendar;
        this.risks = risks;
        this.ages = ages;
        this.snapshots = snapshots;
        this.certification = certification;
    }

    /** @throws NotFound unless the viewer is AIMS manager, top management or an internal auditor */
    public Dashboard now(SignedIn viewer) {
        if (READERS.stream().noneMatch(viewer::is)) {
            throw new NotFound("dashboard", viewer.id());
        }
        var report = reports.now(viewer);
        var today = snapshots.today();
        var trend = new ArrayList<>(snapshots.monthly());
        trend.add(Snapshot.of(today, report));
        return new Dashboard(
                today,
                report,
                calendar.lateByPerson(DueKind.TASK, viewer.id(), PEOPLE),
                risks.now(viewer.id()),
                ages.open(viewer.id()),
                certification
                        .orderedStream()
                        .flatMap(each -> each.next().stream())
                        .findFirst(),
                trend);
    }
}
