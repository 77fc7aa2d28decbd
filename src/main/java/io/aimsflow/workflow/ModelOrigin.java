package io.aimsflow.workflow;

/** Where a deployed file came from. */
public enum ModelOrigin {
    /** It is part of the product. */
    PACKAGED,
    /** It stood in the organisation's own folder. */
    FOLDER
}
