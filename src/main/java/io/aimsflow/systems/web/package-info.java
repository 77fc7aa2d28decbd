/** The register of AI systems: its pages and its REST resource. */
@NullMarked
package io.aimsflow.systems.web;

import org.jspecify.annotations.NullMarked;
