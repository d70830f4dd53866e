package org.spikebook.web.networklab.ui.lab;

import org.spikebook.simulator.equation.EquationNeuron;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The equations of a population's neurons and receptors, with the names of parameters between at
 * signs where the page puts their values. Those of built-in models are in TeX, typed ones are their
 * text. No value is in them.
 */
final class NeuronEquations {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

    /** A line that gives a name its meaning. */
    private static final Pattern NAMED = Pattern.compile("\\s*([A-Za-z_]\\w*)\\s*=.*");

    private static final String LEAKY =
            "@tauMemMs@\\,\\frac{dV}{dt} = @vRestMv@ - V + \\frac{@tauMemMs@}{@cMemPf@}\\,I";

    private static final String HELD = ",\\quad t_{ref} = @tRefMs@";

    private static final Map<String, List<String>> MODELS =
            Map.of(
                    "lif",
                    List.of(LEAKY),
                    "leakyReadout",
                    List.of(LEAKY),
                    "adaptiveThreshold",
                    List.of(LEAKY),
                    "izhikevich",
                    List.of(
                            "\\frac{dv}{dt} = @quadratic@\\,v^2 + @linear@\\,v + @constant@ - u +"
                                    + " I",
                            "\\frac{du}{dt} = @a@\\,\\big(@b@\\,(v + @recoveryOffsetMv@) -"
                                    + " @recoveryLeak@\\,u\\big)"),
                    "adaptiveExponential",
                    List.of(
                            "@cMemPf@\\,\\frac{dV}{dt} = -@gLeakNs@\\,(V - @vRestMv@) + @gLeakNs@"
                                    + " \\cdot @slopeMv@\\,\\exp\\!\\left(\\frac{V -"
                                    + " @vThresholdMv@}{@slopeMv@}\\right) - w + I",
                            "@tauWMs@\\,\\frac{dw}{dt} = @aNs@\\,(V - @vRestMv@) - w"),
                    "hodgkinHuxley",
                    List.of(
                            "@cMemPf@\\,\\frac{dV}{dt} = -@gNaNs@\\,m^3 h\\,(V - @eNaMv@) -"
                                    + " @gKNs@\\,n^4\\,(V - @eKMv@) - @gLeakNs@\\,(V - @eLeakMv@)"
                                    + " + I"));

    private static final Map<String, List<String>> RECEPTORS =
            Map.of(
                    "delta",
                    List.of("V \\leftarrow V + w"),
                    "exponentialCurrent",
                    decays("I"),
                    "exponentialConductance",
                    decays("g"),
                    "alphaCurrent",
                    alpha("I"),
                    "alphaConductance",
                    alpha("g"));

    private NeuronEquations() {}

    /**
     * Those of a population.
     *
     * @param part its key on the canvas
     * @param hides whether the lesson hides a parameter of the model
     */
    static LabSetup.PartEquations of(String part, Population population, Predicate<String> hides) {
        String model = population.model().type();
        boolean showsSpike = !hides.test("threshold") && !hides.test("reset");
        List<String> tex = new ArrayList<>();
        if (MODELS.containsKey(model)) {
            tex.addAll(MODELS.getOrDefault(model, List.of()));
            tex.add(input(model, population.receptors().type()));
            tex.addAll(RECEPTORS.getOrDefault(population.receptors().type(), List.of()));
            tex.addAll(showsSpike ? spike(model, population.model().values()) : List.of());
        }
        boolean typed = model.equals(EquationNeuron.TYPE) && !hides.test("equations");
        List<String> code = typed ? typed(population, showsSpike) : List.of();
        return new LabSetup.PartEquations(part, tex, code, symbols(population));
    }

    private static List<String> decays(String variable) {
        return Stream.of("exc", "inh")
                .map(side ->
                        "\\frac{d%1$s_{%2$s}}{dt} = -\\frac{%1$s_{%2$s}}{@tau%3$sMs@}"
                                .formatted(variable, side, capital(side)))
                .toList();
    }

    private static List<String> alpha(String variable) {
        return Stream.of("exc", "inh")
                .map(side ->
                        "%1$s_{%2$s}(t) = w\\,\\frac{t}{@tau%3$sMs@}\\,e^{1 - t/@tau%3$sMs@}"
                                .formatted(variable, side, capital(side)))
                .toList();
    }

    private static String capital(String side) {
        return side.equals("exc") ? "Exc" : "Inh";
    }

    private static String input(String model, String receptors) {
        String bias = model.equals("izhikevich") ? "@bias@" : "@biasPa@";
        String synapses =
                switch (receptors) {
                    case "exponentialCurrent", "alphaCurrent" -> " + I_{exc} + I_{inh}";
                    case "exponentialConductance", "alphaConductance" ->
                            " + g_{exc}\\,(@eExcMv@ - V) + g_{inh}\\,(@eInhMv@ - V)";
                    case "input" -> " + \\textstyle\\sum w";
                    default -> "";
                };
        return "I = " + bias + synapses + " + I_{stim}";
    }

    /** What happens at a spike; nothing where none is reset. */
    private static List<String> spike(String model, ParameterValues values) {
        return switch (model) {
            case "lif" ->
                    List.of(
                            "V %s @vThresholdMv@:\\quad V \\leftarrow %s"
                                            .formatted(
                                                    sign(values),
                                                    values.word("reset").equals("subtract")
                                                            ? "V - (@vThresholdMv@ - @vRestMv@)"
                                                            : "@vResetMv@")
                                    + HELD);
            case "adaptiveThreshold" ->
                    List.of(
                            "V %s @vThresholdMv@ + \\theta:\\quad V \\leftarrow @vResetMv@"
                                            .formatted(sign(values))
                                    + HELD);
            case "izhikevich" ->
                    List.of(
                            "v %s @vThresholdMv@:\\quad v \\leftarrow @c@,\\quad u \\leftarrow u + @d@"
                                    .formatted(sign(values)));
            case "adaptiveExponential" ->
                    List.of(
                            "V %s @vPeakMv@:\\quad V \\leftarrow @vResetMv@,\\quad w \\leftarrow w + @bPa@"
                                            .formatted(sign(values))
                                    + HELD);
            default -> List.of();
        };
    }

    private static String sign(ParameterValues values) {
        return values.word("threshold").equals("exceeded") ? ">" : "\\ge";
    }

    /** The lines that were typed, without the parameters, which stand in the others. */
    private static List<String> typed(Population population, boolean showsSpike) {
        List<String> names =
                population.model().component().parameters().stream()
                        .filter(info -> info.kind() == ParameterInfo.Kind.REAL)
                        .map(ParameterInfo::name)
                        .toList();
        ParameterValues values = population.model().values();
        List<String> lines = new ArrayList<>();
        values.word("equations")
                .lines()
                .flatMap(line -> Stream.of(line.replaceFirst("#.*", "").split(";")))
                .filter(line -> !line.isBlank() && !isParameter(line, names))
                .forEach(line -> lines.add(marked(line.strip(), names)));
        if (showsSpike && !values.word("threshold").isBlank()) {
            String reset = String.join("; ", values.word("reset").lines().toList());
            lines.add(marked(values.word("threshold").strip() + ":  " + reset, names));
        }
        return lines;
    }

    private static boolean isParameter(String line, List<String> names) {
        Matcher named = NAMED.matcher(line);
        return named.matches() && names.contains(named.group(1));
    }

    /** Marks the parameters in an expression. */
    private static String marked(String line, List<String> names) {
        return NAME.matcher(line)
                .replaceAll(found ->
                        names.contains(found.group()) ? "@" + found.group() + "@" : found.group());
    }

    /** How parameters are written where their values are drawn, listed or hidden. */
    private static Map<String, String> symbols(Population population) {
        Map<String, String> symbols = new LinkedHashMap<>();
        Stream.concat(
                        population.model().component().parameters().stream(),
                        population.receptors().component().parameters().stream())
                .filter(info -> info.kind() == ParameterInfo.Kind.REAL)
                .forEach(info -> symbols.put(info.name(), info.symbol()));
        return symbols;
    }
}
