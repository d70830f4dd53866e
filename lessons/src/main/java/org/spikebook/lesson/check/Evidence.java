package org.spikebook.lesson.check;

import org.spikebook.hardware.emulation.NetworkTracer.PotentialTrace;
import org.spikebook.hardware.energy.Comparison;
import org.spikebook.hardware.energy.EnergyBar;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.question.Judgement;
import org.spikebook.simulator.analysis.IntervalStatistics;
import org.spikebook.simulator.analysis.SpikeTrains;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.recording.SpikeRaster;
import org.spikebook.simulator.text.Text;
import org.spikebook.training.control.ControlReport;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Where a check gets its measurements: the grader makes them on demand from the frozen notebook, on
 * seeds and data that the student has not seen. The same question gives the same answer.
 */
public interface Evidence {

    /**
     * Runs the network of a cell on several hidden seeds.
     *
     * @param networkCell id of a network cell
     * @param population whose spikes are recorded, whatever the student records
     * @param durationMs how long each run lasts
     * @param seeds number of runs
     */
    default Finding<List<PopulationSpikes>> spikes(
            String networkCell, String population, double durationMs, int seeds) {
        return spikes(networkCell, List.of(population), durationMs, seeds)
                .then(all -> Finding.found(all.getFirst()));
    }

    /**
     * The same of several populations, in the same runs.
     *
     * @param populations whose spikes are recorded; at least one
     * @return of each population, in their order, the spikes of every run
     */
    Finding<List<List<PopulationSpikes>>> spikes(
            String networkCell, List<String> populations, double durationMs, int seeds);

    /** Runs the network of a cell on the same hidden seeds and records potentials. */
    Finding<List<PopulationPotential>> potentials(
            String networkCell, Observed observed, Sampling sampling);

    /**
     * Runs the network of a cell on the same hidden seeds and records the currents of the synapses
     * onto a population.
     *
     * @param fromMs what is earlier does not count
     */
    Finding<List<SynapticCurrents>> currents(String networkCell, Observed observed, double fromMs);

    /** The strongest of the synapses onto a population of the network of a cell. */
    Finding<LargestWeight> largestWeight(String networkCell, String population);

    /**
     * Runs the network of a cell on the same hidden seeds and looks at the weights of a projection
     * with plasticity at the end.
     *
     * @param durationMs how long each run lasts
     * @param seeds number of runs
     */
    Finding<LearnedWeights> learnedWeights(
            String networkCell, String projection, double durationMs, int seeds);

    /**
     * All weights of a projection on the same hidden seeds: at the end of a run where a rule
     * changes them, otherwise as they are drawn.
     *
     * @param durationMs how long each run lasts
     * @param seeds number of runs
     */
    Finding<List<WeightSample>> weights(
            String networkCell, String projection, double durationMs, int seeds);

    /** The same evidence of a network that was changed. */
    Evidence under(Change change);

    /** How a question was answered. */
    Finding<JudgedAnswer> answer(String questionCell);

    /** A cell of the frozen notebook, if it is there. */
    Optional<Cell> cell(String id);

    /** How the network of a training cell was trained. */
    Finding<TrainingKind> trainingKind(String trainingCell);

    /** Shows hidden samples to the trained network of a training cell. */
    Finding<Answers> answers(String trainingCell, SamplePresentation presentation);

    /**
     * The same with the hidden samples of several seeds, each as many, to the end.
     *
     * @param data name of the data set that they are made from
     */
    Finding<List<Answers>> answers(String trainingCell, String data, int seeds);

    /**
     * The energy of an inference on the chip of a chip cell, beside that of something else, with
     * the hidden samples of several seeds.
     *
     * @param data name of the data set that they are made from
     */
    Finding<List<ComparedEnergy>> energies(String chipCell, String data, Rival rival, int seeds);

    /**
     * Shows the same hidden samples to the network on the chip of a chip cell.
     *
     * @param data name of the data set that they are made from
     */
    Finding<ChipPredictions> chipPredictions(String chipCell, String data);

    /**
     * Shows the same hidden samples to the trained network of a training cell on a chip of the
     * check's choice.
     *
     * @param weightBits with which each weight is stored there
     */
    Finding<ChipPredictions> chipPredictions(
            String trainingCell, SamplePresentation presentation, String chip, int weightBits);

    /**
     * Lets the trained network of a training cell control a plant in hidden episodes.
     *
     * @param data name of the plant
     * @param plant values of its parameters that are not the defaults
     * @param chip on which the network runs; empty for software
     */
    Finding<ControlReport> episodes(
            String trainingCell, String data, Map<String, Value> plant, String chip, int episodes);

    /**
     * Runs the network of a network cell, with the weights of its document, in a chip's integers.
     *
     * @param neuron within the population
     * @param steps of the chip
     */
    Finding<PotentialTrace> chipTrace(
            String networkCell, String chip, String population, int neuron, int steps);

    /** Maps the network of a network cell, with the weights of its document, onto a chip. */
    Finding<ChipDemand> chipDemand(String networkCell, String chip, String population);

    /**
     * What is run: a population, for how long, on how many hidden seeds.
     *
     * @param durationMs how long each run lasts
     * @param seeds number of runs
     */
    record Observed(String population, double durationMs, int seeds) {}

    /**
     * How potentials are recorded.
     *
     * @param fromMs what is earlier does not count
     * @param withoutThreshold whether the population cannot fire
     * @param inEveryStep whether every step counts, as far as a run fits into memory; otherwise the
     *     ends of milliseconds
     */
    record Sampling(double fromMs, boolean withoutThreshold, boolean inEveryStep) {}

    /**
     * What a chip is compared with.
     *
     * @param baseline id of a published device, or of another chip cell
     * @param inferencesPerSecond by which static power is shared
     */
    record Rival(String baseline, EnergyBar.Scope scope, double inferencesPerSecond) {}

    /**
     * The energies of one inference.
     *
     * @param baseline name of what the chip is compared with
     * @param chipNj nominal, in nJ
     * @param baselineNj nominal, in nJ
     * @param verdict by the ranges of both
     * @param leastPercent hidden samples that are classified correctly: of the two networks, if
     *     there are two, by the worse
     */
    record ComparedEnergy(
            String baseline,
            double chipNj,
            double baselineNj,
            Comparison.Verdict verdict,
            double leastPercent) {

        /** Above 1 where the chip takes less. */
        public double ratio() {
            return baselineNj / chipNj;
        }
    }

    /**
     * What is changed in the network of a cell before it is measured.
     *
     * @param silence id of a stimulus or population without output, or of a projection that is cut;
     *     empty for none
     * @param set values to put into the document, by pointer
     */
    record Change(String silence, Map<String, Double> set) {
        public Change {
            set = Collections.unmodifiableMap(new TreeMap<>(set));
        }
    }

    /**
     * An answer to a question.
     *
     * @param question its title
     * @param deviations where it deviates from what is right, if that can be said
     */
    record JudgedAnswer(String question, Judgement judgement, List<Text> deviations) {
        public JudgedAnswer {
            deviations = List.copyOf(deviations);
        }
    }

    /**
     * The membrane potential of one run, in the unit of the model, mV for most.
     *
     * @param extentMv at the ends of steps, after resets
     * @param thresholdMv of the model; empty where it has none, or one for each neuron
     */
    record PopulationPotential(Extent extentMv, OptionalDouble thresholdMv) {}

    /**
     * The currents of the synapses of one run, at the end of steps.
     *
     * @param net both together, at the same time
     */
    record SynapticCurrents(Extent excitatory, Extent inhibitory, Extent net) {

        /** How much of the mean excitation the mean inhibition cancels: 1 all of it. */
        public double balance() {
            return excitatory.mean() == 0 ? 0 : -inhibitory.mean() / excitatory.mean();
        }
    }

    /**
     * Over neurons and time, in pA or mV.
     *
     * @param least of any neuron at any time
     * @param greatest of any neuron at any time
     */
    record Extent(double mean, double least, double greatest) {}

    /**
     * The strongest synapse.
     *
     * @param weight its absolute value, of all synapses from one source to one neuron together
     * @param unit of the weight; empty for none
     * @param projection that it belongs to
     */
    record LargestWeight(double weight, String unit, String projection) {}

    /**
     * The weights of a projection at the end of runs.
     *
     * @param means the mean weight of each run
     * @param unit of the weights; empty for none
     */
    record LearnedWeights(List<Double> means, String unit) {
        public LearnedWeights {
            means = List.copyOf(means);
        }
    }

    /**
     * How a network was trained.
     *
     * @param method type of the training method
     * @param steps for which a sample is shown
     */
    record TrainingKind(String method, int steps) {}

    /**
     * The spikes of one run.
     *
     * @param size number of neurons of the population
     * @param dtMs time step
     */
    record PopulationSpikes(SpikeRaster raster, int size, double durationMs, double dtMs) {

        /** The spikes neuron by neuron. */
        public SpikeTrains trains() {
            return SpikeTrains.of(raster, size, dtMs, (int) Math.round(durationMs / dtMs));
        }

        /** Number of spikes of all neurons from a time on. */
        public int spikesFrom(double fromMs) {
            double firstStep = fromMs / dtMs - 1e-6;
            return (int) Arrays.stream(raster.steps()).filter(step -> step >= firstStep).count();
        }

        /** When a neuron fires from a time on, in ms, in order. */
        public double[] timesMs(int neuron, double fromMs) {
            double firstStep = fromMs / dtMs - 1e-6;
            return IntStream.range(0, raster.spikeCount())
                    .filter(k -> raster.neurons()[k] == neuron && raster.steps()[k] >= firstStep)
                    .mapToDouble(k -> (raster.steps()[k] + 1) * dtMs)
                    .toArray();
        }

        /** Spikes for each neuron and second. */
        public double meanRateHz() {
            return raster.spikeCount() * 1000.0 / (durationMs * size);
        }

        /**
         * The coefficient of variation of the neurons' inter-spike intervals, a mean over those
         * with three spikes or more; empty if there are none. It is the same in steps as in ms.
         */
        public OptionalDouble intervalCv() {
            SpikeTrains trains = SpikeTrains.of(raster, size, 1, Integer.MAX_VALUE);
            return new IntervalStatistics(trains).cv();
        }
    }

    /**
     * How a network answered.
     *
     * @param correct number of right answers
     * @param given how often each class was the answer
     * @param outputSpikes of all output neurons, a mean over the samples; empty where these are
     *     readouts, which never fire
     * @param hiddenSpikes of all other neurons, a mean over the samples
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Answers(int correct, int[] given, OptionalDouble outputSpikes, double hiddenSpikes) {

        public int samples() {
            int sum = 0;
            for (int count : given) {
                sum += count;
            }
            return sum;
        }

        public double percent() {
            return 100.0 * correct / samples();
        }
    }

    /**
     * What a network demands of a chip.
     *
     * @param cores number in use; empty where it does not fit
     * @param limits names of the limits that keep it from fitting, or the one of which the first
     *     core of a population uses the greatest share
     * @param reasons why it does not fit, if it does not
     */
    record ChipDemand(OptionalInt cores, List<String> limits, List<Text> reasons) {
        public ChipDemand {
            limits = List.copyOf(limits);
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * How a network answered on a chip, and what that cost.
     *
     * @param energyNj dynamic energy of one inference in nJ, nominal
     */
    record ChipPredictions(Answers answers, double energyNj) {}
}
