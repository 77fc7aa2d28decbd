package io.aimsflow.notifications;

import io.aimsflow.notifications.Letter.Fact;
import io.aimsflow.notifications.MailEnclosure.Fate;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Turns a letter into plain text and into HTML. */
@Component
class Rendering {

    private final ITemplateEngine templates;
    private final MessageSource messages;
    private final Links links;

    Rendering(ITemplateEngine templates, MessageSource messages, Links links) {
        this.templates = templates;
        this.messages = messages;
        this.links = links;
    }

    MailBody render(Letter letter, Locale language) {
        return new MailBody(text(letter, language), html(letter, language));
    }

    /** The mail's text and at its end what became of the file that goes along; nothing is said of a withheld one. */
    MailBody withEnclosure(MailBody body, MailEnclosure enclosure, Fate fate, Locale language) {
        if (fate == Fate.WITHHELD) {
            return body;
        }
        var sentence = messages.getMessage(
                "notifications.enclosure." + fate + ".text",
                new Object[] {enclosure.file().name()},
                language);
        var context = new Context(language);
        context.setVariable("sentence", sentence);
        return body.ending(sentence, templates.process("notifications/letter", Set.of("enclosure"), context));
    }

    private String text(Letter letter, Locale language) {
        var text = new StringBuilder(letter.headline()).append("\n\n");
        letter.paragraphs().forEach(paragraph -> text.append(paragraph).append("\n\n"));
        letter.quote()
                .ifPresent(quote ->
                        text.append(quote.indent(2).replaceAll("(?m)^  ", "> ")).append('\n'));
        for (Fact fact : letter.facts()) {
            text.append(fact.label()).append(": ").append(fact.value()).append('\n');
        }
        letter.button()
                .ifPresent(button -> text.append("\n")
                        .append(button.label())
                        .append(":\n")
                        .append(button.url())
                        .append('\n'));
        // "-- " marks the signature, which mail programs show dimmed and leave out of answers
        text.append("\n-- \n")
                .append(letter.why())
                .append('\n')
                .append(footer(language))
                .append('\n');
        return text.toString().replaceAll("\n{3,}", "\n\n");
    }

    private String html(Letter letter, Locale language) {
        var context = new Context(language);
        context.setVariable("letter", letter);
        context.setVariable("language", language.getLanguage());
        context.setVariable("footer", footer(language));
        return templates.process("notifications/letter", context);
    }

    private String footer(Locale language) {
        return messages.getMessage("notifications.footer", new Object[] {links.home()}, language);
    }
}
