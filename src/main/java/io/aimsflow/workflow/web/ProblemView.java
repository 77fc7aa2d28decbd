package io.aimsflow.workflow.web;

/**
 * One thing to mend in a model, in the reader's language.
 *
 * @param element empty if the whole file is meant
 */
record ProblemView(String file, String element, String code, String text) {}
