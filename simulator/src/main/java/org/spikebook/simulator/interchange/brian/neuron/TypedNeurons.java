package org.spikebook.simulator.interchange.brian.neuron;

import org.spikebook.simulator.equation.EquationNeuron;
import org.spikebook.simulator.equation.check.EquationTexts;
import org.spikebook.simulator.equation.syntax.Definition;
import org.spikebook.simulator.equation.syntax.EquationTree;
import org.spikebook.simulator.equation.syntax.Expression;
import org.spikebook.simulator.interchange.script.ScriptPopulation;
import org.spikebook.simulator.model.synapse.ExponentialConductance;
import org.spikebook.simulator.model.synapse.VariableJump;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Neurons typed as equations. For one population. */
public final class TypedNeurons {

    private static final String LOOKS_BACK = "vBefore";

    /** Functions that Brian does not have. */
    private static final Set<String> MISSING = Set.of("min", "max");

    /** What synapses and currents bring, with its unit and without. */
    private static final Set<String> INPUT = Set.of("i", "input");

    private static final Map<String, String> METHODS =
            Map.of(
                    "euler", "euler",
                    "rk2", "rk2",
                    "rk4", "rk4",
                    "rk4Sampled", "rk4",
                    "exponentialEuler", "exponential_euler",
                    "exact", "exact");

    private final ScriptPopulation part;
    private final Population population;
    private final ParameterValues values;
    private final EquationTree typed;
    private final Set<String> declared;
    private final Set<String> held = new HashSet<>();
    private final Map<String, Expression> slopes = new HashMap<>();
    private final Map<String, Expression> parts = new HashMap<>();
    private final Map<String, Expression> starts = new LinkedHashMap<>();
    private final NeuronGroup neurons = new NeuronGroup();
    private final TypedCode code;

    private TypedNeurons(ScriptPopulation part) {
        this.part = part;
        this.population = part.population();
        this.values = population.model().values();
        this.typed = ((EquationNeuron) population.model().component()).system().tree();
        this.declared = typed.declared();
        this.code = new TypedCode(declared);
    }

    public static NeuronGroup write(ScriptPopulation part, List<String> external) {
        return new TypedNeurons(part).write(external);
    }

    private NeuronGroup write(List<String> external) {
        refuseMissing();
        typed.differentials().forEach(this::addSlope);
        typed.definitions().forEach(this::addOther);
        for (String variable : new Coupling(starts, parts).inOrder()) {
            Expression start = Objects.requireNonNull(starts.get(variable));
            neurons.following.put(code.name(variable), "'" + code.code(start) + "'");
        }
        String potential = neurons.variables.getOrDefault("v", first());
        neurons.dropsDeltas = values.number(EquationTexts.T_REF) > 0 && !held.contains(potential);
        Receptors receptors = Receptors.of(population, neurons, potential);
        neurons.threshold = typed.threshold().map(code::code).orElse("");
        neurons.reset = typed.reset().stream().map(code::code).collect(Collectors.joining("\n"));
        declareInput(receptors, external);
        neurons.refractory(values.number(EquationTexts.T_REF), part.dtMs(), true);
        neurons.testsBeforeInput =
                population.receptors().type().equals(VariableJump.TYPE)
                        && VariableJump.Parameters.of(population.receptors().values())
                                .testsBeforeInput();
        chooseMethod(!receptors.constants().isEmpty());
        return neurons;
    }

    /**
     * @param driven whether synapses make a current, which is held over a step here
     */
    private void chooseMethod(boolean driven) {
        String integrator = values.word(EquationTexts.INTEGRATOR);
        if (integrator.equals("exact")) {
            chooseExact(driven);
            return;
        }
        neurons.method =
                METHODS.getOrDefault(integrator, integrator.equals("rkf45") ? "rk4" : "euler");
        if (!neurons.method.equals(METHODS.get(integrator))) {
            warnOfMethod();
        }
        if (driven) {
            warnOfSynapses();
        }
    }

    /**
     * Brian's exact method solves what falls back by itself, and synaptic currents along with it.
     * Equations apart from each other are solved exactly by exponential Euler, too.
     */
    private void chooseExact(boolean driven) {
        Coupling coupling = new Coupling(slopes, parts);
        if (population.receptors().type().equals(ExponentialConductance.TYPE)) {
            neurons.method = "exponential_euler";
            warnOfMethod();
            warnOfSynapses();
        } else if (coupling.isApart() && (driven || !coupling.isSelfLimiting())) {
            neurons.method = "exponential_euler";
        } else if (!coupling.isSelfLimiting() || hasEqualTimes()) {
            neurons.method = "rk4";
            warnOfMethod();
        } else {
            neurons.method = "exact";
            if (driven) {
                part.warn("brian.heldCurrent");
            }
        }
    }

    /** Brian's exact method may divide by the difference of two. */
    private boolean hasEqualTimes() {
        List<String> times =
                neurons.constants.entrySet().stream()
                        .filter(each -> declared.contains(each.getKey()))
                        .map(Map.Entry::getValue)
                        .filter(value -> value.endsWith("*ms") || value.endsWith("*second"))
                        .toList();
        return new HashSet<>(times).size() < times.size();
    }

    private void warnOfMethod() {
        part.warn("brian.integrator", values.word(EquationTexts.INTEGRATOR), neurons.method);
    }

    private void warnOfSynapses() {
        part.warn("brian.synapsesByMethod", neurons.method);
    }

    private String first() {
        return neurons.variables.values().stream().findFirst().orElse("v");
    }

    private void refuseMissing() {
        if (typed.names(Set.of(LOOKS_BACK))) {
            part.refuse("brian.lookBack");
        }
        for (List<Expression> text : typed.expressions()) {
            text.stream()
                    .flatMap(Expression::functions)
                    .filter(MISSING::contains)
                    .findFirst()
                    .ifPresent(function -> part.refuse("brian.function", function));
        }
    }

    private void addSlope(Definition.Differential line) {
        String name = code.name(line.name());
        String unit = unit(line.unitText());
        boolean stops = line.held() && values.number(EquationTexts.T_REF) > 0;
        if (stops) {
            held.add(name);
        }
        if (!stops && standsStill(line.slope())) {
            neurons.equations.add(Declaration.parameter(name, BrianUnits.dimension(unit)));
        } else {
            slopes.put(line.name(), line.slope());
            neurons.equations.add(
                    Declaration.differential(
                                    name, code.code(line.slope()), BrianUnits.dimension(unit))
                            .held(stops));
        }
        if (neurons.variables.isEmpty() || line.name().equals("v")) {
            neurons.scale =
                    new Scale(BrianUnits.dimension(unit), BrianUnits.unit(unit), "amp", "pA");
        }
        neurons.variables.put(line.name(), name);
        neurons.units.put(line.name(), BrianUnits.unit(unit));
    }

    /** A slope of nothing, with or without a unit: Brian's exact method would not solve it. */
    private static boolean standsStill(Expression slope) {
        return switch (slope) {
            case Expression.Number(double value, _) -> value == 0;
            case Expression.Arithmetic(String operator, var left, var right, _) ->
                    (operator.equals("*") || operator.equals("/"))
                            && standsStill(left)
                            && right instanceof Expression.Name;
            default -> false;
        };
    }

    /** As it is written; a pure number's unit is 1. */
    private static String unit(String text) {
        return text.isEmpty() ? "1" : text;
    }

    private void addOther(Definition definition) {
        switch (definition) {
            case Definition.Differential _ -> {}
            case Definition.Initial(String name, Expression value, _) -> starts.put(name, value);
            case Definition.Named line when isParameter(line.name()) ->
                    addParameter(line.name(), unit(line.unitText()));
            case Definition.Named line -> {
                parts.put(line.name(), line.value());
                neurons.equations.add(
                        Declaration.subexpression(
                                code.name(line.name()),
                                code.code(line.value()),
                                BrianUnits.dimension(unit(line.unitText()))));
            }
        }
    }

    private boolean isParameter(String name) {
        return population.model().component().parameters().stream()
                .map(ParameterInfo::name)
                .anyMatch(name::equals);
    }

    private void addParameter(String written, String unit) {
        Value value = values.value(written);
        String name = code.name(written);
        String assigned = Drawn.assigned(value, BrianUnits.unit(unit));
        if (Drawn.varies(value)) {
            neurons.equations.add(
                    Declaration.parameter(name, BrianUnits.dimension(unit)).flagged("constant"));
            neurons.initial.put(name, assigned);
        } else {
            neurons.constants.put(name, assigned);
        }
    }

    private void declareInput(Receptors receptors, List<String> external) {
        boolean arrives = receptors.current().equals("arrived");
        StringBuilder sum = new StringBuilder(arrives ? "arrived*pA" : receptors.current());
        for (String name : external) {
            sum.append(sum.isEmpty() ? "" : " + ").append(name);
            neurons.equations.add(Declaration.parameter(name, "amp"));
        }
        if (typed.names(INPUT)) {
            neurons.equations.add(
                    Declaration.subexpression(
                            "I_in", sum.isEmpty() ? "0*pA" : sum.toString(), "amp"));
        }
        neurons.equations.addAll(receptors.equations());
        neurons.constants.putAll(receptors.constants());
        receptors.variables().forEach(neurons.variables::putIfAbsent);
        if (arrives) {
            neurons.movesAfterInput = true;
            neurons.regular.add(new NeuronGroup.Regular("arrived = 0", "before_thresholds"));
        }
    }
}
