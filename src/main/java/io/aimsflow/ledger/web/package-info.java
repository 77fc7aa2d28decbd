/** The ledger for administrators, AIMS managers and internal auditors: pages and REST resources. */
@NullMarked
package io.aimsflow.ledger.web;

import org.jspecify.annotations.NullMarked;
