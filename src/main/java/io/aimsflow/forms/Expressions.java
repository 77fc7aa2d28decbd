package io.aimsflow.forms;

import camundajar.impl.scala.Product;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/**
 * FEEL as forms use it. An expression may look at data and compare; nothing that can grow without bounds is allowed:
 * no ranges, no powers, no regular expressions, no functions of its own, at most one loop. What the browser's FEEL engine
 * does not know, or reads otherwise, is not allowed either.
 */
final class Expressions {

    private static final int NESTING = 12;
    private static final int LOOPS = 1;
    private static final Set<String> LOOP = Set.of("For", "SomeItem", "EveryItem", "Filter");
    private static final Set<String> FALSE_IF_MISSING = Set.of("In", "SomeItem", "EveryItem");
    private static final Set<String> FORBIDDEN = Set.of(
            "FunctionDefinition",
            "JavaFunctionInvocation",
            "QualifiedFunctionInvocation",
            "Exponentiation",
            "ConstContext",
            "NamedFunctionParameters",
            "IterationContext",
            "ConstRange",
            "InputInRange");
    private static final Set<String> FUNCTIONS =
            Set.of(("not,contains,starts with,ends with,string length,upper case,lower case,substring,substring before,"
                            + "substring after,string,count,sum,min,max,mean,all,any,list contains,index of,"
                            + "distinct values,concatenate,append,union,flatten,date,time,date and time,today,now,"
                            + "duration,years and months duration,day of week,day of year,month of year,week of year,"
                            + "abs,floor,ceiling,modulo,odd,even,string join,get value,before,after")
                    .split(","));

    private final FeelEngineApi parser = FeelEngineBuilder.forJava().build();
    private final Map<ZoneId, FeelEngineApi> engines = new ConcurrentHashMap<>();
    private final Clock clock;

    Expressions(Clock clock) {
        this.clock = clock;
    }

    static boolean isExpression(String text) {
        return text.startsWith("=");
    }

    /**
     * Reads an expression as forms write it, with the leading equals sign.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    Expression parse(String text) {
        String feel = isExpression(text) ? text.substring(1).strip() : text;
        if (feel.isEmpty() || feel.length() > Limits.EXPRESSION_CHARS) {
            throw new IllegalArgumentException("is empty or longer than " + Limits.EXPRESSION_CHARS + " characters");
        }
        if (nesting(feel) > NESTING) {
            throw new IllegalArgumentException("nests brackets deeper than " + NESTING);
        }
        ParseResult result = parseSafely(feel);
        Walk walk = new Walk();
        walk.visit(result.parsedExpression().expression());
        if (walk.loops > LOOPS) {
            throw new IllegalArgumentException("has more than " + LOOPS + " loop or filter");
        }
        return new Expression(result.parsedExpression());
    }

    /** What the expression gives, or null if it cannot be told. */
    @Nullable
    Object evaluate(Expression expression, Map<String, Object> variables, ZoneId zone) {
        try {
            EvaluationResult result = engine(zone).evaluate(expression.parsed(), variables);
            return result.isSuccess() ? result.result() : null;
        } catch (RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    /**
     * Does the expression hold as a condition? Form-js asks it as a unary test against nothing: a result of null holds, and
     * its negation does not.
     */
    boolean holds(Expression expression, Map<String, Object> variables, ZoneId zone) {
        if (name(expression).equals("FunctionInvocation")
                && expression.parsed().expression() instanceof Product call
                && call.productElement(0).equals("not")
                && argument(call) instanceof Exp negated) {
            return !holds(part(negated, expression), variables, zone);
        }
        return !Boolean.FALSE.equals(test(expression, variables, zone));
    }

    /** Where the two FEEL engines differ about a missing value in a loop or a choice, the browser's answer counts: no. */
    private @Nullable Boolean test(Expression expression, Map<String, Object> variables, ZoneId zone) {
        String name = name(expression);
        if (name.equals("Conjunction") || name.equals("Disjunction")) {
            Product both = (Product) expression.parsed().expression();
            boolean deciding = name.equals("Disjunction");
            Boolean left = test(part((Exp) both.productElement(0), expression), variables, zone);
            Boolean right = test(part((Exp) both.productElement(1), expression), variables, zone);
            boolean decided = left != null && left == deciding || right != null && right == deciding;
            return decided ? (Boolean) deciding : left == null || right == null ? null : (Boolean) !deciding;
        }
        Object value = evaluate(expression, variables, zone);
        return value == null && !FALSE_IF_MISSING.contains(name) ? null : (Boolean) Boolean.TRUE.equals(value);
    }

    private static String name(Expression expression) {
        return expression.parsed().expression() instanceof Product product ? product.productPrefix() : "";
    }

    private static @Nullable Object argument(Product call) {
        Object list = ((Product) call.productElement(1)).productElement(0);
        return ((camundajar.impl.scala.collection.Iterable<?>) list).head();
    }

    private static Expression part(Exp part, Expression whole) {
        return new Expression(new ParsedExpression(part, whole.parsed().text()));
    }

    private FeelEngineApi engine(ZoneId zone) {
        return engines.computeIfAbsent(
                zone,
                key -> FeelEngineBuilder.forJava()
                        .withClock(() -> ZonedDateTime.now(clock.withZone(key)))
                        .build());
    }

    private ParseResult parseSafely(String feel) {
        ParseResult result;
        try {
            result = parser.parseExpression(feel);
        } catch (RuntimeException | StackOverflowError e) {
            throw new IllegalArgumentException("is no FEEL expression");
        }
        if (result.isFailure()) {
            throw new IllegalArgumentException(
                    "is no FEEL expression: " + result.failure().message());
        }
        return result;
    }

    private static int nesting(String feel) {
        int depth = 0;
        int deepest = 0;
        for (char c : feel.toCharArray()) {
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    /** Visits a syntax tree without knowing its many classes: all are products of their parts. */
    private static final class Walk {

        private int loops;

        void visit(Object node) {
            String name = node instanceof Product product ? product.productPrefix() : "";
            if (FORBIDDEN.contains(name)) {
                throw new IllegalArgumentException("uses what forms may not: " + name);
            }
            if (name.equals("FunctionInvocation")) {
                checkFunction((Product) node);
            }
            if (LOOP.contains(name) && !isIndex(name, (Product) node)) {
                loops += name.equals("Filter") ? 1 : size(((Product) node).productElement(0));
            }
            if (node instanceof camundajar.impl.scala.collection.Iterable<?> list) {
                list.iterator().foreach(item -> {
                    visit(item);
                    return null;
                });
            } else if (node instanceof Product product) {
                for (int i = 0; i < product.productArity(); i++) {
                    visit(product.productElement(i));
                }
            }
        }

        private static void checkFunction(Product call) {
            String function = String.valueOf(call.productElement(0));
            if (!FUNCTIONS.contains(function)) {
                throw new IllegalArgumentException("calls the function '" + function + "', which forms may not");
            }
        }

        /** A loop may walk through several lists at once, which is a loop for each. */
        private static int size(Object lists) {
            return ((camundajar.impl.scala.collection.Iterable<?>) lists).size();
        }

        private static boolean isIndex(String name, Product node) {
            return name.equals("Filter")
                    && node.productElement(1) instanceof Product filter
                    && filter.productPrefix().equals("ConstNumber");
        }
    }
}
