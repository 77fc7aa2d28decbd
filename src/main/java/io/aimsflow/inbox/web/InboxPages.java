package io.aimsflow.inbox.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.InboxQuery;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of tasks; also where people arrive. */
@Controller
class InboxPages {

    private static final Set<Role> WATCHERS = Set.of(Role.AIMS_MANAGER, Role.TOP_MANAGEMENT);

    private final InboxLists lists;

    InboxPages(InboxLists lists) {
        this.lists = lists;
    }

    /** Where people arrive: who answers for the whole system begins with its state, everybody else with their tasks. */
    @GetMapping("/")
    String home(InboxAsked asked, @AuthenticationPrincipal SignedIn me, Model model) {
        return WATCHERS.stream().anyMatch(me::is) ? "redirect:/dashboard" : list(asked, me, model);
    }

    @GetMapping("/inbox")
    String list(InboxAsked asked, @AuthenticationPrincipal SignedIn me, Model model) {
        InboxQuery query = asked.query();
        model.addAttribute("list", lists.of(query, me));
        return "inbox/inbox";
    }
}
