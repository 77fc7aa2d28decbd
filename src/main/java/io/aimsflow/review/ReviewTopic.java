package io.aimsflow.review;

/** What a management review considers, in the order of its agenda (ISO/IEC 42001:2023, 9.3.2). */
public enum ReviewTopic {
    EARLIER_ACTIONS,
    CONTEXT,
    INTERESTED_PARTIES,
    NONCONFORMITIES,
    MEASUREMENT,
    AUDITS,
    OBJECTIVES,
    RISKS,
    IMPACTS,
    DOCUMENTS,
    RESOURCES,
    IMPROVEMENT;

    /** Message key of what it is called. */
    public String messageKey() {
        return "review.topic." + name();
    }
}
