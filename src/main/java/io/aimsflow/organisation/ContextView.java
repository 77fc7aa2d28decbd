package io.aimsflow.organisation;

import java.util.List;

/**
 * An entry of the context as one person sees it.
 *
 * @param overdue it was to be looked at again by now
 * @param mayEdit owner or AIMS manager, and it holds
 * @param mayEnd AIMS manager, and it holds
 */
public record ContextView(
        ContextEntry entry, List<OrganisationStep> steps, boolean overdue, boolean mayEdit, boolean mayEnd) {}
