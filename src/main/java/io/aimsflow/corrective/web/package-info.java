/** The register of nonconformities: its pages and its REST resource. */
@NullMarked
package io.aimsflow.corrective.web;

import org.jspecify.annotations.NullMarked;
