/** Value types that every module speaks: ids, roles, references to clauses and controls. No beans, no behaviour. */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
@org.jspecify.annotations.NullMarked
package io.aimsflow.shared;
