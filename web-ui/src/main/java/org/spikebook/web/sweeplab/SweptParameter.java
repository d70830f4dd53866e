package org.spikebook.web.sweeplab;

import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.simulator.document.Place;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.web.analysislab.SweepChoice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A parameter that a sweep can vary.
 *
 * @param pointer to it, with the ids of parts, so that it holds in several networks
 * @param known what the network knows of it; empty for numbers that are no parameters, such as the
 *     time step
 */
public record SweptParameter(String pointer, Optional<SweepChoice> known) {

    private static final int PARTS = 4;

    /** All that a network offers. */
    public static List<SweptParameter> of(NetworkModel network) {
        return SweepChoice.of(network).stream().map(SweptParameter::ofChoice).toList();
    }

    /** What it offers to a reader where a lesson locked something: nothing that is hidden. */
    public static List<SweptParameter> of(NetworkModel network, NetworkLocks locks) {
        return SweepChoice.of(network, locks).stream().map(SweptParameter::ofChoice).toList();
    }

    private static SweptParameter ofChoice(SweepChoice choice) {
        return new SweptParameter(byId(choice), Optional.of(choice));
    }

    /** The one at a pointer, as the network knows it or not. */
    public static SweptParameter at(String pointer, Optional<NetworkModel> network) {
        return network.stream()
                .flatMap(model -> of(model).stream())
                .filter(each -> each.isAt(pointer))
                .findFirst()
                .orElseGet(() -> new SweptParameter(pointer, Optional.empty()));
    }

    /** Whether a pointer leads to it, by id or by index. */
    public boolean isAt(String other) {
        return pointer.equals(other)
                || known.filter(choice -> choice.pointer().equals(other)).isPresent();
    }

    /** Whose parameter it is, which, and its unit. */
    public String label(Locale locale) {
        return name().label(locale);
    }

    /** The same to be kept. */
    AxisName name() {
        return known.map(choice ->
                        new AxisName(
                                pointer,
                                choice.of(),
                                choice.meaning(),
                                choice.info().unit().symbol()))
                .orElseGet(() -> AxisName.at(pointer));
    }

    /** {@code /stimuli/0/rateHz} as {@code /stimuli/noise/rateHz}. */
    private static String byId(SweepChoice choice) {
        String[] tokens = choice.pointer().split("/", PARTS);
        return Place.ROOT.at(tokens[1]).at(choice.of()).pointer() + "/" + tokens[PARTS - 1];
    }
}
