package org.spikebook.web.networklab.figure;

import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.neuron.lif.AdaptiveThreshold;
import org.spikebook.simulator.model.neuron.lif.LeakyMembrane;
import org.spikebook.simulator.model.neuron.lif.LifParameters;
import org.spikebook.simulator.model.synapse.ReceptorModel;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.text.Text;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a recorder of traces observes: a variable of the neurons of a network. */
public record RecordedVariable(NetworkModel network, Recorder recorder) {

    /** What stands beside its axis: whose it is, its symbol, its unit. */
    public String label(Locale locale) {
        ParameterInfo info = info();
        String name = info.symbol().isEmpty() ? recorder.record() : plain(info);
        String unit = info.unit().symbol();
        String of = new ShortId(recorder.of()).shown();
        return unit.isEmpty()
                ? Text.of(RecordedVariable.class, "figure.variable", of, name).in(locale)
                : Text.of(RecordedVariable.class, "figure.variableUnit", of, name, unit).in(locale);
    }

    /**
     * The threshold in mV of the neurons whose potentials are recorded, where all have the same and
     * it stands still.
     */
    public Optional<Double> threshold() {
        return recorder.record().equals(NeuronModel.POTENTIAL)
                ? network.population(recorder.of()).flatMap(RecordedVariable::threshold)
                : Optional.empty();
    }

    /**
     * Where the way to {@link #threshold()} begins, in mV: at rest, or at the reset of neurons that
     * rest above their threshold; where all have the same.
     */
    public Optional<Double> rest() {
        return threshold()
                .flatMap(limit ->
                        Stream.of(LeakyMembrane.V_REST, LifParameters.V_RESET)
                                .flatMap(name -> ofNeurons(name).stream())
                                .filter(begin -> begin < limit)
                                .findFirst());
    }

    private Optional<Double> ofNeurons(String parameter) {
        return network.population(recorder.of()).flatMap(each -> common(each, parameter));
    }

    /**
     * The threshold in mV of a population's neurons, where all have the same and it stands still.
     */
    static Optional<Double> threshold(Population population) {
        return population.model().type().equals(AdaptiveThreshold.TYPE)
                ? Optional.empty()
                : common(population, LifParameters.V_THRESHOLD);
    }

    /** The number that all neurons have, if their model has such a parameter. */
    private static Optional<Double> common(Population population, String parameter) {
        return population.model().values().asMap().get(parameter)
                        instanceof Value.Real(double number)
                ? Optional.of(number)
                : Optional.empty();
    }

    /** A variable by its symbol and unit, {@code V (mV)}; by its name if it has none. */
    public static String symbol(ModelRegistry registry, String variable) {
        return Stream.concat(registry.neurons().stream(), registry.receptors().stream())
                .flatMap(RecordedVariable::variables)
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

    private ParameterInfo info() {
        if (recorder.recordsRate()) {
            return ParameterInfo.real(Recorder.RATE, "r", Unit.HERTZ, 0);
        }
        return network.population(recorder.of()).stream()
                .flatMap(RecordedVariable::variables)
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
