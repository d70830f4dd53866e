package org.spikebook.web.networklab.ui.lab;

import org.spikebook.simulator.equation.EquationNeuron;
import org.spikebook.simulator.equation.check.EquationTexts;
import org.spikebook.simulator.equation.syntax.WrittenLine;
import org.spikebook.simulator.model.catalog.ModelEquations;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The equations of a population's neurons and receptors, with the names of parameters between at
 * signs where the page puts their values. Those of built-in models are {@linkplain ModelEquations
 * in TeX}, typed ones are their text. No value is in them.
 */
final class NeuronEquations {

    private final Population population;
    private final Predicate<String> hides;

    private NeuronEquations(Population population, Predicate<String> hides) {
        this.population = population;
        this.hides = hides;
    }

    /**
     * Those of a population.
     *
     * @param part its key on the canvas
     * @param hides whether the lesson hides a parameter of the model
     */
    static LabSetup.PartEquations of(String part, Population population, Predicate<String> hides) {
        NeuronEquations equations = new NeuronEquations(population, hides);
        return new LabSetup.PartEquations(
                part, equations.tex(), equations.typed(), equations.symbols());
    }

    private List<String> tex() {
        ModelEquations model = new ModelEquations(population.model(), hides);
        if (model.equations().isEmpty()) {
            return List.of();
        }
        ModelEquations receptors = new ModelEquations(population.receptors(), _ -> false);
        return Stream.of(
                        model.equations(),
                        List.of(input(model, receptors)),
                        receptors.equations(),
                        model.spike())
                .flatMap(List::stream)
                .toList();
    }

    private static String input(ModelEquations model, ModelEquations receptors) {
        return Stream.of(model.input(), receptors.input(), List.of("I_{stim}"))
                .flatMap(List::stream)
                .collect(Collectors.joining(" + ", "I = ", ""));
    }

    /** The lines that were typed, without the parameters, which stand in the others. */
    private List<String> typed() {
        if (!population.model().type().equals(EquationNeuron.TYPE)
                || hides.test(EquationTexts.EQUATIONS)) {
            return List.of();
        }
        List<String> names =
                population.model().component().parameters().stream()
                        .filter(info -> info.kind() == ParameterInfo.Kind.REAL)
                        .map(ParameterInfo::name)
                        .toList();
        ParameterValues values = population.model().values();
        List<String> lines = new ArrayList<>();
        WrittenLine.of(values.word(EquationTexts.EQUATIONS)).stream()
                .filter(line -> line.named().filter(names::contains).isEmpty())
                .forEach(line -> lines.add(marked(line, names)));
        if (!hides.test(EquationTexts.THRESHOLD) && !hides.test(EquationTexts.RESET)) {
            lines.addAll(spike(values, names));
        }
        return lines;
    }

    /** When a typed neuron fires, and what happens then; nothing if it never does. */
    private static List<String> spike(ParameterValues values, List<String> names) {
        String reset =
                WrittenLine.of(values.word(EquationTexts.RESET)).stream()
                        .map(line -> marked(line, names))
                        .collect(Collectors.joining("; "));
        return WrittenLine.of(values.word(EquationTexts.THRESHOLD)).stream()
                .map(line -> marked(line, names) + ":  " + reset)
                .toList();
    }

    private static String marked(WrittenLine line, List<String> names) {
        return line.text(name -> names.contains(name) ? "@" + name + "@" : name);
    }

    /** How parameters are written where their values are drawn, listed or hidden. */
    private Map<String, String> symbols() {
        Map<String, String> symbols = new LinkedHashMap<>();
        Stream.concat(
                        population.model().component().parameters().stream(),
                        population.receptors().component().parameters().stream())
                .filter(info -> info.kind() == ParameterInfo.Kind.REAL)
                .forEach(info -> symbols.put(info.name(), info.symbol()));
        return symbols;
    }
}
