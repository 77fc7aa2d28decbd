package io.aimsflow.years;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.identity.Outsiders;
import java.util.Optional;
import java.util.UUID;

/** The auditor of the certification body, who sees one audit through the portal and nothing else. */
final class ExternalAuditor {

    private final Server server;
    private final String portal;
    private final UUID invitation;
    private Web web;

    ExternalAuditor(Server server, UUID audit) {
        this.server = server;
        this.portal = "/portal/" + audit;
        this.web = new Web(server);
        this.invitation = server.jdbc()
                .sql("select id from portal_invitation where audit = ? and email = ?")
                .params(audit, CertificationAnswers.AUDITOR_EMAIL)
                .query(UUID.class)
                .single();
    }

    /** Comes with the link of a mail. */
    void enter() {
        web = new Web(server);
        var link = link().orElseThrow(() -> new AssertionError("The portal is closed on " + server.today()));
        assertThat(web.open(link).statusCode()).isEqualTo(200);
        assertThat(web.send(link).statusCode()).isEqualTo(302);
        assertThat(web.open(portal).statusCode()).isEqualTo(200);
        assertThat(web.open(portal + "/pack/index.html").statusCode()).isEqualTo(200);
        assertThat(web.open(portal + "/pack/reports/none.pdf").statusCode()).isEqualTo(404);
        assertThat(new Web(server).open(portal).statusCode())
                .as("without the link")
                .isEqualTo(404);
    }

    DownloadedPack download() {
        var zip = web.open(portal + "/pack.zip");
        assertThat(zip.statusCode()).isEqualTo(200);
        return new DownloadedPack(zip.body());
    }

    /** Tries to come in again when the audit is over. */
    void findClosed() {
        assertThat(web.open(portal).statusCode()).isEqualTo(404);
        assertThat(web.open(portal + "/pack/index.html").statusCode()).isEqualTo(404);
        assertThat(link()).isEmpty();
        assertThat(server.jdbc()
                        .sql("select closed_at is not null from portal_invitation where id = ?")
                        .param(invitation)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private Optional<String> link() {
        return server.bean(Outsiders.class).mint(invitation);
    }
}
