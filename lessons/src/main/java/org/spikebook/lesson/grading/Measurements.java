package org.spikebook.lesson.grading;

import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.check.Finding;
import org.spikebook.lesson.experiment.HiddenSamples;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.random.StreamKey;
import org.spikebook.training.NetworkTester;
import org.spikebook.training.SampleRun;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.datafile.DataFolder;
import org.spikebook.training.dataset.Dataset;

import java.util.List;
import java.util.Optional;

/** Measures what checks ask of one submission. */
final class Measurements implements Evidence {

    private final Laboratory laboratory;
    private final Submission submission;
    private final FrozenCells cells;
    private final long hiddenSeed;
    private final RunControl control;

    Measurements(
            Laboratory laboratory, Submission submission, long hiddenSeed, RunControl control) {
        this.laboratory = laboratory;
        this.submission = submission;
        this.cells = new FrozenCells(submission.notebook());
        this.hiddenSeed = hiddenSeed;
        this.control = control;
    }

    @Override
    public Finding<List<PopulationSpikes>> spikes(
            String networkCell, String population, double durationMs, int seeds) {
        HiddenRuns runs = new HiddenRuns(laboratory, hiddenSeed, control);
        return cells.find(networkCell, NetworkCell.class)
                .then(cell -> Networks.read(laboratory, cell))
                .then(network -> runs.run(network, population, durationMs, seeds));
    }

    @Override
    public Finding<Answers> answers(String trainingCell, String data) {
        return trained(trainingCell, data)
                .then(network -> hidden(network, data).then(source -> show(network, source)));
    }

    @Override
    public Finding<ChipPredictions> chipPredictions(String chipCell, String data) {
        return cells.find(chipCell, ChipCell.class)
                .then(chip ->
                        trained(chip.input(), data).then(network -> onChip(chip, network, data)));
    }

    private Finding<TrainedNetwork> trained(String trainingCell, String data) {
        return cells.find(trainingCell, TrainingCell.class)
                .then(cell ->
                        Optional.ofNullable(submission.trained().get(cell.id()))
                                .map(s -> Finding.found(s.network()))
                                .orElseGet(() -> Reasons.lacking("notTrained", Reasons.name(cell))))
                .then(network ->
                        network.plan().data().equals(data)
                                ? Finding.found(network)
                                : Reasons.lacking(
                                        "otherData",
                                        DataFolder.shown(network.plan().data()),
                                        data));
    }

    private Finding<SpikeSource> hidden(TrainedNetwork network, String data) {
        Dataset dataset = laboratory.datasets().dataset(data).orElseThrow();
        return Finding.found(HiddenSamples.of(network, dataset, hiddenSeed));
    }

    private Finding<ChipPredictions> onChip(ChipCell cell, TrainedNetwork network, String data) {
        return laboratory
                .chips()
                .find(cell.chip())
                .map(chip -> new HiddenChipRun(chip, spikeSeed(), control))
                .map(run -> hidden(network, data).then(source -> run.run(network, source)))
                .orElseGet(() ->
                        cell.chip().equals(ChipCell.OWN)
                                ? Reasons.lacking("chip.own")
                                : Reasons.lacking("chip.unknown", cell.chip()));
    }

    private long spikeSeed() {
        return StreamKey.of(hiddenSeed).with("samples").value();
    }

    private Finding<Answers> show(TrainedNetwork network, SpikeSource source) {
        NetworkTester tester;
        try {
            tester = NetworkTester.of(network);
        } catch (IllegalArgumentException _) {
            return Reasons.lacking("notAClassifier");
        }
        int samples = source.sampleCount();
        int[] given = new int[source.classCount()];
        int correct = 0;
        long outputSpikes = 0;
        for (int sample = 0; sample < samples; sample++) {
            goOn((double) sample / samples);
            SampleRun run = tester.show(source, sample, spikeSeed());
            given[run.answer()]++;
            correct += run.correct() ? 1 : 0;
            for (int count : run.outputCounts()) {
                outputSpikes += count;
            }
        }
        return Finding.found(new Answers(correct, given, (double) outputSpikes / samples));
    }

    private void goOn(double done) {
        control.progress().accept(done);
        if (control.cancelled().getAsBoolean()) {
            throw new CancelledException();
        }
    }
}
