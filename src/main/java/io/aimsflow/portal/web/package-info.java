/** The auditors' pages, and those of the AIMS manager about them. */
@org.jspecify.annotations.NullMarked
package io.aimsflow.portal.web;
