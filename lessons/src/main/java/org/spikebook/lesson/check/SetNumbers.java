package org.spikebook.lesson.check;

import org.spikebook.simulator.model.neuron.lif.LeakyMembrane;
import org.spikebook.simulator.model.neuron.lif.LifParameters;
import org.spikebook.simulator.model.stimulus.CurrentWindow;
import org.spikebook.simulator.model.stimulus.RegularSpikes;
import org.spikebook.simulator.model.stimulus.StepCurrent;
import org.spikebook.simulator.model.stimulus.poisson.Poisson;
import org.spikebook.simulator.model.synapse.Delta;
import org.spikebook.simulator.model.synapse.ExponentialConductance;
import org.spikebook.simulator.model.synapse.ExponentialCurrent;
import org.spikebook.simulator.network.ProjectionParameters;
import org.spikebook.simulator.network.RunParameters;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Numbers that a check puts into a network, as a reader knows them from the network: {@code
 * current: amplitude = 1900 pA}, not their pointers.
 */
public final class SetNumbers {

    /** Those that end a name of a network document, the longest first. */
    private static final List<Unit> UNITS =
            Stream.of(
                            Unit.MILLISECOND,
                            Unit.MILLIVOLT,
                            Unit.PICOAMPERE,
                            Unit.NANOSIEMENS,
                            Unit.PICOFARAD,
                            Unit.HERTZ,
                            Unit.PER_MILLISECOND,
                            Unit.PERCENT)
                    .sorted(Comparator.comparing((Unit unit) -> -unit.suffix().length()))
                    .toList();

    /** The beginning of a word within a name. */
    private static final Pattern WORD = Pattern.compile("(?<=\\p{Lower})\\p{Upper}");

    private static final String RUN = "run";

    /** Names of the numbers that lessons set most. */
    private static final Set<String> NAMED =
            Set.of(
                    StepCurrent.AMPLITUDE,
                    LeakyMembrane.C_MEM,
                    ProjectionParameters.delay().name(),
                    RunParameters.DT,
                    RunParameters.DURATION,
                    RegularSpikes.INTERVAL,
                    Poisson.RATE,
                    CurrentWindow.START,
                    CurrentWindow.STOP,
                    LifParameters.T_REF,
                    LeakyMembrane.TAU_MEM,
                    LifParameters.V_RESET,
                    LeakyMembrane.V_REST,
                    LifParameters.V_THRESHOLD,
                    new Delta().weight().name(),
                    new ExponentialConductance().weight().name(),
                    new ExponentialCurrent().weight().name());

    private SetNumbers() {}

    /** All of them, separated by commas; empty if there are none. */
    public static Optional<Text> text(Map<String, Double> set) {
        return set.entrySet().stream()
                .map(each ->
                        Measured.text(
                                "set.number",
                                name(each.getKey()),
                                value(each.getKey(), each.getValue())))
                .reduce((one, next) -> Measured.text("set.several", one, next));
    }

    /** What a pointer names: {@code current: amplitude}. */
    public static Text name(String pointer) {
        String[] tokens = pointer.split("/");
        String last = tokens[tokens.length - 1];
        Text name =
                NAMED.contains(last)
                        ? Measured.text("set.name." + last)
                        : Measured.text("set.name.other", words(last));
        boolean isPart = tokens.length > 3 && !tokens[1].equals(RUN);
        return isPart ? Measured.text("set.ofPart", tokens[2], name) : name;
    }

    /** A name of a network document that no bundle has, without its unit. */
    private static String words(String name) {
        String bare =
                unit(name)
                        .map(unit -> name.substring(0, name.length() - unit.suffix().length()))
                        .filter(text -> !text.isEmpty())
                        .orElse(name);
        return WORD.matcher(bare).replaceAll(word -> " " + word.group().toLowerCase(Locale.ROOT));
    }

    /** The symbol of the unit that a pointer's name has. */
    public static Optional<String> unitSymbol(String pointer) {
        return unit(pointer).map(Unit::symbol);
    }

    private static String value(String pointer, double number) {
        return unitSymbol(pointer)
                .map(symbol -> Numbers.readable(number) + " " + symbol)
                .orElseGet(() -> Numbers.readable(number));
    }

    private static Optional<Unit> unit(String name) {
        return UNITS.stream().filter(unit -> name.endsWith(unit.suffix())).findFirst();
    }
}
