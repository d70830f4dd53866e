package org.spikebook.web.networklab;

import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.model.Population;
import org.spikebook.network.model.Recorder;
import org.spikebook.parameter.ParameterInfo;
import org.spikebook.parameter.Text;
import org.spikebook.parameter.Unit;

import java.util.Locale;
import java.util.stream.Stream;

/** What stands beside the axis of a recorded variable: whose it is, its symbol, its unit. */
public final class StateLabel {

    private StateLabel() {}

    public static String of(NetworkModel network, Recorder recorder, Locale locale) {
        ParameterInfo info = info(network, recorder);
        String symbol = info.symbol().replaceAll("[\\\\_{}]", "");
        String name = symbol.isEmpty() ? recorder.record() : symbol;
        String unit = info.unit().symbol();
        return unit.isEmpty()
                ? Text.of(StateLabel.class, "figure.variable", recorder.of(), name).in(locale)
                : Text.of(StateLabel.class, "figure.variableUnit", recorder.of(), name, unit)
                        .in(locale);
    }

    private static ParameterInfo info(NetworkModel network, Recorder recorder) {
        if (recorder.recordsRate()) {
            return ParameterInfo.real(Recorder.RATE, "r", Unit.HERTZ, 0);
        }
        return network.population(recorder.of()).stream()
                .flatMap(StateLabel::variables)
                .filter(info -> info.name().equals(recorder.record()))
                .findFirst()
                .orElseGet(() -> ParameterInfo.name(recorder.record(), ""));
    }

    private static Stream<ParameterInfo> variables(Population population) {
        return Stream.concat(
                population.model().component().stateVariables().stream(),
                population.receptors().component().stateVariables().stream());
    }
}
