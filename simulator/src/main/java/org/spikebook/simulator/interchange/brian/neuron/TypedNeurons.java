package org.spikebook.simulator.interchange.brian.neuron;

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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Neurons typed as equations. For one population. */
public final class TypedNeurons {

    private static final Pattern SLOPE =
            Pattern.compile("d(\\w+)/dt\\s*=(.*):([^:(]*)(\\(.*\\))?", Pattern.DOTALL);
    private static final Pattern START = Pattern.compile("(\\w+)\\s*\\(\\s*0\\s*\\)\\s*=(.*)");
    private static final Pattern NAMED = Pattern.compile("(\\w+)\\s*=(.*):([^:]*)");

    /** A slope of nothing, with or without a unit: Brian's exact method would not solve it. */
    private static final Pattern STANDS_STILL = Pattern.compile("0+(\\.0*)?\\s*([*/][\\w\\s*/]*)?");

    private static final Pattern INPUT = Pattern.compile("\\bI_in\\b");

    /** Functions that Brian does not have. */
    private static final Pattern MISSING = Pattern.compile("\\b(min|max)\\s*\\(");

    private static final Pattern LOOKS_BACK = Pattern.compile("\\bvBefore\\b");

    private static final Map<String, String> METHODS =
            Map.of(
                    "euler", "euler",
                    "rk2", "rk2",
                    "rk4", "rk4",
                    "rk4Sampled", "rk4",
                    "exponentialEuler", "exponential_euler",
                    "exact", "exact");

    private final Population population;
    private final ParameterValues values;
    private final Set<String> declared = new HashSet<>();
    private final Set<String> held = new HashSet<>();
    private final Map<String, String> slopes = new HashMap<>();
    private final Map<String, String> parts = new HashMap<>();
    private final Map<String, String> starts = new LinkedHashMap<>();
    private final Neurons neurons = new Neurons();
    private final TypedText text;

    private TypedNeurons(Population population) {
        this.population = population;
        this.values = population.model().values();
        for (String line : TypedText.lines(values.word("equations"))) {
            Matcher slope = SLOPE.matcher(line);
            Matcher named = NAMED.matcher(line);
            if (slope.matches()) {
                declared.add(slope.group(1));
            } else if (named.matches()) {
                declared.add(named.group(1));
            }
        }
        this.text = new TypedText(declared);
    }

    public static Neurons write(
            Population population, List<String> external, double dtMs, BrianProblems problems) {
        return new TypedNeurons(population).write(external, dtMs, problems);
    }

    private Neurons write(List<String> external, double dtMs, BrianProblems problems) {
        refuseMissing(problems);
        TypedText.lines(values.word("equations")).forEach(this::addSlope);
        TypedText.lines(values.word("equations")).forEach(this::addNamed);
        for (String variable : new Coupling(starts, parts).inOrder()) {
            String code = text.code(starts.getOrDefault(variable, ""));
            neurons.following.put(text.name(variable), "'" + code + "'");
        }
        String potential = neurons.variables.getOrDefault("v", first());
        neurons.dropsDeltas = values.number("tRefMs") > 0 && !held.contains(potential);
        Receptors receptors = Receptors.of(population, neurons, potential);
        neurons.threshold = text.code(String.join(" ", TypedText.lines(values.word("threshold"))));
        neurons.reset = text.code(String.join("\n", TypedText.lines(values.word("reset"))));
        declareInput(receptors, external);
        neurons.refractory(values.number("tRefMs"), dtMs, true);
        neurons.testsBeforeInput =
                population.receptors().type().equals(VariableJump.TYPE)
                        && population
                                .receptors()
                                .values()
                                .word("thresholdTest")
                                .equals("beforeInput");
        chooseMethod(!receptors.constants().isEmpty(), problems);
        return neurons;
    }

    /**
     * @param driven whether synapses make a current, which is held over a step here
     */
    private void chooseMethod(boolean driven, BrianProblems problems) {
        String integrator = values.word("integrator");
        if (integrator.equals("exact")) {
            chooseExact(driven, problems);
            return;
        }
        neurons.method =
                METHODS.getOrDefault(integrator, integrator.equals("rkf45") ? "rk4" : "euler");
        if (!neurons.method.equals(METHODS.get(integrator))) {
            warnOfMethod(problems);
        }
        if (driven) {
            warnOfSynapses(problems);
        }
    }

    /**
     * Brian's exact method solves what falls back by itself, and synaptic currents along with it.
     * Equations apart from each other are solved exactly by exponential Euler, too.
     */
    private void chooseExact(boolean driven, BrianProblems problems) {
        Coupling coupling = new Coupling(slopes, parts);
        if (population.receptors().type().equals("exponentialConductance")) {
            neurons.method = "exponential_euler";
            warnOfMethod(problems);
            warnOfSynapses(problems);
        } else if (coupling.isApart() && (driven || !coupling.isSelfLimiting())) {
            neurons.method = "exponential_euler";
        } else if (!coupling.isSelfLimiting() || hasEqualTimes()) {
            neurons.method = "rk4";
            warnOfMethod(problems);
        } else {
            neurons.method = "exact";
            if (driven) {
                problems.warn(population.id(), "brian.heldCurrent", population.id());
            }
        }
    }

    /** Brian's exact method may divide by the difference of two. */
    private boolean hasEqualTimes() {
        List<String> times =
                neurons.constants.entrySet().stream()
                        .filter(each -> declared.contains(each.getKey()))
                        .map(Map.Entry::getValue)
                        .filter(value -> value.matches(".*\\*(ms|second)"))
                        .toList();
        return new HashSet<>(times).size() < times.size();
    }

    private void warnOfMethod(BrianProblems problems) {
        problems.warn(
                population.id(),
                "brian.integrator",
                population.id(),
                values.word("integrator"),
                neurons.method);
    }

    private void warnOfSynapses(BrianProblems problems) {
        problems.warn(population.id(), "brian.synapsesByMethod", population.id(), neurons.method);
    }

    private String first() {
        return neurons.variables.values().stream().findFirst().orElse("v");
    }

    private void refuseMissing(BrianProblems problems) {
        for (String key : List.of("equations", "threshold", "reset")) {
            if (LOOKS_BACK.matcher(values.word(key)).find() && !declared.contains("vBefore")) {
                problems.refuse(population.id(), "brian.lookBack", population.id());
            }
            Matcher missing = MISSING.matcher(values.word(key));
            if (missing.find()) {
                problems.refuse(
                        population.id(), "brian.function", population.id(), missing.group(1));
            }
        }
    }

    private void addSlope(String line) {
        Matcher slope = SLOPE.matcher(line);
        if (!slope.matches()) {
            return;
        }
        String name = text.name(slope.group(1));
        String unit = slope.group(3).strip();
        boolean stops = slope.group(4) != null && values.number("tRefMs") > 0;
        if (stops) {
            held.add(name);
        }
        String right = slope.group(2).strip();
        if (!stops && STANDS_STILL.matcher(right).matches()) {
            neurons.equations.add(name + " : " + TypedText.dimension(unit));
        } else {
            slopes.put(slope.group(1), right);
            neurons.equations.add(
                    "d%s/dt = %s : %s%s"
                            .formatted(
                                    name,
                                    text.code(right),
                                    TypedText.dimension(unit),
                                    stops ? " (unless refractory)" : ""));
        }
        if (neurons.variables.isEmpty() || slope.group(1).equals("v")) {
            neurons.scale = new Scale(TypedText.dimension(unit), TypedText.unit(unit), "amp", "pA");
        }
        neurons.variables.put(slope.group(1), name);
        neurons.units.put(slope.group(1), TypedText.unit(unit));
    }

    private void addNamed(String line) {
        Matcher start = START.matcher(line);
        Matcher named = NAMED.matcher(line);
        if (start.matches()) {
            starts.put(start.group(1), start.group(2).strip());
        } else if (!SLOPE.matcher(line).matches() && named.matches()) {
            String unit = named.group(3).strip();
            if (isParameter(named.group(1))) {
                addParameter(named.group(1), unit);
            } else {
                parts.put(named.group(1), named.group(2));
                neurons.equations.add(
                        "%s = %s : %s"
                                .formatted(
                                        text.name(named.group(1)),
                                        text.code(named.group(2).strip()),
                                        TypedText.dimension(unit)));
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
        String name = text.name(written);
        String assigned = Drawn.assigned(value, TypedText.unit(unit));
        if (Drawn.varies(value)) {
            neurons.equations.add(name + " : " + TypedText.dimension(unit) + " (constant)");
            neurons.initial.put(name, assigned);
        } else {
            neurons.constants.put(name, assigned);
        }
    }

    private boolean seesInput() {
        return Stream.concat(
                        neurons.equations.stream(), Stream.of(neurons.threshold, neurons.reset))
                .anyMatch(INPUT.asPredicate());
    }

    private void declareInput(Receptors receptors, List<String> external) {
        boolean arrives = receptors.current().equals("arrived");
        StringBuilder sum = new StringBuilder(arrives ? "arrived*pA" : receptors.current());
        for (String name : external) {
            sum.append(sum.isEmpty() ? "" : " + ").append(name);
            neurons.equations.add(name + " : amp");
        }
        if (seesInput()) {
            neurons.equations.add("I_in = " + (sum.isEmpty() ? "0*pA" : sum) + " : amp");
        }
        neurons.equations.addAll(receptors.equations());
        neurons.constants.putAll(receptors.constants());
        receptors.variables().forEach(neurons.variables::putIfAbsent);
        if (arrives) {
            neurons.movesAfterInput = true;
            neurons.regular.add(new Neurons.Regular("arrived = 0", "before_thresholds"));
        }
    }
}
