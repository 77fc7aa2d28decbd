package io.aimsflow.notifications.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.notifications.MailFilter;
import io.aimsflow.notifications.MailState;
import io.aimsflow.notifications.Mails;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** All mails, for administrators. */
@RestController
@RequestMapping("/api/mails")
class MailApi {

    private final Mails mails;

    MailApi(Mails mails) {
        this.mails = mails;
    }

    /** Newest first; the last one's number is the {@code before} of the next page. */
    @GetMapping
    List<MailResource> list(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam Optional<MailState> state,
            @RequestParam(defaultValue = "") String text,
            @RequestParam Optional<Long> before) {
        var filter = new MailFilter(state, Optional.empty(), text, before);
        return mails.list(filter, MailPage.SIZE, me.id()).stream()
                .map(MailResource::of)
                .toList();
    }

    @GetMapping("/{id}")
    OpenedMailResource mail(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return OpenedMailResource.of(mails.get(id, me.id()));
    }

    @PostMapping("/{id}/try-again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tryAgain(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        mails.tryAgain(id, me.id());
    }
}
