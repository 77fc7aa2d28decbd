package io.aimsflow.pack;

import io.aimsflow.identity.SignedIn;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What a pack is about.
 *
 * @param viewer who ordered it: nothing is put in that this person may not see
 * @param language of all pages
 * @param since what ended before this day is left out
 */
public record PackScope(SignedIn viewer, Locale language, LocalDate since) {}
