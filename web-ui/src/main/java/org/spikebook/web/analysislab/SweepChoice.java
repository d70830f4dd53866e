package org.spikebook.web.analysislab;

import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.ProjectionParameters;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.text.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;

/**
 * A parameter that can be swept: a single number of the network.
 *
 * @param pointer to it in the document
 * @param of id of the part of the network
 * @param info its description
 * @param meaning its description in words
 * @param usualFrom a range to begin with: where a lesson restricts the number, its range; otherwise
 *     from 0 to twice the value, or around a negative one
 * @param usualTo the other end of that range
 */
public record SweepChoice(
        String pointer,
        String of,
        ParameterInfo info,
        Text meaning,
        double usualFrom,
        double usualTo) {

    private static final double AROUND = 0.2;

    /** Descriptions begin with a name; further sentences begin where one ends, not at a decimal. */
    private static final String END_OF_NAME = "[:,;(]|\\.(\\s|$)";

    /** All of a network: first of what drives it, then of its neurons, then of its synapses. */
    public static List<SweepChoice> of(NetworkModel network) {
        List<SweepChoice> choices = new ArrayList<>();
        for (int k = 0; k < network.stimuli().size(); k++) {
            Stimulus stimulus = network.stimuli().get(k);
            add(choices, "/stimuli/" + k, stimulus.id(), stimulus.model());
        }
        for (int k = 0; k < network.populations().size(); k++) {
            Population population = network.populations().get(k);
            String pointer = "/populations/" + k;
            add(choices, pointer + "/model", population.id(), population.model());
            add(choices, pointer + "/receptors", population.id(), population.receptors());
        }
        for (int k = 0; k < network.projections().size(); k++) {
            Projection projection = network.projections().get(k);
            network.population(projection.to())
                    .ifPresent(target -> addSynapses(choices, network, projection, target));
        }
        return choices;
    }

    /** Those that a reader may choose where a lesson locked something: none that is hidden. */
    public static List<SweepChoice> of(NetworkModel network, NetworkLocks locks) {
        return of(network).stream()
                .filter(choice -> !locks.isHidden(choice.path()))
                .map(choice -> locks.range(choice.path()).map(choice::within).orElse(choice))
                .toList();
    }

    private SweepChoice within(NetworkLocks.Range range) {
        return new SweepChoice(pointer, of, info, meaning, range.least(), range.most());
    }

    private static void add(
            List<SweepChoice> choices, String pointer, String of, Configured<?> configured) {
        for (ParameterInfo info : configured.component().parameters()) {
            add(
                    choices,
                    pointer,
                    of,
                    configured.component(),
                    info,
                    configured.values().value(info.name()));
        }
    }

    private static void addSynapses(
            List<SweepChoice> choices,
            NetworkModel network,
            Projection projection,
            Population target) {
        String pointer = "/projections/" + network.projections().indexOf(projection);
        if (!network.carriesCurrent(projection)) {
            add(
                    choices,
                    pointer,
                    projection.id(),
                    target.receptors().component(),
                    target.receptors().component().weight(),
                    projection.weight());
        }
        add(
                choices,
                pointer,
                projection.id(),
                ProjectionParameters.INSTANCE,
                ProjectionParameters.delay(),
                projection.delayMs());
    }

    private static void add(
            List<SweepChoice> choices,
            String pointer,
            String of,
            Component component,
            ParameterInfo info,
            Value value) {
        boolean number =
                info.kind() == ParameterInfo.Kind.REAL || info.kind() == ParameterInfo.Kind.WHOLE;
        if (number && value instanceof Value.Real(double real)) {
            choices.add(
                    new SweepChoice(
                            pointer + "/" + info.name(),
                            of,
                            info,
                            component.meaning(info),
                            usualFrom(info, real),
                            usualTo(info, real)));
        }
    }

    /** The pointer with the id of the part in place of its index, as lessons have it. */
    public String path() {
        return pointer.replaceFirst("/\\d+/", Matcher.quoteReplacement("/" + of + "/"));
    }

    /** Whether it is of the same parameter, whatever its value and with it the usual range. */
    public boolean isOfSameParameter(SweepChoice other) {
        return pointer.equals(other.pointer)
                && of.equals(other.of)
                && info.equals(other.info)
                && meaning.equals(other.meaning);
    }

    /** Whose parameter it is, which, and its unit. */
    public String label(Locale locale) {
        return label(of, meaning, info.unit().symbol(), locale);
    }

    /**
     * The same of any parameter.
     *
     * @param unit its symbol; empty for none
     */
    public static String label(String of, Text meaning, String unit, Locale locale) {
        String name = meaning.in(locale).split(END_OF_NAME, 2)[0].strip();
        return unit.isEmpty()
                ? Text.of(SweepChoice.class, "sweep.choice", of, name).in(locale)
                : Text.of(SweepChoice.class, "sweep.choiceUnit", of, name, unit).in(locale);
    }

    private static double usualFrom(ParameterInfo info, double value) {
        double low = value < 0 ? value * (1 + AROUND) : 0;
        return Math.max(low, info.minAllowed() ? info.min() : value / 10);
    }

    private static double usualTo(ParameterInfo info, double value) {
        double high =
                value < 0
                        ? value * (1 - AROUND)
                        : value == 0 ? 10 * Math.max(info.step(), 1) : 2 * value;
        return Math.min(high, info.max());
    }
}
