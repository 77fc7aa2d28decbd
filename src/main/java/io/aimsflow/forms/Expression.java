package io.aimsflow.forms;

import org.camunda.feel.syntaxtree.ParsedExpression;

/** A FEEL expression that was found to be short and cheap. */
record Expression(ParsedExpression parsed) {

    @Override
    public String toString() {
        return parsed.text();
    }
}
