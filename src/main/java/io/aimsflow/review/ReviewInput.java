package io.aimsflow.review;

import io.aimsflow.shared.PersonId;
import java.util.List;

/**
 * What a module has to tell top management's review. Implemented as a bean, as many as there are; asked once, when the inputs
 * are assembled, in a transaction. What it tells is kept as it is told.
 */
public interface ReviewInput {

    /** @param reader an AIMS manager, for registers that ask who reads */
    List<ReviewFigure> figures(PersonId reader);
}
