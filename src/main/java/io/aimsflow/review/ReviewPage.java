package io.aimsflow.review;

import java.util.List;

/**
 * A page of the list, the newest first.
 *
 * @param next number of the last line if there are more, to be given back for the next page; empty if this is the last one
 */
public record ReviewPage(List<ReviewLine> lines, String next) {

    public ReviewPage {
        lines = List.copyOf(lines);
    }
}
