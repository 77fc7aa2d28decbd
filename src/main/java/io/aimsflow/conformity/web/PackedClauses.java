package io.aimsflow.conformity.web;

import io.aimsflow.conformity.ClauseConformity;
import io.aimsflow.conformity.ConformityReports;
import io.aimsflow.pack.PackHeading;
import io.aimsflow.pack.PackHeading.Group;
import io.aimsflow.pack.PackScope;
import io.aimsflow.pack.PackSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names the clauses in evidence packs, with what the registers tell of each. */
@Component
class PackedClauses implements PackSource {

    private final ConformityReports reports;
    private final MessageSource messages;

    PackedClauses(ConformityReports reports, MessageSource messages) {
        this.reports = reports;
        this.messages = messages;
    }

    @Override
    public int place() {
        return 0;
    }

    @Override
    public List<PackHeading> headings(PackScope scope) {
        return reports.now(scope.viewer()).clauses().stream()
                .map(clause -> new PackHeading(
                        Group.CLAUSE,
                        clause.clause().ref().number(),
                        clause.clause().title(scope.language()),
                        told(clause, scope.language())))
                .toList();
    }

    private List<String> told(ClauseConformity clause, Locale language) {
        return Stream.concat(
                        clause.state().map(state -> text("conformity.state." + state.name(), language)).stream(),
                        clause.indications().stream()
                                .map(each -> text(each.messageKey(), language, each.words(language))))
                .toList();
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
