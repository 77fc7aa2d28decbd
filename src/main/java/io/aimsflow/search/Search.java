package io.aimsflow.search;

import io.aimsflow.identity.People;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks all sources, each for what this person may see. */
@Service
@Transactional(readOnly = true)
public class Search {

    private static final int LONGEST = 200;

    private final TableHits tables;
    private final People people;

    Search(TableHits tables, People people) {
        this.tables = tables;
        this.people = people;
    }

    /**
     * What has all these words, by kind; what stands in two registers under one number is named once.
     *
     * @param limit of hits of each kind
     * @return empty groups are left out; none at all for a text without a letter or digit
     */
    public List<SearchGroup> find(String text, SignedIn me, int limit) {
        var words = plain(text);
        if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return List.of();
        }
        Set<PersonId> ids = new HashSet<>(people.absentFor(me.id()));
        ids.add(me.id());
        var query = new SearchQuery(words, me.id(), ids, me.roles(), limit);
        var groups = new ArrayList<>(tables.of(query));
        if (me.is(Role.ADMINISTRATOR)) {
            people(query).ifPresent(groups::add);
        }
        return groups;
    }

    /** Nobody but those who administer them has a page about a person. */
    private Optional<SearchGroup> people(SearchQuery query) {
        var hits = people.search(query.text(), query.limit()).stream()
                .map(person -> new SearchHit("", person.name(), "/administration/people/" + person.id()))
                .toList();
        return Optional.of(new SearchGroup("web.navigation.people", "/administration/people?q=", hits))
                .filter(group -> !group.hits().isEmpty());
    }

    private static String plain(String text) {
        var stripped = text.replace("\0", "").strip();
        return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
    }
}
