package io.aimsflow.notifications;

/** The text of a mail in its two forms; one-time links are masked, for they exist in the sent mail alone. */
public record MailBody(String text, String html) {

    private static final String SIGNATURE = "\n-- \n";
    private static final String END = "</main>";

    /**
     * The same with a sentence at the end of what it says.
     *
     * @param markup the sentence as HTML
     */
    MailBody ending(String sentence, String markup) {
        // what people wrote cannot come after the signature's line, and cannot hold markup
        var signature = text.lastIndexOf(SIGNATURE);
        var end = html.lastIndexOf(END);
        return new MailBody(
                text.substring(0, signature) + "\n" + sentence + "\n" + text.substring(signature),
                html.substring(0, end) + markup + html.substring(end));
    }
}
