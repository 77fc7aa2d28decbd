/** The risk register: its pages and its REST resource. */
@NullMarked
package io.aimsflow.risk.web;

import org.jspecify.annotations.NullMarked;
