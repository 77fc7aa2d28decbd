package io.aimsflow.workflow.web;

import io.aimsflow.workflow.ModelOrigin;
import io.aimsflow.workflow.ProcessSummary;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A process for programs. */
record ProcessView(
        String key,
        String name,
        String documentation,
        long running,
        long ended,
        boolean withdrawn,
        List<VersionView> versions) {

    static ProcessView of(ProcessSummary process, Locale locale) {
        return new ProcessView(
                process.key(),
                process.process().name(locale),
                process.process().documentation(locale),
                process.running(),
                process.ended(),
                process.withdrawn(),
                process.versions().stream()
                        .map(it -> new VersionView(
                                it.definitionId(),
                                it.version(),
                                it.versionTag(),
                                it.deployedAt(),
                                it.origin(),
                                it.running(),
                                it.ended(),
                                it.newest()))
                        .toList());
    }

    /** One deployed version of it. */
    record VersionView(
            String definitionId,
            int version,
            String versionTag,
            Instant deployedAt,
            ModelOrigin origin,
            long running,
            long ended,
            boolean newest) {}
}
