/** What the browser and machines ask for while a form is filled in. */
@org.jspecify.annotations.NullMarked
package io.aimsflow.forms.web;
