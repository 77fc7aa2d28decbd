package io.aimsflow.inbox.web;

import java.time.Instant;

/** What somebody said about a case. */
record CommentEntry(String by, Instant at, String text) {}
