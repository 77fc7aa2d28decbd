/** Pages and REST resources about people: sign-in, one-time links, the own profile, administration. */
@org.jspecify.annotations.NullMarked
package io.aimsflow.identity.web;
