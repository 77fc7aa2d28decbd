package io.aimsflow.inbox.web;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.PersonId;
import io.aimsflow.workflow.Inbox;
import io.aimsflow.workflow.InboxPage;
import io.aimsflow.workflow.InboxQuery;
import io.aimsflow.workflow.InboxRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts together what a page of the task list shows: two statements, however many tasks there are. */
@Component
class InboxLists {

    private final Inbox inbox;
    private final People people;

    InboxLists(Inbox inbox, People people) {
        this.inbox = inbox;
        this.people = people;
    }

    InboxList of(InboxQuery query, SignedIn me) {
        InboxPage page = inbox.page(query, me.id(), me.language());
        Map<PersonId, Person> named = people.byIds(page.rows().stream()
                .flatMap(row -> Stream.of(row.asker(), row.assignee()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
        List<InboxList.Row> rows =
                page.rows().stream().map(row -> row(row, query, named)).toList();
        return new InboxList(
                InboxList.name(query.filter()),
                InboxList.name(query.sort()),
                query.text(),
                rows,
                query.after().isPresent() ? address(query, Optional.empty()) : null,
                page.next().isPresent() ? address(query, page.next()) : null);
    }

    private static InboxList.Row row(InboxRow row, InboxQuery query, Map<PersonId, Person> named) {
        boolean team = query.filter() == InboxQuery.Filter.TEAM;
        return new InboxList.Row(
                row.id(),
                row.title(),
                row.detail(),
                row.caseNumber(),
                row.subject(),
                row.due().orElse(null),
                row.closedAt().orElse(null),
                team ? null : name(row.asker(), named),
                team ? name(row.assignee(), named) : null,
                row.assignee().isPresent() || row.closedAt().isPresent()
                        ? null
                        : row.roles().stream()
                                .findFirst()
                                .map(role -> "web.role." + role.id())
                                .orElse(null));
    }

    private static @org.jspecify.annotations.Nullable String name(Optional<PersonId> id, Map<PersonId, Person> named) {
        return id.map(named::get).map(Person::name).orElse(null);
    }

    private static String address(InboxQuery query, Optional<String> after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/inbox")
                .queryParam("filter", InboxList.name(query.filter()))
                .queryParam("sort", InboxList.name(query.sort()));
        if (!query.text().isEmpty()) {
            address.queryParam("q", query.text());
        }
        after.ifPresent(cursor -> address.queryParam("after", cursor));
        return address.encode().toUriString();
    }
}
