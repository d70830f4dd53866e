package org.spikebook.simulator.equation.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The syntax tree of a neuron's equations, threshold and reset: they are parsed once, and what
 * checks, compiles or exports them reads it. Immutable.
 */
public record EquationTree(
        List<Definition> definitions, Optional<Expression> threshold, List<Statement> reset) {

    public EquationTree {
        definitions = List.copyOf(definitions);
        reset = List.copyOf(reset);
    }

    /** The names of variables, parameters and subexpressions. */
    public Set<String> declared() {
        return definitions.stream()
                .filter(definition -> !(definition instanceof Definition.Initial))
                .map(Definition::name)
                .collect(Collectors.toSet());
    }

    public Stream<Definition.Differential> differentials() {
        return definitions.stream()
                .filter(Definition.Differential.class::isInstance)
                .map(Definition.Differential.class::cast);
    }

    /** All expressions: of the equations, the threshold and the reset. */
    public List<List<Expression>> expressions() {
        return List.of(
                definitions.stream().map(EquationTree::right).toList(),
                threshold.stream().toList(),
                reset.stream().map(Statement::value).toList());
    }

    /** Whether one of them names something that is not declared here. */
    public boolean names(Set<String> words) {
        Set<String> declared = declared();
        return expressions().stream()
                .flatMap(List::stream)
                .flatMap(Expression::names)
                .anyMatch(name -> words.contains(name) && !declared.contains(name));
    }

    private static Expression right(Definition definition) {
        return switch (definition) {
            case Definition.Differential d -> d.slope();
            case Definition.Named n -> n.value();
            case Definition.Initial i -> i.value();
        };
    }
}
