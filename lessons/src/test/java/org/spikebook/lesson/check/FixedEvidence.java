package org.spikebook.lesson.check;

import org.jspecify.annotations.Nullable;
import org.spikebook.hardware.emulation.NetworkTracer.PotentialTrace;
import org.spikebook.hardware.energy.Comparison;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.question.Judgement;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.recording.SpikeRaster;
import org.spikebook.training.control.ControlReport;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Evidence that is the same whatever is asked. */
record FixedEvidence(
        List<Evidence.PopulationSpikes> runs,
        Evidence.@Nullable Answers answers,
        Evidence.@Nullable ChipPredictions onChip)
        implements Evidence {

    /** Each neuron of the cell named {@code weak} fires its first spike alone. */
    @Override
    public Finding<List<List<PopulationSpikes>>> spikes(
            String cell, List<String> populations, double durationMs, int seeds) {
        List<PopulationSpikes> shown =
                cell.equals("weak") ? runs.stream().map(FixedEvidence::firstOfEach).toList() : runs;
        return Finding.found(Collections.nCopies(populations.size(), shown));
    }

    private static PopulationSpikes firstOfEach(PopulationSpikes run) {
        int[] steps = run.raster().steps();
        int[] neurons = run.raster().neurons();
        Set<Integer> seen = new HashSet<>();
        int[] first = IntStream.range(0, steps.length).filter(k -> seen.add(neurons[k])).toArray();
        return new PopulationSpikes(
                new SpikeRaster(
                        Arrays.stream(first).map(k -> steps[k]).toArray(),
                        Arrays.stream(first).map(k -> neurons[k]).toArray()),
                run.size(),
                run.durationMs(),
                run.dtMs());
    }

    @Override
    public Finding<List<PopulationPotential>> potentials(
            String cell, Observed observed, Sampling sampling) {
        double mv = sampling.withoutThreshold() ? -44 : -51;
        return Finding.found(
                List.of(
                        new PopulationPotential(
                                new Extent(mv, mv - 9, mv + 6), OptionalDouble.of(-50))));
    }

    @Override
    public Finding<List<SynapticCurrents>> currents(String cell, Observed observed, double fromMs) {
        return Finding.found(
                List.of(
                        new SynapticCurrents(
                                new Extent(400, 0, 900),
                                new Extent(-300, -800, 0),
                                new Extent(100, -600, 700)),
                        new SynapticCurrents(
                                new Extent(400, 0, 900),
                                new Extent(-380, -800, 0),
                                new Extent(20, -600, 700))));
    }

    @Override
    public Finding<LargestWeight> largestWeight(String cell, String population) {
        return Finding.found(new LargestWeight(120, "pA", "noise-exc"));
    }

    @Override
    public Finding<LearnedWeights> learnedWeights(
            String cell, String projection, double durationMs, int seeds) {
        return Finding.found(new LearnedWeights(List.of(0.07, 0.09), "nS"));
    }

    /** Eleven weights of two groups; nothing is known of their bound where none is asked of it. */
    @Override
    public Finding<List<WeightSample>> weights(
            String cell, String projection, double durationMs, int seeds) {
        double[] weights = {0, 0.1, 0.2, 0.5, 1, 5, 9.2, 9.4, 9.6, -9.8, 10};
        OptionalDouble most =
                projection.equals("unbounded") ? OptionalDouble.empty() : OptionalDouble.of(10);
        return Finding.found(List.of(new WeightSample(weights, most, "pA")));
    }

    @Override
    public Finding<TrainingKind> trainingKind(String cell) {
        return Finding.found(new TrainingKind("stdp", 100));
    }

    @Override
    public Finding<JudgedAnswer> answer(String cell) {
        return Finding.found(new JudgedAnswer("Which one?", Judgement.WRONG, List.of()));
    }

    @Override
    public Evidence under(Change change) {
        return change.silence().isEmpty() ? this : new FixedEvidence(List.of(), answers, onChip);
    }

    @Override
    public Optional<Cell> cell(String id) {
        return Optional.empty();
    }

    @Override
    public Finding<Answers> answers(String cell, SamplePresentation presentation) {
        return answers == null
                ? Finding.lacking(Measured.text("answers.silent"))
                : Finding.found(answers);
    }

    /** The cell named {@code weak} classifies half as many correctly. */
    @Override
    public Finding<List<Answers>> answers(String cell, String data, int seeds) {
        return answers(cell, SamplePresentation.whole(data))
                .then(known -> {
                    int correct = cell.equals("weak") ? known.correct() / 2 : known.correct();
                    Answers shown = new Answers(correct, known.given(), OptionalDouble.of(1), 1);
                    return Finding.found(Collections.nCopies(seeds, shown));
                });
    }

    /** The chip takes 200 nJ and classifies 90 %, the device of an open comparison 300 nJ. */
    @Override
    public Finding<List<ComparedEnergy>> energies(
            String cell, String data, Rival rival, int seeds) {
        ComparedEnergy energy =
                switch (rival.baseline()) {
                    case "movidius-ncs" ->
                            new ComparedEnergy("NCS", 200, 1000, Comparison.Verdict.CHIP_WINS, 90);
                    case "leaner" ->
                            new ComparedEnergy(
                                    "leaner", 200, 50, Comparison.Verdict.CHIP_LOSES, 90);
                    default -> new ComparedEnergy("near", 200, 300, Comparison.Verdict.OPEN, 90);
                };
        return Finding.found(Collections.nCopies(seeds, energy));
    }

    @Override
    public Finding<ChipPredictions> chipPredictions(String cell, String data) {
        return onChip == null
                ? Finding.lacking(Measured.text("answers.silent"))
                : Finding.found(onChip);
    }

    @Override
    public Finding<ChipPredictions> chipPredictions(
            String cell, SamplePresentation presentation, String chip, int weightBits) {
        return chipPredictions(cell, presentation.data());
    }

    @Override
    public Finding<PotentialTrace> chipTrace(
            String cell, String chip, String population, int neuron, int steps) {
        return Finding.found(new PotentialTrace(new int[steps], new int[steps]));
    }

    @Override
    public Finding<ChipDemand> chipDemand(String cell, String chip, String population) {
        return Finding.found(
                population.equals("huge")
                        ? new ChipDemand(OptionalInt.empty(), List.of("fanInLists"), List.of())
                        : new ChipDemand(OptionalInt.of(2), List.of("neurons"), List.of()));
    }

    @Override
    public Finding<ControlReport> episodes(
            String cell, String data, Map<String, Value> plant, String chip, int episodes) {
        return Finding.found(new ControlReport(data, List.of(500, 250, 199, 20)));
    }
}
