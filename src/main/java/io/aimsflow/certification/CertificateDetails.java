package io.aimsflow.certification;

import java.time.LocalDate;

/**
 * What stands on a certificate.
 *
 * @param body who certified; at most 200 characters
 * @param number as the body gave it; at most 100 characters
 * @param scope of the certified management system; at most 4,000 characters
 * @param decidedOn day of the decision; today or before
 * @param auditsDone how many surveillance audits of this cycle have taken place already: 0 to 2
 */
public record CertificateDetails(String body, String number, String scope, LocalDate decidedOn, int auditsDone) {}
