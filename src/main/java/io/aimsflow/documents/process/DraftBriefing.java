package io.aimsflow.documents.process;

import io.aimsflow.documents.DocumentApproval;
import io.aimsflow.documents.DocumentFile;
import io.aimsflow.documents.DocumentVersion;
import io.aimsflow.shared.CaseId;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What whoever reads a draft or a version in effect finds in the form of their task; the whole text stands on its page. */
@Component
class DraftBriefing {

    private static final int SHOWN = 20_000;

    private final DocumentApproval approval;
    private final MessageSource messages;

    DraftBriefing(DocumentApproval approval, MessageSource messages) {
        this.approval = approval;
        this.messages = messages;
    }

    Map<String, Object> of(CaseId caseId) {
        var version = approval.ofCase(caseId);
        var change = version.change().isEmpty() ? text("documents.change.none") : version.change();
        return Map.of("change", change, "text", text(version));
    }

    /** The text as Markdown, or where to find it. Forms draw HTML that stands in Markdown; ours is what people typed. */
    String text(DocumentVersion version) {
        return version.file()
                .map(this::file)
                .orElseGet(() -> shortened(version.body()))
                .replace("<", "&lt;");
    }

    private String file(DocumentFile file) {
        return text("documents.briefing.file", file.name());
    }

    private String shortened(String body) {
        return body.length() <= SHOWN ? body : body.substring(0, SHOWN) + "…\n\n" + text("documents.briefing.more");
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
