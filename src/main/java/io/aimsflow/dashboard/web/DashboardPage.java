package io.aimsflow.dashboard.web;

import io.aimsflow.calendar.LateWork;
import io.aimsflow.conformity.ClauseConformity;
import io.aimsflow.conformity.ConformityState;
import io.aimsflow.corrective.Age;
import io.aimsflow.dashboard.Dashboard;
import io.aimsflow.dashboard.Dashboards;
import io.aimsflow.identity.Colleagues;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.PersonId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The state of the AI management system on one page. */
@Controller
class DashboardPage {

    private final Dashboards dashboards;
    private final Colleagues colleagues;

    DashboardPage(Dashboards dashboards, Colleagues colleagues) {
        this.dashboards = dashboards;
        this.colleagues = colleagues;
    }

    @GetMapping("/dashboard")
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        var dashboard = dashboards.now(me);
        model.addAttribute("dashboard", dashboard).addAttribute("report", dashboard.conformity());
        model.addAttribute("chapters", chapters(dashboard)).addAttribute("ages", Age.values());
        model.addAttribute("notMet", dashboard.conformity().counts().get(ConformityState.NOT_MET));
        model.addAttribute("certification", dashboard.certification().orElse(null));
        model.addAttribute("rows", RiskCell.rows(dashboard.risks().map()));
        model.addAttribute("columns", TrendColumn.of(dashboard.trend(), me.language()));
        model.addAttribute("states", TrendColumn.STATES);
        model.addAttribute("names", colleagues.names(owners(dashboard)));
        return "dashboard/dashboard";
    }

    private static Map<String, List<ClauseConformity>> chapters(Dashboard dashboard) {
        return dashboard.conformity().clauses().stream()
                .collect(Collectors.groupingBy(
                        each -> each.clause().chapter(), LinkedHashMap::new, Collectors.toList()));
    }

    private static List<PersonId> owners(Dashboard dashboard) {
        return dashboard.late().stream()
                .map(LateWork::person)
                .flatMap(Optional::stream)
                .toList();
    }
}
