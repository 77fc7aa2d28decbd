package io.aimsflow.workflow;

import java.util.List;
import java.util.Optional;

/**
 * A page of cases, newest first.
 *
 * @param next for {@link Cases#search} to go on after this page; empty on the last one
 */
public record CaseList(List<CaseView> cases, Optional<String> next) {}
