package org.spikebook.training.interchange.brian;

import org.spikebook.network.model.Population;
import org.spikebook.parameter.ParameterInfo;
import org.spikebook.parameter.ParameterValues;
import org.spikebook.parameter.Value;
import org.spikebook.synapse.VariableJump;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Neurons typed as equations. For one population. */
final class TypedNeurons {

    private static final Pattern SLOPE =
            Pattern.compile("d(\\w+)/dt\\s*=(.*):([^:(]*)(\\(.*\\))?", Pattern.DOTALL);
    private static final Pattern START = Pattern.compile("(\\w+)\\s*\\(\\s*0\\s*\\)\\s*=(.*)");
    private static final Pattern NAMED = Pattern.compile("(\\w+)\\s*=(.*):([^:]*)");

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

    static Neurons write(
            Population population, List<String> external, double dtMs, BrianProblems problems) {
        return new TypedNeurons(population).write(external, dtMs, problems);
    }

    private Neurons write(List<String> external, double dtMs, BrianProblems problems) {
        refuseMissing(problems);
        TypedText.lines(values.word("equations")).forEach(this::addSlope);
        TypedText.lines(values.word("equations")).forEach(this::addNamed);
        String potential = neurons.variables.getOrDefault("v", first());
        Receptors receptors = Receptors.of(population, neurons.scale, potential);
        declareInput(receptors, external);
        neurons.threshold = text.code(String.join(" ", TypedText.lines(values.word("threshold"))));
        neurons.reset = text.code(String.join("\n", TypedText.lines(values.word("reset"))));
        neurons.refractory(values.number("tRefMs"), dtMs, true);
        neurons.testsBeforeInput =
                population.receptors().type().equals(VariableJump.TYPE)
                        && population
                                .receptors()
                                .values()
                                .word("thresholdTest")
                                .equals("beforeInput");
        String integrator = values.word("integrator");
        boolean conducts = population.receptors().type().equals("exponentialConductance");
        neurons.method =
                integrator.equals("exact") && conducts
                        ? "exponential_euler"
                        : METHODS.getOrDefault(
                                integrator, integrator.equals("rkf45") ? "rk4" : "euler");
        if (!neurons.method.equals(METHODS.get(integrator))) {
            problems.warn(
                    population.id(),
                    "brian.integrator",
                    population.id(),
                    integrator,
                    neurons.method);
        }
        if (!receptors.equations().isEmpty() && !neurons.method.equals("exact")) {
            problems.warn(
                    population.id(), "brian.synapsesByMethod", population.id(), neurons.method);
        }
        return neurons;
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
        boolean held = slope.group(4) != null && values.number("tRefMs") > 0;
        neurons.equations.add(
                "d%s/dt = %s : %s%s"
                        .formatted(
                                name,
                                text.code(slope.group(2).strip()),
                                TypedText.dimension(unit),
                                held ? " (unless refractory)" : ""));
        if (neurons.variables.isEmpty() || slope.group(1).equals("v")) {
            neurons.scale = new Scale(TypedText.dimension(unit), TypedText.unit(unit), "amp", "pA");
        }
        neurons.variables.put(slope.group(1), name);
    }

    private void addNamed(String line) {
        Matcher start = START.matcher(line);
        Matcher named = NAMED.matcher(line);
        if (start.matches()) {
            neurons.initial.put(
                    text.name(start.group(1)), "'" + text.code(start.group(2).strip()) + "'");
        } else if (!SLOPE.matcher(line).matches() && named.matches()) {
            String unit = named.group(3).strip();
            if (isParameter(named.group(1))) {
                addParameter(named.group(1), unit);
            } else {
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

    private void declareInput(Receptors receptors, List<String> external) {
        boolean arrives = receptors.current().equals("arrived");
        StringBuilder sum = new StringBuilder(arrives ? "arrived*pA" : receptors.current());
        for (String name : external) {
            sum.append(sum.isEmpty() ? "" : " + ").append(name);
            neurons.equations.add(name + " : amp");
        }
        neurons.equations.add("I_in = " + (sum.isEmpty() ? "0*pA" : sum) + " : amp");
        neurons.equations.addAll(receptors.equations());
        neurons.constants.putAll(receptors.constants());
        receptors.variables().forEach(neurons.variables::putIfAbsent);
        if (arrives) {
            neurons.movesAfterInput = true;
            neurons.regular.add(new Neurons.Regular("arrived = 0", "before_thresholds"));
        }
    }
}
