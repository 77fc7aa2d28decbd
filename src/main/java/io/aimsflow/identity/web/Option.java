package io.aimsflow.identity.web;

/** One entry of a select box. */
record Option(String value, String label) {}
