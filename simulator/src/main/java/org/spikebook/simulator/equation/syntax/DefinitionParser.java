package org.spikebook.simulator.equation.syntax;

import org.spikebook.simulator.problem.Position;

import java.util.ArrayList;
import java.util.List;

/** Reads the lines of the equations. A line with a mistake is reported and left out. */
public final class DefinitionParser {

    private final TokenReader tokens;
    private final ExpressionParser expressions;
    private final Findings findings;

    private DefinitionParser(TokenReader tokens, Findings findings) {
        this.tokens = tokens;
        this.expressions = new ExpressionParser(tokens);
        this.findings = findings;
    }

    public static List<Definition> parse(String text, Findings findings) {
        return new DefinitionParser(new TokenReader(Scanner.scan(text, findings)), findings)
                .parse();
    }

    private List<Definition> parse() {
        List<Definition> definitions = new ArrayList<>();
        while (!tokens.isAtEnd()) {
            if (tokens.peek().endsLine()) {
                tokens.next();
            } else {
                try {
                    definitions.add(line());
                } catch (EquationException wrong) {
                    findings.add(wrong);
                    tokens.skipLine();
                }
            }
        }
        return definitions;
    }

    private Definition line() throws EquationException {
        Token first = tokens.next();
        if (!first.isName()) {
            throw new EquationException(first.position(), "expectedDefinition", first.text());
        }
        if (tokens.peek().is("/") && tokens.peekSecond().is("dt")) {
            return differential(first);
        }
        return tokens.peek().is("(") ? initial(first) : named(first);
    }

    private Definition differential(Token first) throws EquationException {
        if (!first.text().startsWith("d") || first.text().length() == 1) {
            throw new EquationException(first.position(), "expectedDefinition", first.text());
        }
        tokens.next();
        tokens.next();
        tokens.expect("=");
        Expression slope = expressions.parse();
        Declared declared = declared(first.position());
        boolean held = tokens.peek().is("(");
        if (held) {
            unlessRefractory();
        }
        return new Definition.Differential(
                first.text().substring(1),
                slope,
                declared.unit,
                declared.text,
                held,
                comment(),
                first.position());
    }

    private void unlessRefractory() throws EquationException {
        Position flag = tokens.position();
        tokens.next();
        if (!tokens.accept("unless") || !tokens.accept("refractory") || !tokens.accept(")")) {
            throw new EquationException(flag, "unknownFlag");
        }
    }

    private Definition initial(Token first) throws EquationException {
        tokens.next();
        Token zero = tokens.next();
        if (!zero.text().equals("0")) {
            throw new EquationException(zero.position(), "expectedDefinition", first.text());
        }
        tokens.expect(")");
        tokens.expect("=");
        Expression value = expressions.parse();
        comment();
        return new Definition.Initial(first.text(), value, first.position());
    }

    private Definition named(Token first) throws EquationException {
        if (tokens.peek().is(":")) {
            throw new EquationException(first.position(), "noDefault", first.text());
        }
        tokens.expect("=");
        Expression value = expressions.parse();
        Declared declared = declared(first.position());
        return new Definition.Named(
                first.text(), value, declared.unit, declared.text, comment(), first.position());
    }

    private record Declared(ScaledUnit unit, String text) {}

    private Declared declared(Position definition) throws EquationException {
        if (tokens.peek().endsLine()) {
            throw new EquationException(definition, "missingUnit");
        }
        tokens.expect(":");
        Expression written = expressions.parseUnit();
        return new Declared(UnitReader.read(written), text(written));
    }

    /** The unit as it is shown beside values; empty for a pure number. */
    private static String text(Expression unit) {
        return switch (unit) {
            case Expression.Name(String name, _) -> name;
            case Expression.Number _ -> "";
            case Expression.Arithmetic(String operator, var left, var right, _) ->
                    factor(left) + operator + divisor(right);
            case Expression.Minus(var of, _) -> "-" + factor(of);
            case Expression.Call _,
                    Expression.Comparison _,
                    Expression.Joined _,
                    Expression.Not _ ->
                    "";
        };
    }

    private static String divisor(Expression unit) {
        return unit instanceof Expression.Arithmetic(String operator, _, _, _)
                        && !operator.equals("**")
                ? "(" + text(unit) + ")"
                : factor(unit);
    }

    private static String factor(Expression unit) {
        return unit instanceof Expression.Number(double value, _)
                ? Integer.toString((int) value)
                : text(unit);
    }

    /** What the rest of a line says, which must be nothing or a comment. */
    private String comment() throws EquationException {
        Token token = tokens.peek();
        if (!token.endsLine()) {
            throw new EquationException(token.position(), "expectedLineEnd", token.text());
        }
        return token.kind() == Token.Kind.COMMENT ? token.text().substring(1).strip() : "";
    }
}
