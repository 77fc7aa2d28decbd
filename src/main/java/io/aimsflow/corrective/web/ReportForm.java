package io.aimsflow.corrective.web;

import io.aimsflow.corrective.Occurred;
import io.aimsflow.corrective.ReportNonconformity;
import io.aimsflow.corrective.Severity;
import io.aimsflow.corrective.Source;
import io.aimsflow.shared.FileId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A report as somebody typed it, or as a program sent it. */
record ReportForm(
        @Nullable String title,
        @Nullable String whatHappened,
        @Nullable String source,
        @Nullable String occurred,
        @Nullable String place,
        @Nullable String foundBy,
        @Nullable String requirement,
        @Nullable String severity,
        @Nullable String affectedSystems,
        @Nullable String externalReference,
        @Nullable String bodyDeadline,
        @Nullable List<String> files) {

    static ReportForm empty() {
        return new ReportForm(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * The report, as far as it can be understood.
     *
     * @param unreadable one for each field that can't be, which the report leaves out; no source is {@link Source#OTHER} in it
     */
    record Reading(ReportNonconformity report, List<Refused> unreadable) {}

    /** @throws Refused for the first field that can't be understood */
    ReportNonconformity report(List<FileId> uploads) {
        var reading = read(uploads);
        reading.unreadable().stream().findFirst().ifPresent(first -> {
            throw first;
        });
        return reading.report();
    }

    Reading read(List<FileId> uploads) {
        var unreadable = new ArrayList<Refused>();
        var from = read("source", source, "corrective-source", text -> option(Source.class, text), unreadable);
        if (from.isEmpty() && unreadable.isEmpty()) {
            unreadable.add(Refused.at("source", "corrective-source"));
        }
        var report = new ReportNonconformity(
                text(title),
                text(whatHappened),
                text(place),
                read("occurred", occurred, "corrective-date", Occurred::parse, unreadable),
                text(foundBy),
                from.orElse(Source.OTHER),
                text(requirement),
                read("severity", severity, "corrective-severity", text -> option(Severity.class, text), unreadable),
                text(affectedSystems),
                text(externalReference),
                read("bodyDeadline", bodyDeadline, "corrective-date", ReportForm::day, unreadable),
                uploads);
        return new Reading(report, unreadable);
    }

    /** The ids of files that were uploaded before. */
    List<FileId> fileIds() {
        return Objects.requireNonNullElse(files, List.<String>of()).stream()
                .map(ReportForm::file)
                .toList();
    }

    private static FileId file(String id) {
        try {
            return FileId.of(id);
        } catch (NotFound noId) {
            throw Refused.at("files", "corrective-file");
        }
    }

    private static <T> Optional<T> read(
            String field,
            @Nullable String typed,
            String code,
            Function<String, Optional<T>> reader,
            List<Refused> unreadable) {
        var text = text(typed).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var value = reader.apply(text);
        if (value.isEmpty()) {
            unreadable.add(Refused.at(field, code));
        }
        return value;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> option(Class<E> type, String name) {
        try {
            return Optional.of(Enum.valueOf(type, name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable String typed) {
        return Objects.toString(typed, "");
    }
}
