package io.aimsflow.documents.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.documents.web.DocumentComparison.Kind;
import io.aimsflow.documents.web.DocumentComparison.Line;
import io.aimsflow.documents.web.DocumentComparison.Part;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class DocumentComparisonTests {

    @Test
    void showsWordsThatChanged() {
        assertThat(DocumentComparison.of("same\nthe owner decides", "same\nthe manager decides\nnew"))
                .containsExactly(
                        Line.of(Kind.SAME, "same"),
                        new Line(
                                true,
                                List.of(
                                        new Part(Kind.SAME, "the "),
                                        new Part(Kind.REMOVED, "owner "),
                                        new Part(Kind.ADDED, "manager "),
                                        new Part(Kind.SAME, "decides"))),
                        Line.of(Kind.ADDED, "new"));
    }

    /** Leaving out what was added gives the old text, leaving out what was removed the new one. */
    @Property(tries = 300)
    void losesNothing(
            @ForAll @StringLength(max = 40) @CharRange(from = 'a', to = 'c') String first,
            @ForAll @StringLength(max = 40) @CharRange(from = 'a', to = 'c') String second) {
        var before = first.replace('b', ' ').replace('c', '\n');
        var after = second.replace('b', ' ').replace('c', '\n');
        var lines = DocumentComparison.of(before, after);

        assertThat(text(lines, Kind.ADDED).replace("\n", "")).isEqualTo(before.replace("\n", ""));
        assertThat(text(lines, Kind.REMOVED).replace("\n", "")).isEqualTo(after.replace("\n", ""));
    }

    @Test
    void boundsWhatItComparesInDetail() {
        var before = IntStream.range(0, 60_000).mapToObj(n -> "a" + n).collect(Collectors.joining("\n"));
        var after = IntStream.range(0, 60_000).mapToObj(n -> "b" + n).collect(Collectors.joining("\n"));

        assertThat(DocumentComparison.of(before, after)).hasSizeLessThan(5000);
    }

    private static String text(List<Line> lines, Kind without) {
        Predicate<Part> kept = part -> part.kind() != without;
        return lines.stream()
                .map(line -> line.parts().stream().filter(kept).map(Part::text).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }
}
