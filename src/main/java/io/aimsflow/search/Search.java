package io.aimsflow.search;

import io.aimsflow.identity.People;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.PersonId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks all sources, each for what this person may see. */
@Service
@Transactional(readOnly = true)
public class Search {

    private static final int LONGEST = 200;

    private final ObjectProvider<SearchSource> sources;
    private final People people;

    Search(ObjectProvider<SearchSource> sources, People people) {
        this.sources = sources;
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
        Set<String> named = new HashSet<>();
        List<SearchGroup> groups = new ArrayList<>();
        sources.orderedStream().forEach(source -> {
            var hits = source.find(query).stream()
                    .filter(hit -> hit.number().isEmpty() || named.add(hit.number()))
                    .toList();
            if (!hits.isEmpty()) {
                groups.add(new SearchGroup(source.titleKey(), source.registerPath(), hits));
            }
        });
        return groups;
    }

    private static String plain(String text) {
        var stripped = text.replace("\0", "").strip();
        return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
    }
}
