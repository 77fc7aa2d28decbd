package io.aimsflow.notifications.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The HTML form of a mail as a page of its own, which may do nothing but look like the mail. */
final class HtmlMail {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private HtmlMail() {}

    static ResponseEntity<String> of(String html) {
        return ResponseEntity.ok()
                .contentType(HTML)
                // mails carry their styles with them; nothing else is allowed to them
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                                + " frame-ancestors 'none'")
                .body(html);
    }
}
