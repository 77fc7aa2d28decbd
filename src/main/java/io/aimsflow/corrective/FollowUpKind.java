package io.aimsflow.corrective;

/** What else a nonconformity may show to be wrong. Its text is message {@code corrective.follow-up.<name>}. */
public enum FollowUpKind {
    /** A risk has to be assessed or treated anew (ISO/IEC 42001:2023, 8.2 and 8.3). */
    RISK,
    /** The Statement of Applicability changes (6.1.3). */
    SOA,
    /** A document changes (7.5). */
    DOCUMENT,
    /** The AI management system itself changes (10.1). */
    AIMS
}
