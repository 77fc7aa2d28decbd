package io.aimsflow.changes;

import io.aimsflow.shared.PersonId;
import java.time.LocalDate;

/**
 * How a change is to be made (ISO/IEC 42001:2023, 6.3).
 *
 * @param consequences what may follow from it, wanted or not
 * @param resources what it needs; may be empty
 * @param responsible who makes it
 * @param due until when
 */
public record ChangePlan(String purpose, String consequences, String resources, PersonId responsible, LocalDate due) {}
