package io.aimsflow.identity;

/** Whether this server is a demonstration: an invented organisation, and one may become any of its people. */
public record DemoMode(boolean on) {}
