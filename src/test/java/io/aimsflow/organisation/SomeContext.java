package io.aimsflow.organisation;

import io.aimsflow.organisation.ContextDetails.Addressed;
import io.aimsflow.organisation.ContextDetails.Category;
import io.aimsflow.organisation.ContextDetails.Place;
import io.aimsflow.organisation.ContextDetails.Relevance;
import io.aimsflow.shared.PersonId;

/** Entries of the context to test with. */
public final class SomeContext {

    private SomeContext() {}

    public static ContextDetails issue(String title, PersonId owner) {
        return ContextDetails.issue(
                Place.EXTERNAL, Category.LAW, Relevance.HIGH, title, "A law comes", "We look for a gap", owner);
    }

    public static ContextDetails party(String title, PersonId owner) {
        return ContextDetails.party(
                Place.EXTERNAL, Addressed.PARTLY, title, "To be told that AI is used", "By the notice", owner);
    }
}
