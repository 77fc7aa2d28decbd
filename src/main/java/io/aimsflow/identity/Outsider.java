package io.aimsflow.identity;

import java.util.Locale;
import java.util.UUID;

/** Somebody without an account whom a module lets see something. */
public record Outsider(UUID id, String name, String email, Locale language) {}
