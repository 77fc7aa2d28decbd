package io.aimsflow.documents;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A document as the register lists it.
 *
 * @param versionNumber of the version that stands for it: the one in effect, else the newest that the person may read
 * @param state of that version
 * @param open how far the next version is, if the person may know of it
 * @param overdue whether its review date has passed
 */
public record DocumentLine(
        Document document,
        int versionNumber,
        VersionState state,
        Optional<LocalDate> effectiveOn,
        Optional<VersionState> open,
        boolean overdue) {}
