package io.aimsflow.documents.web;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What changed from one text to another: line by line, and word by word within a line that was rewritten. */
final class DocumentComparison {

    /** Beyond these a comparison would cost more than it tells. */
    private static final int LINES = 2000;

    private static final int WORDS = 500;

    private DocumentComparison() {}

    /** What happened to a piece of text. */
    enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    /** A piece of a line. */
    record Part(Kind kind, String text) {}

    /** A line as it was or is, or both in one if words in it changed. */
    record Line(boolean changed, List<Part> parts) {

        static Line of(Kind kind, String text) {
            return new Line(kind != Kind.SAME, List.of(new Part(kind, text)));
        }
    }

    /** All lines in the order of the new text; removed ones stand where they were. */
    static List<Line> of(String before, String after) {
        var old = lines(before);
        var now = lines(after);
        List<Line> result = new ArrayList<>();
        int at = 0;
        for (var delta : DiffUtils.diff(old, now).getDeltas()) {
            int from = delta.getSource().getPosition();
            old.subList(at, from).forEach(line -> result.add(Line.of(Kind.SAME, line)));
            result.addAll(changed(delta));
            at = from + delta.getSource().size();
        }
        old.subList(at, old.size()).forEach(line -> result.add(Line.of(Kind.SAME, line)));
        return result;
    }

    private static List<Line> changed(AbstractDelta<String> delta) {
        var removed = delta.getSource().getLines();
        var added = delta.getTarget().getLines();
        List<Line> result = new ArrayList<>();
        int both = delta.getType() == DeltaType.CHANGE ? Math.min(removed.size(), added.size()) : 0;
        for (int line = 0; line < both; line++) {
            result.add(rewritten(removed.get(line), added.get(line)));
        }
        removed.subList(both, removed.size()).forEach(line -> result.add(Line.of(Kind.REMOVED, line)));
        added.subList(both, added.size()).forEach(line -> result.add(Line.of(Kind.ADDED, line)));
        return result;
    }

    private static Line rewritten(String before, String after) {
        var old = words(before);
        var now = words(after);
        if (old.size() > WORDS || now.size() > WORDS) {
            return new Line(true, List.of(new Part(Kind.REMOVED, before), new Part(Kind.ADDED, after)));
        }
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (var delta : DiffUtils.diff(old, now).getDeltas()) {
            int from = delta.getSource().getPosition();
            add(parts, Kind.SAME, old.subList(at, from));
            add(parts, Kind.REMOVED, delta.getSource().getLines());
            add(parts, Kind.ADDED, delta.getTarget().getLines());
            at = from + delta.getSource().size();
        }
        add(parts, Kind.SAME, old.subList(at, old.size()));
        return new Line(true, parts);
    }

    private static void add(List<Part> parts, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            parts.add(new Part(kind, String.join("", words)));
        }
    }

    /** Words with the blanks after them. */
    private static List<String> words(String line) {
        return Arrays.asList(line.split("(?<=\\s)(?=\\S)"));
    }

    /** A text of very many lines counts as one of a few: then only its beginning is compared line by line. */
    private static List<String> lines(String text) {
        return Arrays.asList(text.split("\n", LINES));
    }
}
