/**
 * Camunda Forms JSON becomes checked submissions and immutable records (ISO/IEC 42001:2023, 7.5.3). What the browser shows
 * with form-js is checked here again by the same JSON: types, limits, options, dates, conditional fields, repeating groups.
 * A form and a submission are hostile until this module has accepted them. Drafts are kept as they were typed.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "ledger"})
@org.jspecify.annotations.NullMarked
package io.aimsflow.forms;
