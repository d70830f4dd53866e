package org.spikebook.simulator.interchange.brian.neuron;

import org.spikebook.simulator.equation.syntax.Definition;
import org.spikebook.simulator.equation.syntax.DefinitionParser;
import org.spikebook.simulator.equation.syntax.Expression;
import org.spikebook.simulator.equation.syntax.Findings;
import org.spikebook.simulator.equation.syntax.Statement;
import org.spikebook.simulator.equation.syntax.StatementParser;
import org.spikebook.simulator.parameter.ParameterValues;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The syntax tree of typed equations that were checked. */
record TypedEquations(
        List<Definition> definitions, Optional<Expression> threshold, List<Statement> reset) {

    static TypedEquations of(ParameterValues values) {
        Findings none = new Findings("");
        return new TypedEquations(
                DefinitionParser.parse(values.word("equations"), none),
                StatementParser.parseThreshold(values.word("threshold"), none),
                StatementParser.parseReset(values.word("reset"), none));
    }

    /** The names of variables, parameters and subexpressions. */
    Set<String> declared() {
        return definitions.stream()
                .filter(definition -> !(definition instanceof Definition.Initial))
                .map(Definition::name)
                .collect(Collectors.toSet());
    }

    Stream<Definition.Differential> differentials() {
        return definitions.stream()
                .filter(Definition.Differential.class::isInstance)
                .map(Definition.Differential.class::cast);
    }

    /** All expressions: of the equations, the threshold and the reset. */
    List<List<Expression>> expressions() {
        return List.of(
                definitions.stream().map(TypedEquations::right).toList(),
                threshold.stream().toList(),
                reset.stream().map(Statement::value).toList());
    }

    /** Whether one of them names something that is not declared here. */
    boolean names(Set<String> words) {
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
