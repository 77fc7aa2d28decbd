package io.aimsflow.identity;

import java.time.ZoneId;
import java.util.Locale;

/** What everybody may change about themselves. */
public record Profile(String name, Locale language, ZoneId zone, Theme theme) {}
