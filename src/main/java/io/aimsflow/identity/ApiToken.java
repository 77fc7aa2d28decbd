package io.aimsflow.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A personal token for programs that act as its person, without its secret. */
public record ApiToken(UUID id, String name, Instant createdAt, Instant expiresAt, Optional<Instant> lastUsedAt) {}
