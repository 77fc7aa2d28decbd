package io.aimsflow.calendar.web;

import io.aimsflow.calendar.FeedFile;
import io.aimsflow.calendar.Feeds;
import io.aimsflow.identity.Throttle;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** What calendar programs ask for, without signing in: the secret in the address is all that they bring. */
@RestController
class FeedFiles {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Feeds feeds;
    private final Throttle throttle;

    FeedFiles(Feeds feeds, Throttle throttle) {
        this.feeds = feeds;
        this.throttle = throttle;
    }

    @GetMapping(Feeds.PATH + "{secret:[A-Za-z0-9_-]{20,100}}.ics")
    ResponseEntity<String> read(@PathVariable String secret, HttpServletRequest request) {
        return feeds.read(secret).map(file -> answer(file, request)).orElseGet(() -> refusal(request));
    }

    private static ResponseEntity<String> answer(FeedFile file, HttpServletRequest request) {
        var tag = "\"" + file.tag() + "\"";
        var head = new HttpHeaders();
        head.setCacheControl(CacheControl.noCache().cachePrivate());
        head.setETag(tag);
        head.setLastModified(file.changedAt());
        if (new ServletWebRequest(request)
                .checkNotModified(tag, file.changedAt().toEpochMilli())) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).headers(head).build();
        }
        return ResponseEntity.ok().headers(head).contentType(CALENDAR).body(file.text());
    }

    /** Whoever tries one secret after another is made to wait; a right one always works. */
    private ResponseEntity<String> refusal(HttpServletRequest request) {
        return throttle.attempt(Throttle.Scope.CALENDAR_ADDRESS, request.getRemoteAddr())
                .map(wait -> ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1))
                        .<String>build())
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
