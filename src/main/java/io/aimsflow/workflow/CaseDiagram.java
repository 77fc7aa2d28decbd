package io.aimsflow.workflow;

import java.util.List;
import java.util.Map;

/**
 * Where a case stands on its diagram.
 *
 * @param active ids of the elements that hold a token
 * @param completed ids of the elements that were passed at least once
 * @param taken ids of the sequence flows that were taken at least once
 * @param counts how many tokens, by active element
 */
public record CaseDiagram(
        List<String> active, List<String> completed, List<String> taken, Map<String, Integer> counts) {}
