/**
 * What people have to do: lists of tasks, each task with its form, and the page of a case. Renders any process's tasks; knows no
 * practice. Serves ISO/IEC 42001:2023, 8.1: processes are carried out as planned, and the records show it.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "pack", "identity", "forms", "workflow", "evidence", "ledger", "paper"})
@org.jspecify.annotations.NullMarked
package io.aimsflow.inbox;
