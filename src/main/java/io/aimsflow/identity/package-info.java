/**
 * People, the roles they hold (ISO/IEC 42001:2023, 5.3 and A.3.2), who stands in for whom, and how they prove who they
 * are: password, one-time link, session, personal API token. Every change is an entry in the ledger.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "ledger", "forms"})
@org.jspecify.annotations.NullMarked
package io.aimsflow.identity;
