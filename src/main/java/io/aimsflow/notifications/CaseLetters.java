package io.aimsflow.notifications;

import io.aimsflow.notifications.Letter.Button;
import io.aimsflow.notifications.Letter.Fact;
import io.aimsflow.workflow.CaseEnded;
import io.aimsflow.workflow.CaseNotice;
import io.aimsflow.workflow.PeopleTold;
import io.aimsflow.workflow.RoleInformed;
import io.aimsflow.workflow.RoleTold;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Words letters about a case that ask nothing. */
@Component
class CaseLetters {

    private static final int LONGEST_FACT = 300;

    private final Links links;

    CaseLetters(Links links) {
        this.links = links;
    }

    Function<Reader, Letter> ended(CaseEnded event, CaseNotice about) {
        var key = event.end().equals("cancelled") ? "caseCancelled" : "caseEnded";
        return reader ->
                letter(reader, about, reader.say(key + ".subject"), reader.say(key + ".text"), reader.say("owner.why"));
    }

    Function<Reader, Letter> informed(RoleInformed event, CaseNotice about) {
        var arguments = event.args().toArray();
        return reader -> letter(
                reader,
                about,
                reader.message(event.messageKey() + ".subject", arguments),
                reader.message(event.messageKey(), arguments),
                reader.say("informed.why", reader.role(event.role())));
    }

    Function<Reader, Letter> told(RoleTold event) {
        return reader -> told(
                reader,
                event.messageKey(),
                event.args().toArray(),
                event.path(),
                reader.say("informed.why", reader.role(event.role())));
    }

    Function<Reader, Letter> told(PeopleTold event) {
        return reader -> told(
                reader,
                event.messageKey(),
                event.args().stream().map(reader::inWords).toArray(),
                event.path(),
                reader.say("concerned.why"));
    }

    private Letter told(Reader reader, String key, Object[] arguments, String path, String why) {
        var what = reader.message(key + ".subject", arguments);
        return Letter.simple(
                what,
                Lines.one(what, LONGEST_FACT),
                Lines.many(reader.message(key, arguments)),
                new Button(reader.message(key + ".button", arguments), links.page(path)),
                why);
    }

    private Letter letter(Reader reader, CaseNotice about, String what, String text, String why) {
        return new Letter(
                "[" + about.number() + "] " + what,
                Lines.one(what, LONGEST_FACT),
                List.of(Lines.many(text)),
                Optional.empty(),
                List.of(fact(reader, about)),
                Optional.of(new Button(reader.say("openCase"), links.caseOf(about.number()))),
                why);
    }

    static Fact fact(Reader reader, CaseNotice about) {
        return new Fact(reader.say("fact.case"), about.number() + " · " + Lines.one(about.title(), LONGEST_FACT));
    }
}
