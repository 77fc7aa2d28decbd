package io.aimsflow.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.demo.Story.Step;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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

    private Stream<Story> stories() {
        return files.organisation().imports().stream()
                .flatMap(arrival -> arrival.references().stream())
                .map(files::story);
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
