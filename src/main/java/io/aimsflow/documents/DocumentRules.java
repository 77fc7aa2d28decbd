package io.aimsflow.documents;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;

/** What typed texts and named people have to be. */
final class DocumentRules {

    private static final int REVIEWERS = 10;

    private DocumentRules() {}

    /** The text with the line ends of this server. @throws Refused if it is too long or no text */
    static String text(String field, String typed, int most) {
        var text = typed.replace("\r\n", "\n").strip();
        if (text.indexOf('\0') >= 0) {
            throw Refused.at(field, "document-characters");
        }
        if (text.length() > most) {
            throw Refused.at(field, "document-too-long", most);
        }
        return text;
    }

    static String needed(String field, String typed, int most) {
        var text = text(field, typed, most);
        if (text.isEmpty()) {
            throw Refused.at(field, "document-missing");
        }
        return text;
    }

    /** @throws Refused for the first thing that is not as it has to be */
    static DocumentDetails checked(DocumentDetails typed, People people) {
        var title = needed("title", typed.title().replaceAll("\\s+", " "), 200);
        range("reviewMonths", typed.reviewMonths(), 60);
        range("retentionYears", typed.retentionYears(), 100);
        if (!typed.language().matches("en|de")) {
            throw Refused.at("language", "document-language");
        }
        requireColleague("owner", typed.owner(), people);
        return new DocumentDetails(
                title,
                typed.type(),
                typed.owner(),
                typed.clauses(),
                typed.controls(),
                typed.classification(),
                typed.language(),
                typed.reviewMonths(),
                typed.retentionYears());
    }

    /** @throws Refused if somebody would judge what they wrote, or cannot get work */
    static Proposal checked(Proposal wanted, DocumentVersion draft, PersonId author, People people) {
        if (wanted.reviewers().size() > REVIEWERS) {
            throw Refused.at("reviewers", "document-too-many-reviewers", REVIEWERS);
        }
        wanted.reviewers().forEach(reviewer -> {
            requireColleague("reviewers", reviewer, people);
            if (reviewer.equals(author)) {
                throw Refused.at("reviewers", "document-author-reviews");
            }
        });
        wanted.approver().ifPresent(approver -> {
            requireColleague("approver", approver, people);
            if (approver.equals(author) || draft.editors().contains(approver)) {
                throw Refused.at("approver", "document-author-approves");
            }
        });
        return wanted;
    }

    private static void requireColleague(String field, PersonId id, People people) {
        people.find(id)
                .filter(Person::active)
                .filter(person -> !person.is(Role.EXTERNAL_AUDITOR))
                .orElseThrow(() -> Refused.at(field, "document-person-unknown"));
    }

    private static void range(String field, int value, int most) {
        if (value < 1 || value > most) {
            throw Refused.at(field, "document-number", most);
        }
    }
}
