/** Uploading and downloading files, for browsers and programs. */
@NullMarked
package io.aimsflow.evidence.web;

import org.jspecify.annotations.NullMarked;
