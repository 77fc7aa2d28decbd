package io.aimsflow.workflow;

import java.util.Set;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * Checks expressions with the engine's own parser, so that both read the same. Allowed is what is listed here, all else is
 * refused: literals, variables by their plain name, comparisons, and, or, not, empty, ternary, and the call of a method of a
 * {@link ModelFunctions} bean with variables or literals.
 */
final class GateExpressions {

    private static final int LONGEST = 300;
    private static final Set<AstBinary.Operator> OPERATORS = Set.of(
            AstBinary.EQ,
            AstBinary.NE,
            AstBinary.LT,
            AstBinary.LE,
            AstBinary.GT,
            AstBinary.GE,
            AstBinary.AND,
            AstBinary.OR);

    /** What the engine itself puts under a name: objects through which a model could reach everything. */
    private static final Set<String> RESERVED =
            Set.of("execution", "task", "caseExecution", "externalTask", "authenticatedUserId", "processEngine");

    private final GateContext context;
    private final Builder parser = new Builder(Builder.Feature.METHOD_INVOCATIONS);

    GateExpressions(GateContext context) {
        this.context = context;
    }

    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** Checks an expression whose value the engine uses. */
    void checkValue(String text) throws Forbidden {
        checkNode(parse(text));
    }

    /** Checks that the expression calls one function and does nothing else. */
    void checkCall(String text) throws Forbidden {
        if (!(parse(text) instanceof AstMethod call)) {
            throw new Forbidden("expression-no-call", text);
        }
        checkNode(call);
    }

    /** Checks that the expression names one service task and does nothing else. */
    void checkDelegate(String text) throws Forbidden {
        if (!isExpression(text)
                || !(parse(text) instanceof AstIdentifier bean)
                || !context.serviceTasks().contains(bean.getName())) {
            throw new Forbidden("delegate-unknown", text);
        }
    }

    private Node parse(String text) throws Forbidden {
        if (text.length() > LONGEST) {
            throw new Forbidden("expression-long", LONGEST);
        }
        try {
            Node root = parser.build(text.strip()).getRoot();
            if (!(root instanceof AstEval)) {
                throw new Forbidden("expression-mixed", text);
            }
            return root.getChild(0);
        } catch (TreeBuilderException | StackOverflowError e) {
            throw new Forbidden("expression-unreadable", text);
        }
    }

    private void checkNode(Node node) throws Forbidden {
        if (node instanceof AstIdentifier variable) {
            checkVariable(variable.getName());
        } else if (node instanceof AstMethod call) {
            checkFunction(call);
        } else if (isOperation(node)) {
            for (int i = 0; i < node.getCardinality(); i++) {
                checkNode(node.getChild(i));
            }
        } else if (!isLiteral(node)) {
            throw new Forbidden("expression-forbidden", describe(node));
        }
    }

    private void checkVariable(String name) throws Forbidden {
        if (RESERVED.contains(name) || context.isBean(name)) {
            throw new Forbidden("expression-reserved", name);
        }
    }

    private void checkFunction(AstMethod call) throws Forbidden {
        if (!(call.getChild(0) instanceof AstDot method) || !(method.getChild(0) instanceof AstIdentifier bean)) {
            throw new Forbidden("expression-forbidden", describe(call));
        }
        // ". name" is how the parser prints the property; it offers no getter
        String name = method.toString().substring(1).strip();
        Node arguments = call.getChild(1);
        var methods = context.functions().get(bean.getName());
        if (methods == null || !methods.getOrDefault(name, Set.of()).contains(arguments.getCardinality())) {
            throw new Forbidden("function-unknown", bean.getName() + "." + name, arguments.getCardinality());
        }
        for (int i = 0; i < arguments.getCardinality(); i++) {
            checkArgument(arguments.getChild(i));
        }
    }

    private void checkArgument(Node argument) throws Forbidden {
        if (argument instanceof AstIdentifier variable) {
            checkVariable(variable.getName());
        } else if (!isLiteral(argument)) {
            throw new Forbidden("function-argument", describe(argument));
        }
    }

    private static boolean isOperation(Node node) {
        return node instanceof AstChoice
                || node instanceof AstNested
                || (node instanceof AstBinary binary && OPERATORS.contains(binary.getOperator()))
                || (node instanceof AstUnary unary && unary.getOperator() != AstUnary.NEG);
    }

    private static boolean isLiteral(Node node) {
        return node instanceof AstString
                || node instanceof AstNumber
                || node instanceof AstBoolean
                || node instanceof AstNull
                || (node instanceof AstUnary minus
                        && minus.getOperator() == AstUnary.NEG
                        && minus.getChild(0) instanceof AstNumber);
    }

    private static String describe(Node node) {
        return node.toString().strip();
    }

    /** What a model may not say. */
    static final class Forbidden extends Exception {

        private final String code;
        private final transient Object[] arguments;

        Forbidden(String code, Object... arguments) {
            super(code, null, false, false);
            this.code = code;
            this.arguments = arguments;
        }

        String code() {
            return code;
        }

        Object[] arguments() {
            return arguments.clone();
        }
    }
}
