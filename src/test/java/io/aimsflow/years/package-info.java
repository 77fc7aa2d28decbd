/** A whole certification cycle of three years in one run: the clock moves, scripted people answer what they are asked. */
@NullMarked
package io.aimsflow.years;

import org.jspecify.annotations.NullMarked;
