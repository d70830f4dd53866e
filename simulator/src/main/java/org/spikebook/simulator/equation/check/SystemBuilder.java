package org.spikebook.simulator.equation.check;

import org.spikebook.simulator.equation.syntax.Definition;
import org.spikebook.simulator.equation.syntax.Dimension;
import org.spikebook.simulator.equation.syntax.EquationException;
import org.spikebook.simulator.equation.syntax.EquationLimits;
import org.spikebook.simulator.equation.syntax.EquationTree;
import org.spikebook.simulator.equation.syntax.Expression;
import org.spikebook.simulator.equation.syntax.Findings;
import org.spikebook.simulator.equation.syntax.PlainNumber;
import org.spikebook.simulator.equation.syntax.ScaledUnit;
import org.spikebook.simulator.equation.syntax.Statement;
import org.spikebook.simulator.problem.Position;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a system of the lines that were understood. Used once. */
final class SystemBuilder {

    private static final double LARGEST_DEFAULT = 1e9;
    private static final String POTENTIAL_BEFORE = "vBefore";

    private final EquationTree tree;
    private final Findings findings;
    private final SymbolTable names = new SymbolTable();
    private final TermChecker checker = new TermChecker(names);
    private final List<Definition.Differential> differentials = new ArrayList<>();
    private final List<Definition.Named> named = new ArrayList<>();
    private final List<Definition.Initial> initials = new ArrayList<>();
    private final List<EquationSystem.Parameter> parameters = new ArrayList<>();
    private final Map<String, Term> initialOf = new HashMap<>();
    private List<EquationSystem.Subexpression> subexpressions = List.of();
    private List<EquationSystem.Variable> variables = List.of();

    SystemBuilder(EquationTree tree, Findings findings) {
        this.tree = tree;
        this.findings = findings;
        for (Definition definition : tree.definitions()) {
            switch (definition) {
                case Definition.Differential d -> differentials.add(d);
                case Definition.Named n -> named.add(n);
                case Definition.Initial i -> initials.add(i);
            }
        }
    }

    /** Looks up and checks all lines. */
    void build() {
        checkCounts();
        if (!findings.isEmpty()) {
            return;
        }
        potentialFirst();
        for (int k = 0; k < differentials.size(); k++) {
            defineVariable(differentials.get(k), k);
        }
        List<Definition.Named> written = new ArrayList<>();
        Set<String> taken = declaredNames();
        named.forEach(n -> defineNamed(n, taken, written));
        if (findings.isEmpty()) {
            SubexpressionOrder order = new SubexpressionOrder(checker, findings);
            subexpressions = order.check(written);
            initials.forEach(this::checkInitial);
            checkInitialOrder();
            variables =
                    differentials.stream().map(this::variable).flatMap(Optional::stream).toList();
        }
    }

    private void checkCounts() {
        if (differentials.isEmpty()) {
            findings.add(new Position(1, 1), "noEquation");
        } else if (differentials.size() > EquationLimits.VARIABLES) {
            Position position = differentials.get(EquationLimits.VARIABLES).position();
            findings.add(position, "tooManyVariables", EquationLimits.VARIABLES);
        }
        if (named.size() > EquationLimits.NAMES) {
            findings.add(
                    named.get(EquationLimits.NAMES).position(),
                    "tooManyNames",
                    EquationLimits.NAMES);
        }
    }

    /** The potential is the variable v, or else the one of the first equation. */
    private void potentialFirst() {
        for (int k = 1; k < differentials.size(); k++) {
            if (differentials.get(k).name().equals("v")) {
                differentials.addFirst(differentials.remove(k));
            }
        }
        Definition.Differential potential = differentials.getFirst();
        Dimension dimension = potential.unit().dimension();
        if (!dimension.equals(Dimension.POTENTIAL) && !dimension.equals(Dimension.NONE)) {
            findings.add(potential.position(), "potentialUnit", potential.name(), dimension.text());
        }
    }

    private void defineVariable(Definition.Differential written, int index) {
        if (written.unit().exponent() != 0) {
            findings.add(
                    written.position(),
                    "scaledVariable",
                    written.name(),
                    written.unit().dimension().text());
        }
        define(written, new Term.Variable(index), written.unit());
    }

    private Set<String> declaredNames() {
        return Stream.concat(differentials.stream(), named.stream())
                .map(Definition::name)
                .collect(Collectors.toSet());
    }

    private void defineNamed(
            Definition.Named written, Set<String> taken, List<Definition.Named> subs) {
        OptionalDouble number = PlainNumber.of(written.value(), written.unit(), taken);
        if (number.isEmpty()) {
            define(written, new Term.Sub(subs.size()), written.unit());
            subs.add(written);
            return;
        }
        if (Math.abs(number.getAsDouble()) > LARGEST_DEFAULT) {
            findings.add(written.value().position(), "defaultTooLarge", LARGEST_DEFAULT);
        }
        define(written, new Term.Parameter(parameters.size()), written.unit());
        parameters.add(
                new EquationSystem.Parameter(
                        written.name(),
                        written.unit(),
                        written.unitText(),
                        written.comment(),
                        number.getAsDouble()));
    }

    private void define(Definition written, Term term, ScaledUnit unit) {
        names.define(written.name(), new SymbolTable.Meaning(term, unit.dimension()))
                .ifPresent(code -> findings.add(written.position(), code, written.name()));
    }

    private void checkInitial(Definition.Initial written) {
        Optional<SymbolTable.Meaning> variable = variableOf(written.name());
        if (variable.isEmpty()) {
            findings.add(written.position(), "initialOfNothing", written.name());
            return;
        }
        try {
            Term value = checker.number(written.value(), variable.get().dimension());
            if (initialOf.putIfAbsent(written.name(), value) != null) {
                findings.add(written.position(), "nameTwice", written.name() + "(0)");
            }
        } catch (EquationException wrong) {
            findings.add(wrong);
        }
    }

    private void checkInitialOrder() {
        if (!findings.isEmpty()) {
            return;
        }
        List<Optional<Term>> values =
                differentials.stream()
                        .map(d -> Optional.ofNullable(initialOf.get(d.name())))
                        .toList();
        List<Integer> computable =
                InitialOrder.of(
                        values,
                        subexpressions.stream().map(EquationSystem.Subexpression::value).toList());
        for (Definition.Initial written : initials) {
            boolean waits =
                    differentials.stream()
                            .filter(d -> d.name().equals(written.name()))
                            .noneMatch(d -> computable.contains(differentials.indexOf(d)));
            if (waits) {
                findings.add(written.position(), "circularInitial", written.name());
            }
        }
    }

    private Optional<SymbolTable.Meaning> variableOf(String name) {
        return names.find(name).filter(meaning -> meaning.term() instanceof Term.Variable);
    }

    private Optional<EquationSystem.Variable> variable(Definition.Differential written) {
        Dimension needed = written.unit().dimension().over(Dimension.TIME);
        try {
            return Optional.of(
                    new EquationSystem.Variable(
                            written.name(),
                            written.unitText(),
                            written.comment(),
                            checker.number(written.slope(), needed),
                            written.held(),
                            Optional.ofNullable(initialOf.get(written.name()))));
        } catch (EquationException wrong) {
            findings.add(wrong);
            return Optional.empty();
        }
    }

    /** Lets threshold and reset, which come at the end of a step, look back at its start. */
    void lookBack() {
        Dimension potential = differentials.getFirst().unit().dimension();
        names.offer(POTENTIAL_BEFORE, new SymbolTable.Meaning(new Term.Before(), potential));
    }

    /** The condition of a threshold, or nothing after a report. */
    Optional<Condition> threshold(Expression written, Findings at) {
        try {
            return Optional.of(checker.condition(written));
        } catch (EquationException wrong) {
            at.add(wrong);
            return Optional.empty();
        }
    }

    /** The assignments of a reset; what is wrong is reported and left out. */
    List<EquationSystem.Assignment> reset(List<Statement> written, Findings at) {
        List<EquationSystem.Assignment> assignments = new ArrayList<>();
        for (Statement statement : written) {
            try {
                assignments.add(assignment(statement));
            } catch (EquationException wrong) {
                at.add(wrong);
            }
        }
        return assignments;
    }

    private EquationSystem.Assignment assignment(Statement written) throws EquationException {
        Optional<SymbolTable.Meaning> variable = variableOf(written.name());
        if (variable.isEmpty()) {
            String known = String.join(", ", variables.stream().map(v -> v.name()).toList());
            throw new EquationException(written.position(), "notAVariable", written.name(), known);
        }
        Term target = variable.get().term();
        Dimension dimension = variable.get().dimension();
        boolean scales = written.operator().equals("*=") || written.operator().equals("/=");
        Term value = checker.number(written.value(), scales ? Dimension.NONE : dimension);
        Term next =
                switch (written.operator()) {
                    case "+=" -> target.plus(value);
                    case "-=" -> target.arithmetic(Term.Operator.MINUS, value);
                    case "*=" -> target.times(value);
                    case "/=" -> target.arithmetic(Term.Operator.OVER, value);
                    default -> value;
                };
        return new EquationSystem.Assignment(((Term.Variable) target).index(), next);
    }

    /** The whole, after all checks came out well. */
    EquationSystem system(
            Optional<Condition> threshold,
            List<EquationSystem.Assignment> reset,
            boolean takesPureInput) {
        return new EquationSystem(
                tree, variables, parameters, subexpressions, threshold, reset, takesPureInput);
    }
}
