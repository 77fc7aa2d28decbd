package io.aimsflow.documents;

import java.util.List;

/**
 * A page of the register.
 *
 * @param next {@link DocumentFilter#after()} of the next page; 0 if this is the last one
 */
public record DocumentPage(List<DocumentLine> lines, int next) {}
