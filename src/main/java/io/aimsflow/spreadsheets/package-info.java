/**
 * Tables that people bring from spreadsheets and take home to them: CSV and XLSX alike, read cell by cell with everything that
 * is wrong named by line and column, and written so that no cell can run as a formula.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.aimsflow.spreadsheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
