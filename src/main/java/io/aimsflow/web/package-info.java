/**
 * What all pages share: security rules, layout and navigation, language and dates, search, errors. Serves no clause itself; it is
 * how people reach the modules that do.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "identity", "forms", "workflow"})
@org.jspecify.annotations.NullMarked
package io.aimsflow.web;
