package org.spikebook.web.networklab.figure;

import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.synapse.ReceptorModel;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.text.Text;

import java.util.Locale;
import java.util.stream.Stream;

/** What stands beside the axis of a recorded variable: whose it is, its symbol, its unit. */
public final class StateLabel {

    private StateLabel() {}

    public static String of(NetworkModel network, Recorder recorder, Locale locale) {
        ParameterInfo info = info(network, recorder);
        String name = info.symbol().isEmpty() ? recorder.record() : plain(info);
        String unit = info.unit().symbol();
        String of = AxisName.of(recorder.of());
        return unit.isEmpty()
                ? Text.of(StateLabel.class, "figure.variable", of, name).in(locale)
                : Text.of(StateLabel.class, "figure.variableUnit", of, name, unit).in(locale);
    }

    /** A recorded variable by its symbol and unit, {@code V (mV)}; by its name if it has none. */
    public static String of(ModelRegistry registry, String variable) {
        return Stream.concat(registry.neurons().stream(), registry.receptors().stream())
                .flatMap(StateLabel::variables)
                .filter(info -> info.name().equals(variable) && !info.symbol().isEmpty())
                .findFirst()
                .map(info -> plain(info) + unit(info))
                .orElse(variable);
    }

    private static Stream<ParameterInfo> variables(Component component) {
        return switch (component) {
            case NeuronModel neuron -> neuron.stateVariables().stream();
            case ReceptorModel receptors -> receptors.stateVariables().stream();
            default -> Stream.empty();
        };
    }

    private static String unit(ParameterInfo info) {
        return info.unit().symbol().isEmpty() ? "" : " (" + info.unit().symbol() + ")";
    }

    private static String plain(ParameterInfo info) {
        return info.symbol().replaceAll("[\\\\_{}]", "");
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
