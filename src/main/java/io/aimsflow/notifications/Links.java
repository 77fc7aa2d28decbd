package io.aimsflow.notifications;

import io.aimsflow.shared.WorkItemId;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Addresses in mails: built from the configured base URL, never from a request. */
@Component
class Links {

    private final String base;

    /** @throws IllegalArgumentException if the base URL is not one, so that the server does not start with dead links */
    Links(@Value("${aimsflow.base-url}") String base) {
        this.base = base.replaceAll("/+$", "");
        var uri = URI.create(this.base);
        if (!("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) || uri.getHost() == null) {
            throw new IllegalArgumentException("aimsflow.base-url is no http(s) address: '" + base + "'");
        }
    }

    String home() {
        return base + "/";
    }

    String task(WorkItemId task) {
        return base + "/tasks/" + task;
    }

    String caseOf(String number) {
        return base + "/cases/" + URLEncoder.encode(number, StandardCharsets.UTF_8);
    }

    /** @param path of a page of ours, beginning with a slash */
    String page(String path) {
        return base + path;
    }

    String mails() {
        return base + "/administration/mail";
    }

    /** Stands in the kept text where the sent mail has the secret. */
    String masked() {
        return base + "/links/••••";
    }

    /** The part of mail ids after the @. */
    String host() {
        return Optional.ofNullable(URI.create(base).getHost()).orElse("localhost");
    }
}
