package io.aimsflow.demo;

import java.net.URI;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.web.util.UriComponentsBuilder;

/** Tells on the console where the demonstration is to be found and how one gets in. */
class DemoGreeting {

    private static final Logger log = LoggerFactory.getLogger(DemoGreeting.class);

    private final DemoFiles files;
    private final URI base;
    private final Path folder;

    DemoGreeting(
            DemoFiles files, @Value("${aimsflow.base-url}") URI base, @Value("${aimsflow.data-folder}") Path folder) {
        this.files = files;
        this.base = base;
        this.folder = folder.toAbsolutePath().normalize();
    }

    @EventListener
    void on(ApplicationReadyEvent event) {
        var port = event.getApplicationContext().getEnvironment().getProperty("local.server.port", Integer.class, -1);
        log.info(text(address(port)));
    }

    /** A base URL on this machine may name another port than the one that this server was given. */
    URI address(int port) {
        var here = "localhost".equals(base.getHost()) && port > 0;
        return here ? UriComponentsBuilder.fromUri(base).port(port).build().toUri() : base;
    }

    private String text(URI address) {
        return """
                Ready

                ------------------------------------------------------------------------------------
                  Aimsflow demonstration: %s, an invented organisation

                  Open       %s
                  Sign in    choose a person on that page; no password, one click
                  Change     "Switch person" at the top right
                  Begin with the AIMS manager's inbox, or with /nonconformities

                  The incidents are real and published; what the people here do about them is invented.
                  Data is kept in %s
                ------------------------------------------------------------------------------------
                """.formatted(files.organisation().name(), address, folder);
    }
}
