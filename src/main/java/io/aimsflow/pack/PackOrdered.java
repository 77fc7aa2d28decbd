package io.aimsflow.pack;

import java.util.UUID;

/** Somebody ordered a pack. */
record PackOrdered(UUID pack) {}
