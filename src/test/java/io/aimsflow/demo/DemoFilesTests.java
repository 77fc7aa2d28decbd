package io.aimsflow.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.demo.Story.Step;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoFilesTests {

    private final DemoFiles files = new DemoFiles();

    @Test
    void tellsStoriesOfPeopleWhoExist() {
        var known = files.organisation().people().stream()
                .map(Organisation.Member::key)
                .toList();

        assertThat(stories().flatMap(story -> story.steps().stream()).map(Step::by))
                .isNotEmpty()
                .isSubsetOf(known);
    }

    @Test
    void tellsThemInTheOrderOfTimeAndInThePast() {
        assertThat(stories()).allSatisfy(story -> {
            var days = story.steps().stream().map(Step::ago).toList();
            assertThat(days).isSortedAccordingTo((one, other) -> other - one).allMatch(ago -> ago >= 1);
        });
    }

    @Test
    void hasEveryFileThatIsHandedIn() {
        var names = stories()
                .flatMap(story -> story.steps().stream())
                .flatMap(step -> texts(step.answers()))
                .filter(text -> text.startsWith("@file "))
                .map(text -> text.substring("@file ".length()))
                .toList();

        assertThat(names)
                .hasSizeGreaterThan(15)
                .allSatisfy(name -> assertThat(files.evidence(name)).isNotEmpty());
        assertThat(new String(files.evidence("test-drive-rules.pdf"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
    }

    @Test
    void splitsTheIncidentsIntoFilesWithAHeader() {
        var file = new String(files.incidents(List.of("INC-23", "INC-11")), StandardCharsets.UTF_8);

        assertThat(file.lines().map(line -> line.substring(0, 6))).containsExactly("id,dat", "INC-23", "INC-11");
    }

    @Test
    void judgesEachLineOfAnAuditOnceAndBeforeItsReport() {
        var finished = files.audits().audits().stream()
                .filter(audit -> audit.begun() != null)
                .toList();

        assertThat(finished).hasSize(2).allSatisfy(audit -> {
            var judged = audit.judged().stream()
                    .flatMap(one -> one.lines().stream())
                    .map(AuditStories.Line::ref)
                    .toList();
            assertThat(judged).containsExactlyInAnyOrder((audit.clauses() + " " + audit.controls()).split(" "));
            assertThat(audit.judged())
                    .allMatch(one -> one.ago() > audit.closed().get(0).ago());
        });
    }

    private Stream<Story> stories() {
        return Stream.concat(
                Stream.concat(auditStories(), preparationStory()),
                files.organisation().imports().stream()
                        .flatMap(arrival -> arrival.references().stream())
                        .map(files::story));
    }

    private Stream<Story> preparationStory() {
        var prepared = files.certification().preparation();
        return Stream.of(new Story(prepared.key(), prepared.steps()));
    }

    private Stream<Story> auditStories() {
        return files.audits().audits().stream()
                .filter(audit -> audit.begun() != null)
                .map(audit -> new Story(audit.key(), steps(audit)));
    }

    private static List<Step> steps(AuditStories.Told audit) {
        return Stream.of(
                        Objects.requireNonNull(audit.begun()).steps(),
                        audit.closed(),
                        audit.followed() == null
                                ? List.<Step>of()
                                : audit.followed().steps())
                .flatMap(List::stream)
                .toList();
    }

    private static Stream<String> texts(Object answer) {
        if (answer instanceof Map<?, ?> map) {
            return map.values().stream().flatMap(DemoFilesTests::texts);
        }
        return answer instanceof List<?> list
                ? list.stream().flatMap(DemoFilesTests::texts)
                : Stream.of(answer.toString());
    }
}
