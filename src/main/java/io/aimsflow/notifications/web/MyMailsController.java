package io.aimsflow.notifications.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.notifications.Mails;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own mails, in a demonstration. */
@Controller
@RequestMapping("/my/mails")
class MyMailsController {

    private final Mails mails;

    MyMailsController(Mails mails) {
        this.mails = mails;
    }

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn me, @RequestParam Optional<Long> before, Model model) {
        model.addAttribute("page", MailPage.of(mails.toMe(me.id(), before, MailPage.SIZE + 1)));
        return "notifications/my-mails";
    }

    @GetMapping("/{id}")
    String mail(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("opened", mails.getMine(id, me.id()));
        model.addAttribute("list", "/my/mails");
        return "notifications/mail";
    }

    @GetMapping("/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        var file = mails.fileOfMine(id, me.id());
        var disposition = ContentDisposition.attachment().filename(file.name()).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.content().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(file.content().content());
    }

    @GetMapping("/{id}/html")
    ResponseEntity<String> html(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return HtmlMail.of(mails.getMine(id, me.id()).body().html());
    }
}
