package org.spikebook.simulator.equation.syntax;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.problem.Position;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads expressions with Python's precedence: {@code or}, {@code and}, {@code not}, comparison,
 * {@code + -}, {@code * /}, sign, {@code **} (from the right). Depth and size are limited.
 */
final class ExpressionParser {

    private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=", "==", "!=");

    private final TokenReader tokens;
    private int depth;
    private int size;
    private boolean calls = true;

    ExpressionParser(TokenReader tokens) {
        this.tokens = tokens;
    }

    /** The expression that begins here. */
    Expression parse() throws EquationException {
        depth = 0;
        calls = true;
        return parseInner();
    }

    /** Without sums, calls, comparisons and logic, as units are written. */
    Expression parseUnit() throws EquationException {
        depth = 0;
        calls = false;
        Expression expression = parseProduct();
        calls = true;
        rejectMissingOperator();
        return expression;
    }

    private Expression parseInner() throws EquationException {
        Expression expression = parseOr();
        rejectMissingOperator();
        return expression;
    }

    private void rejectMissingOperator() throws EquationException {
        Token next = tokens.peek();
        if (next.kind() == Token.Kind.NAME || next.kind() == Token.Kind.NUMBER) {
            throw new EquationException(next.position(), "missingOperator", next.text());
        }
    }

    private Expression parseOr() throws EquationException {
        Expression left = parseAnd();
        while (tokens.peek().is("or")) {
            Token operator = tokens.next();
            left = new Expression.Joined("or", left, parseAnd(), count(operator));
        }
        return left;
    }

    private Expression parseAnd() throws EquationException {
        Expression left = parseNot();
        while (tokens.peek().is("and")) {
            Token operator = tokens.next();
            left = new Expression.Joined("and", left, parseNot(), count(operator));
        }
        return left;
    }

    private Expression parseNot() throws EquationException {
        if (!tokens.peek().is("not")) {
            return parseComparison();
        }
        Token operator = tokens.next();
        enter(operator.position());
        Expression not = new Expression.Not(parseNot(), count(operator));
        depth--;
        return not;
    }

    private Expression parseComparison() throws EquationException {
        Expression left = parseSum();
        if (!isComparison()) {
            return left;
        }
        Token operator = tokens.next();
        Expression right = parseSum();
        if (isComparison()) {
            throw new EquationException(tokens.position(), "chainedComparison");
        }
        return new Expression.Comparison(operator.text(), left, right, count(operator));
    }

    private boolean isComparison() {
        return COMPARISONS.contains(tokens.peek().text());
    }

    private Expression parseSum() throws EquationException {
        Expression left = parseProduct();
        while (tokens.peek().is("+") || tokens.peek().is("-")) {
            Token operator = tokens.next();
            left = arithmetic(operator, left, parseProduct());
        }
        return left;
    }

    private Expression parseProduct() throws EquationException {
        Expression left = parseSign();
        while (tokens.peek().is("*") || tokens.peek().is("/")) {
            Token operator = tokens.next();
            left = arithmetic(operator, left, parseSign());
        }
        return left;
    }

    private Expression parseSign() throws EquationException {
        if (!tokens.peek().is("-") && !tokens.peek().is("+")) {
            return parsePower();
        }
        Token sign = tokens.next();
        enter(sign.position());
        Expression of = parseSign();
        depth--;
        return sign.is("-") ? new Expression.Minus(of, count(sign)) : of;
    }

    private Expression parsePower() throws EquationException {
        Expression base = parsePrimary();
        if (!tokens.peek().is("**")) {
            return base;
        }
        Token operator = tokens.next();
        enter(operator.position());
        Expression exponent = parseSign();
        depth--;
        return arithmetic(operator, base, exponent);
    }

    private Expression parsePrimary() throws EquationException {
        Token token = tokens.peek();
        if (token.kind() == Token.Kind.NUMBER) {
            tokens.next();
            return new Expression.Number(number(token), count(token));
        }
        if (token.isName()) {
            tokens.next();
            return calls && tokens.peek().is("(")
                    ? call(token)
                    : new Expression.Name(token.text(), count(token));
        }
        if (!token.is("(")) {
            throw new EquationException(token.position(), "expectedExpression", tokens.found());
        }
        tokens.next();
        enter(token.position());
        Expression inner = parseInner();
        tokens.expect(")");
        depth--;
        return inner;
    }

    private static double number(Token token) throws EquationException {
        double value = ExactMath.parse(token.text());
        if (Double.isInfinite(value)) {
            throw new EquationException(token.position(), "numberTooLarge", token.text());
        }
        return value;
    }

    private Expression call(Token function) throws EquationException {
        tokens.next();
        enter(function.position());
        List<Expression> arguments = new ArrayList<>();
        if (!tokens.peek().is(")")) {
            arguments.add(parseInner());
            while (tokens.accept(",")) {
                arguments.add(parseInner());
            }
        }
        tokens.expect(")");
        depth--;
        return new Expression.Call(function.text(), arguments, count(function));
    }

    private Expression arithmetic(Token operator, Expression left, Expression right)
            throws EquationException {
        return new Expression.Arithmetic(operator.text(), left, right, count(operator));
    }

    private void enter(Position position) throws EquationException {
        if (++depth > EquationLimits.DEPTH) {
            throw new EquationException(position, "tooDeep", EquationLimits.DEPTH);
        }
    }

    /** Every part of an expression is counted, so that its trees stay small and shallow. */
    private Position count(Token token) throws EquationException {
        if (++size > EquationLimits.SIZE) {
            throw new EquationException(token.position(), "tooLarge", EquationLimits.SIZE);
        }
        return token.position();
    }
}
