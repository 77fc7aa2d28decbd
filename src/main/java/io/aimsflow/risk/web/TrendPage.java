package io.aimsflow.risk.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.risk.Risks;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the levels of the risks went over the last twelve months, drawn and as a table. */
@Controller
class TrendPage {

    private final Risks risks;

    TrendPage(Risks risks) {
        this.risks = risks;
    }

    @GetMapping(RisksPage.PATH + "/trend")
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        var seen = risks.trend(me.id());
        model.addAttribute("levels", TrendColumns.LEVELS).addAttribute("all", seen.all());
        model.addAttribute("columns", TrendColumns.of(seen.trend(), me.language()));
        return "risk/trend";
    }
}
