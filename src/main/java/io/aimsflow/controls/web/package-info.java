/** The catalogue of controls: its pages and its REST resource. */
@NullMarked
package io.aimsflow.controls.web;

import org.jspecify.annotations.NullMarked;
