package org.spikebook.simulator.interchange.brian.neuron;

import org.spikebook.simulator.equation.syntax.Expression;
import org.spikebook.simulator.equation.syntax.Statement;
import org.spikebook.simulator.interchange.script.Python;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes typed equations in Brian's language, from their syntax tree: nearly as they were typed,
 * but for the name of the input, some units, and names that Brian keeps for itself.
 */
final class TypedCode {

    /** How tightly an operator binds; what is above all binds tightest. */
    private static final int OR = 1;

    private static final int AND = 2;
    private static final int NOT = 3;
    private static final int COMPARISON = 4;
    private static final int SUM = 5;
    private static final int PRODUCT = 6;
    private static final int SIGN = 7;
    private static final int POWER = 8;
    private static final int ATOM = 9;

    /** Attributes of a group, which an assignment would set. */
    private static final String ATTRIBUTES =
            "start|stop|order|when|state|spikes|events|equations|user_equations|indices|variables"
                    + "|namespace|refractory|resetter|thresholder|state_updater|method_choice";

    private static final String KEYWORDS =
            "as|assert|async|await|break|class|continue|def|del|elif|else|except|finally|for|from"
                    + "|global|if|import|in|is|lambda|nonlocal|pass|raise|return|try|while|with|yield";

    /** Names that a text may declare, but not in Brian. */
    private static final Pattern TAKEN =
            Pattern.compile(
                    "i|j|t|t_in_timesteps|N|I_in|arrived|xi.*|lastspike|not_refractory|e|inf"
                            + "|.*_(pre|post)|"
                            + ATTRIBUTES
                            + "|"
                            + KEYWORDS
                            + "|rand|randn|poisson|timestep|mod|bool|kelvin|mole?|candela|kilogram|joule"
                            + "|Ohm|ohm|Hz|Pa|[pnumkMG](s|V|A|S|F|Ohm|ohm|Hz|m|g|M|C|J|K|N|Pa|W)");

    private final Set<String> declared;

    /**
     * @param declared names of variables, parameters and subexpressions
     */
    TypedCode(Set<String> declared) {
        this.declared = Set.copyOf(declared);
    }

    /** The name of something declared. */
    String name(String written) {
        if (written.startsWith("_")) {
            return "own" + written;
        }
        return TAKEN.matcher(written).matches() ? written + "_" : written;
    }

    /** A line of a reset. */
    String code(Statement statement) {
        return word(statement.name()) + " " + statement.operator() + " " + code(statement.value());
    }

    /** An expression or a condition. */
    String code(Expression expression) {
        return switch (expression) {
            case Expression.Number(double value, _) -> Python.number(value);
            case Expression.Name(String name, _) -> word(name);
            case Expression.Minus(var of, _) -> "-" + within(of, SIGN);
            case Expression.Not(var of, _) -> "not " + within(of, NOT);
            case Expression.Call(String function, var arguments, _) ->
                    arguments.stream()
                            .map(this::code)
                            .collect(Collectors.joining(", ", function + "(", ")"));
            case Expression.Arithmetic a -> arithmetic(a);
            case Expression.Comparison c ->
                    within(c.left(), SUM) + " " + c.operator() + " " + within(c.right(), SUM);
            case Expression.Joined j ->
                    within(j.left(), binding(j))
                            + " "
                            + j.operator()
                            + " "
                            + within(j.right(), binding(j) + 1);
        };
    }

    private String arithmetic(Expression.Arithmetic a) {
        return switch (a.operator()) {
            case "**" -> within(a.left(), ATOM) + "**" + within(a.right(), SIGN);
            case "+", "-" ->
                    within(a.left(), SUM) + " " + a.operator() + " " + within(a.right(), PRODUCT);
            default -> within(a.left(), PRODUCT) + a.operator() + within(a.right(), SIGN);
        };
    }

    /** In brackets where it binds less than is needed. */
    private String within(Expression part, int needed) {
        return binding(part) < needed ? "(" + code(part) + ")" : code(part);
    }

    private static int binding(Expression expression) {
        return switch (expression) {
            case Expression.Number _, Expression.Name _, Expression.Call _ -> ATOM;
            case Expression.Minus _ -> SIGN;
            case Expression.Not _ -> NOT;
            case Expression.Comparison _ -> COMPARISON;
            case Expression.Joined j -> j.operator().equals("or") ? OR : AND;
            case Expression.Arithmetic a ->
                    switch (a.operator()) {
                        case "**" -> POWER;
                        case "+", "-" -> SUM;
                        default -> PRODUCT;
                    };
        };
    }

    private String word(String word) {
        if (declared.contains(word)) {
            return name(word);
        }
        return switch (word) {
            case "i" -> "I_in";
            case "input" -> "(I_in/pA)";
            default -> BrianUnits.name(word);
        };
    }
}
