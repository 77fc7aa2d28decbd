package io.aimsflow.inbox.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.workflow.InboxQuery;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of tasks; also where people arrive. */
@Controller
class InboxPages {

    private final InboxLists lists;

    InboxPages(InboxLists lists) {
        this.lists = lists;
    }

    @GetMapping({"/", "/inbox"})
    String list(InboxAsked asked, @AuthenticationPrincipal SignedIn me, Model model) {
        InboxQuery query = asked.query();
        model.addAttribute("list", lists.of(query, me));
        return "inbox/inbox";
    }
}
