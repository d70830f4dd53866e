package org.spikebook.simulator.network;

import org.spikebook.simulator.model.connector.Connector;
import org.spikebook.simulator.model.connector.Ends;
import org.spikebook.simulator.model.connector.WeightLayout;
import org.spikebook.simulator.model.stimulus.DatasetStimulus;
import org.spikebook.simulator.parameter.Configured;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A valid network: every reference resolves, every value is in range. The canvas draws it, the
 * simulator runs it, the trainers train it, the mapper places it, exporters write it, graders judge
 * it. Immutable.
 */
public record NetworkModel(
        String name,
        List<Population> populations,
        List<Stimulus> stimuli,
        List<Projection> projections,
        List<Recorder> recorders,
        RunSettings run) {

    public NetworkModel {
        populations = List.copyOf(populations);
        stimuli = List.copyOf(stimuli);
        projections = List.copyOf(projections);
        recorders = List.copyOf(recorders);
    }

    public Optional<Population> population(String id) {
        return populations.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    public Optional<Stimulus> stimulus(String id) {
        return stimuli.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    public Optional<Projection> projection(String id) {
        return projections.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /** Whether what a projection carries is a current, which has no weight. */
    public boolean carriesCurrent(Projection projection) {
        return stimulus(projection.from()).filter(Stimulus::carriesCurrent).isPresent();
    }

    /**
     * The projection that a recorder observes, if it does. Weights are those of a projection; what
     * else is recorded is that of a population or stimulus, where one is called so.
     */
    public Optional<Projection> observedProjection(Recorder recorder) {
        boolean ofMember =
                population(recorder.of()).isPresent() || stimulus(recorder.of()).isPresent();
        return ofMember && !recorder.recordsWeights()
                ? Optional.empty()
                : projection(recorder.of());
    }

    /**
     * Number of members that a recorder of anything but weights observes, silent ones included: of
     * a projection, those of its source.
     */
    public int observed(Recorder recorder) {
        String of = observedProjection(recorder).map(Projection::from).orElse(recorder.of());
        return recorder.neurons().map(List::size).orElseGet(() -> memberCount(of));
    }

    /** The projections that end at a population, in document order. */
    public List<Projection> into(String populationId) {
        return projections.stream().filter(p -> p.to().equals(populationId)).toList();
    }

    /** Whether no projection leads from a population to another one; recurrent projections may. */
    public boolean isOutput(Population population) {
        return projections.stream()
                .filter(p -> p.from().equals(population.id()))
                .allMatch(p -> p.to().equals(population.id()));
    }

    /** The stimuli that show samples of a data set. */
    public List<Stimulus> dataStimuli() {
        return stimuli.stream()
                .filter(s -> s.model().component() instanceof DatasetStimulus)
                .toList();
    }

    /** What the connector of one of the projections joins. */
    public Ends ends(Projection projection) {
        return new Ends(
                dimensions(projection.from()),
                dimensions(projection.to()),
                projection.from().equals(projection.to()));
    }

    /** How many synapses one of the projections is expected to have. */
    public double expectedSynapses(Projection projection) {
        Configured<Connector> connector = projection.connector();
        return connector.component().expectedSynapses(connector.values(), ends(projection));
    }

    /** How the weights of a projection are listed. */
    public WeightLayout weightLayout(Projection projection) {
        Configured<Connector> connector = projection.connector();
        return connector.component().weightLayout(connector.values(), ends(projection));
    }

    /** Number of members of a population or stimulus; 0 if there is none of that id. */
    public int memberCount(String id) {
        return population(id)
                .map(Population::size)
                .or(() -> stimulus(id).map(Stimulus::size))
                .orElse(0);
    }

    private List<Integer> dimensions(String id) {
        return population(id)
                .map(Population::shape)
                .or(() -> stimulus(id).map(Stimulus::shape))
                .orElseThrow()
                .dimensions();
    }

    /** The same network under another name. */
    public NetworkModel withName(String changed) {
        return new NetworkModel(changed, populations, stimuli, projections, recorders, run);
    }

    /** The same network with other populations. */
    public NetworkModel withPopulations(List<Population> changed) {
        return new NetworkModel(name, changed, stimuli, projections, recorders, run);
    }

    /** The same network, driven by other stimuli. */
    public NetworkModel withStimuli(List<Stimulus> changed) {
        return new NetworkModel(name, populations, changed, projections, recorders, run);
    }

    /** The same network with other projections. */
    public NetworkModel withProjections(List<Projection> changed) {
        return new NetworkModel(name, populations, stimuli, changed, recorders, run);
    }

    /** The same network, observed otherwise. */
    public NetworkModel withRecorders(List<Recorder> changed) {
        return new NetworkModel(name, populations, stimuli, projections, changed, run);
    }

    /** The same network, run otherwise. */
    public NetworkModel withRun(RunSettings changed) {
        return new NetworkModel(name, populations, stimuli, projections, recorders, changed);
    }

    /** The same network with each of its populations changed. */
    public NetworkModel mapPopulations(UnaryOperator<Population> change) {
        return withPopulations(populations.stream().map(change).toList());
    }

    /** The same network with each of its stimuli changed. */
    public NetworkModel mapStimuli(UnaryOperator<Stimulus> change) {
        return withStimuli(stimuli.stream().map(change).toList());
    }

    /** The same network with each of its projections changed. */
    public NetworkModel mapProjections(UnaryOperator<Projection> change) {
        return withProjections(projections.stream().map(change).toList());
    }
}
