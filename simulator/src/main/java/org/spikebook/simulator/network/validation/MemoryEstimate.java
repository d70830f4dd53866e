package org.spikebook.simulator.network.validation;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.model.plasticity.EfficacyPlasticity;
import org.spikebook.simulator.model.stimulus.StimulusModel;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.network.RunSettings;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;

import java.util.HashMap;
import java.util.Map;

/**
 * What a run of a network is expected to need, computed from its description alone.
 *
 * @param synapses expected number of synapses
 * @param tracedValues numbers that recorders of states, weights and rates keep
 * @param rows rows of the largest synapse table: one for each source and delay
 * @param bytes for synapse tables, neurons, spikes in flight, recorded variables and spikes
 */
public record MemoryEstimate(double synapses, double tracedValues, double rows, double bytes) {

    private static final int BYTES_PER_TARGET = 4;
    private static final int BYTES_PER_WEIGHT = 4;
    private static final int BYTES_PER_LISTED_WEIGHT = 8;
    private static final int BYTES_PER_PLASTIC_SYNAPSE = 32;
    private static final int BYTES_PER_ROW = 4;
    private static final int BYTES_PER_PLASTIC_ROW = 20;
    private static final int BYTES_PER_NEURON = 64;

    /** What a rule keeps for each source of what its synapses have used up. */
    private static final int BYTES_PER_EFFICACY = 60;

    /** For each target of a projection, to count what arrives. */
    private static final int BYTES_PER_TARGET_NEURON = 4;

    /** For each target of a projection that learns: traces, rate and where its synapses are. */
    private static final int BYTES_PER_PLASTIC_TARGET_NEURON = 32;

    /** An empty list of spikes of one step. */
    private static final int BYTES_PER_STEP_UNDER_WAY = 40;

    /** The least room of a list that was ever used. */
    private static final int BYTES_PER_USED_LIST = 80;

    /** Of one spike in such a list, which grows by doubling. */
    private static final int BYTES_UNDER_WAY = 2 * Integer.BYTES;

    /** Of a spike that a stimulus lists before the run: found, sorted, kept. */
    private static final int BYTES_PER_LISTED_SPIKE = 24;

    private static final int BYTES_OF_GRADED_UNDER_WAY = BYTES_UNDER_WAY + 2 * Double.BYTES;

    /** Of a recorded number: in the recorder, in the recording, and as text. */
    private static final int BYTES_PER_SAMPLE = 48;

    /** Of a neuron or synapse that is recorded: its number and where its value is found. */
    private static final int BYTES_PER_MEMBER = 20;

    /** Of a recorded spike, likewise: two whole numbers, which as text are shorter. */
    private static final int BYTES_PER_SPIKE = 32;

    /** The estimate for a network and its run. */
    public static MemoryEstimate of(NetworkModel network) {
        Sum sum = new Sum(network);
        network.projections().forEach(sum::add);
        network.populations().forEach(sum::add);
        network.stimuli().forEach(sum::add);
        double traced =
                network.recorders().stream().mapToDouble(r -> tracedValues(network, r)).sum();
        double spikes =
                network.recorders().stream()
                        .filter(Recorder::recordsSpikes)
                        .mapToDouble(r -> RecordedSpikes.atMost(network, r))
                        .sum();
        double members =
                network.recorders().stream()
                        .filter(recorder -> !recorder.recordsSpikes())
                        .mapToDouble(recorder -> members(network, recorder))
                        .sum();
        return new MemoryEstimate(
                sum.synapses,
                traced,
                sum.rows,
                sum.bytes
                        + traced * BYTES_PER_SAMPLE
                        + spikes * BYTES_PER_SPIKE
                        + members * BYTES_PER_MEMBER);
    }

    /** Grows by projections first, which tell how many steps of each source are under way. */
    private static final class Sum {
        private final NetworkModel network;
        private final Map<String, Double> stepsUnderWay = new HashMap<>();
        private double synapses;
        private double rows;
        private double bytes;

        Sum(NetworkModel network) {
            this.network = network;
        }

        void add(Projection projection) {
            double count = network.expectedSynapses(projection);
            DelaySpread delays = DelaySpread.of(projection, count, network.run().dtMs());
            double ownRows = delays.count() * network.ends(projection).sources();
            synapses += count;
            rows = Math.max(rows, ownRows);
            bytes +=
                    count * bytesPerSynapse(projection)
                            + ownRows * bytesPerRow(projection)
                            + (double) network.ends(projection).targets()
                                    * bytesPerTarget(projection);
            stepsUnderWay.merge(projection.from(), delays.longest(), Math::max);
            if (projection.plasticity().isPresent()) {
                stepsUnderWay.merge(projection.to(), 2 * delays.longest(), Math::max);
            }
        }

        void add(Population population) {
            int bytesPerSpike =
                    population.model().component().isGraded()
                            ? BYTES_OF_GRADED_UNDER_WAY
                            : BYTES_UNDER_WAY;
            double spikes = population.size() * spikesOfNeuron(population);
            bytes += bytesOf(population) + ring(population.id(), spikes, bytesPerSpike);
        }

        /**
         * The most spikes of a neuron that leave room behind: one in each list, at most, and no
         * more than it can fire in the run.
         */
        private double spikesOfNeuron(Population population) {
            double intervalMs =
                    population.model().component().shortestIntervalMs(population.model().values());
            double everySteps = Math.max(1, ExactMath.rint(intervalMs / network.run().dtMs()));
            double inRun = Math.floor(network.run().steps() / everySteps) + 1;
            return Math.min(usedLists(population.id()), inRun);
        }

        void add(Stimulus stimulus) {
            StimulusModel model = stimulus.model().component();
            if (model.output() == StimulusModel.Output.CURRENT) {
                bytes += steps(stimulus.id()) * (double) stimulus.size() * Double.BYTES;
                return;
            }
            ParameterValues values = stimulus.model().values();
            RunSettings run = network.run();
            double inStep = model.mostSpikes(values, stimulus.size(), 1, run.dtMs());
            double inRun = model.mostSpikes(values, stimulus.size(), run.steps(), run.dtMs());
            double spikes = Math.min(usedLists(stimulus.id()) * inStep, inRun);
            bytes +=
                    ring(stimulus.id(), spikes, BYTES_UNDER_WAY)
                            + model.listedSpikes(values, stimulus.size()) * BYTES_PER_LISTED_SPIKE;
        }

        /** Lists grow with the spikes in them, and keep the room of the fullest step. */
        private double ring(String id, double spikes, int bytesPerSpike) {
            return steps(id) * BYTES_PER_STEP_UNDER_WAY
                    + Math.min(usedLists(id), spikes) * BYTES_PER_USED_LIST
                    + spikes * bytesPerSpike;
        }

        /** A run shorter than the ring does not come round. */
        private double usedLists(String id) {
            return Math.min(steps(id), network.run().steps());
        }

        /** How many steps of a source are kept: those that may still arrive, in a ring of 2^n. */
        private double steps(String id) {
            long back = Math.max(1, stepsUnderWay.getOrDefault(id, 0.0).longValue());
            return 2.0 * Long.highestOneBit(back);
        }
    }

    private static int bytesPerSynapse(Projection projection) {
        if (projection.plasticity().isPresent()) {
            return BYTES_PER_PLASTIC_SYNAPSE;
        }
        return BYTES_PER_TARGET
                + switch (projection.weight()) {
                    case Value.Real _ -> 0;
                    case Value.Series _ -> BYTES_PER_LISTED_WEIGHT;
                    case Value.Random _, Value.Word _, Value.Flag _ -> BYTES_PER_WEIGHT;
                };
    }

    private static int bytesPerRow(Projection projection) {
        return projection
                .plasticity()
                .map(rule ->
                        rule.component() instanceof EfficacyPlasticity
                                ? BYTES_PER_EFFICACY
                                : BYTES_PER_PLASTIC_ROW)
                .orElse(BYTES_PER_ROW);
    }

    private static int bytesPerTarget(Projection projection) {
        return projection.plasticity().isPresent()
                ? BYTES_PER_PLASTIC_TARGET_NEURON
                : BYTES_PER_TARGET_NEURON;
    }

    private static double bytesOf(Population population) {
        int variables =
                population.model().component().stateVariables().size()
                        + population.receptors().component().stateVariables().size();
        ParameterValues values = population.model().values();
        long drawn = values.asMap().values().stream().filter(Value::isEachOnesOwn).count();
        return (double) population.size()
                * (BYTES_PER_NEURON
                        + (variables + drawn) * Double.BYTES
                        + population.model().component().bytesPerNeuron(values));
    }

    private static double tracedValues(NetworkModel network, Recorder recorder) {
        if (recorder.recordsSpikes()) {
            return 0;
        }
        int samples = network.run().steps() / recorder.everySteps(network.run().dtMs());
        return recorder.recordsRate() ? samples : members(network, recorder) * samples;
    }

    private static double members(NetworkModel network, Recorder recorder) {
        return recorder.neurons()
                .map(chosen -> (double) chosen.size())
                .orElseGet(() -> recordedMembers(network, recorder));
    }

    private static double recordedMembers(NetworkModel network, Recorder recorder) {
        return recorder.recordsWeights()
                ? network.projection(recorder.of()).map(network::expectedSynapses).orElse(0.0)
                : network.observed(recorder);
    }
}
