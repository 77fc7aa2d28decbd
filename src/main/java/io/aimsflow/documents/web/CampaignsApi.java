package io.aimsflow.documents.web;

import io.aimsflow.documents.Acknowledgement.State;
import io.aimsflow.documents.CampaignLine;
import io.aimsflow.documents.CampaignView.Reader;
import io.aimsflow.documents.Campaigns;
import io.aimsflow.identity.People;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns for programs. */
@RestController
class CampaignsApi {

    private static final int PAGE_SIZE = 100;

    private final Campaigns campaigns;
    private final People people;

    CampaignsApi(Campaigns campaigns, People people) {
        this.campaigns = campaigns;
        this.people = people;
    }

    /** A campaign with how far it has come. */
    record Resource(
            String number,
            String document,
            int version,
            String audience,
            LocalDate due,
            boolean open,
            int asked,
            int confirmed,
            int late,
            int questions) {

        static Resource of(CampaignLine line) {
            var campaign = line.campaign();
            return new Resource(
                    campaign.reference(),
                    line.documentReference(),
                    line.versionNumber(),
                    campaign.audience().kind().name(),
                    campaign.due(),
                    campaign.open(),
                    line.asked(),
                    line.confirmed(),
                    line.late(),
                    line.questions());
        }
    }

    /** Somebody who was asked. */
    record PersonAsked(UUID person, State state, LocalDate due, boolean late, Optional<Instant> confirmedAt) {

        static PersonAsked of(Reader reader) {
            var one = reader.acknowledgement();
            return new PersonAsked(one.person().value(), one.state(), one.due(), reader.late(), one.confirmedAt());
        }
    }

    /** A campaign with everybody who was asked. */
    record Whole(Resource campaign, List<PersonAsked> people) {}

    /** A page, the newest first; {@code next} is the {@code before} of the next one, 0 if there is none. */
    record Page(List<Resource> campaigns, int next) {}

    @GetMapping("/api/campaigns")
    Page list(CampaignQuery query, @AuthenticationPrincipal SignedIn me) {
        var page = campaigns.list(query.filter(PAGE_SIZE), me.id());
        return new Page(page.lines().stream().map(Resource::of).toList(), page.next());
    }

    @GetMapping("/api/campaigns/{number}")
    Whole get(@PathVariable String number, @AuthenticationPrincipal SignedIn me) {
        var view = campaigns.byReference(number, me.id());
        return new Whole(
                Resource.of(view.line()),
                view.readers().stream().map(PersonAsked::of).toList());
    }

    /** Starts one for the version in effect; the body holds the fields of the form by their names. */
    @PostMapping("/api/documents/{document}/campaigns")
    ResponseEntity<Whole> start(
            @PathVariable String document, @RequestBody CampaignForm form, @AuthenticationPrincipal SignedIn me) {
        var number = campaigns.start(
                document, form.chosen(people), form.day(), CampaignForm.text(form.message()), Actor.of(me.id()));
        return ResponseEntity.created(URI.create("/api/campaigns/" + number)).body(get(number, me));
    }
}
