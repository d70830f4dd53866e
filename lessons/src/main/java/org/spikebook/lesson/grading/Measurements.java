package org.spikebook.lesson.grading;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.emulation.ChipRun;
import org.spikebook.hardware.emulation.NetworkTracer.PotentialTrace;
import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.check.Finding;
import org.spikebook.lesson.check.SamplePresentation;
import org.spikebook.lesson.check.WeightSample;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.lesson.question.AnswerKey;
import org.spikebook.lesson.question.Judgement;
import org.spikebook.lesson.question.QuestionKey;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.control.ControlReport;
import org.spikebook.training.datafile.DataFolder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Measures what checks ask of one submission. Not safe for use by several threads. */
final class Measurements implements Evidence {

    private final Laboratory laboratory;
    private final Submission submission;
    private final FrozenCells cells;
    private final Function<String, Optional<QuestionKey>> keys;
    private final long hiddenSeed;
    private final RunControl control;
    private final List<Change> changes;
    private final Map<Question, Finding<List<PopulationSpikes>>> known;

    /** What was asked, so that several checks of one network run it once. */
    private record Question(String cell, Observed observed, List<Change> changes) {}

    private Measurements(Measurements plain, List<Change> changes) {
        this.laboratory = plain.laboratory;
        this.submission = plain.submission;
        this.cells = plain.cells;
        this.keys = plain.keys;
        this.hiddenSeed = plain.hiddenSeed;
        this.control = plain.control;
        this.changes = List.copyOf(changes);
        this.known = plain.known;
    }

    Measurements(
            Laboratory laboratory,
            Function<String, Optional<QuestionKey>> keys,
            Submission submission,
            long hiddenSeed,
            RunControl control) {
        this.laboratory = laboratory;
        this.keys = keys;
        this.submission = submission;
        this.cells = new FrozenCells(submission.notebook());
        this.hiddenSeed = hiddenSeed;
        this.control = control;
        this.changes = List.of();
        this.known = new HashMap<>();
    }

    @Override
    public Finding<List<List<PopulationSpikes>>> spikes(
            String networkCell, List<String> populations, double durationMs, int seeds) {
        List<Question> questions =
                populations.stream()
                        .map(each -> new Observed(each, durationMs, seeds))
                        .map(observed -> new Question(networkCell, observed, changes))
                        .toList();
        List<Question> open =
                questions.stream().distinct().filter(each -> !known.containsKey(each)).toList();
        if (!open.isEmpty()) {
            List<String> asked = open.stream().map(each -> each.observed().population()).toList();
            Finding<List<Finding<List<PopulationSpikes>>>> answers =
                    network(networkCell)
                            .then(network ->
                                    Finding.found(
                                            runs().spikes(network, asked, durationMs, seeds)));
            for (int k = 0; k < open.size(); k++) {
                int index = k;
                known.put(open.get(k), answers.then(each -> each.get(index)));
            }
        }
        return Finding.each(
                questions.size(), k -> Objects.requireNonNull(known.get(questions.get(k))));
    }

    @Override
    public Finding<List<PopulationPotential>> potentials(
            String networkCell, Observed observed, Sampling sampling) {
        return network(networkCell).then(network -> runs().potentials(network, observed, sampling));
    }

    @Override
    public Finding<List<SynapticCurrents>> currents(
            String networkCell, Observed observed, double fromMs) {
        return network(networkCell)
                .then(network -> new HiddenCurrents(runs()).of(network, observed, fromMs));
    }

    @Override
    public Finding<LargestWeight> largestWeight(String networkCell, String population) {
        return network(networkCell)
                .then(network ->
                        new StrongestSynapse(laboratory, network, control).onto(population));
    }

    @Override
    public Finding<LearnedWeights> learnedWeights(
            String networkCell, String projection, double durationMs, int seeds) {
        return network(networkCell)
                .then(network -> runs().learnedWeights(network, projection, durationMs, seeds));
    }

    @Override
    public Finding<List<WeightSample>> weights(
            String networkCell, String projection, double durationMs, int seeds) {
        return network(networkCell)
                .then(network ->
                        new HiddenWeights(runs()).of(network, projection, durationMs, seeds));
    }

    @Override
    public Evidence under(Change change) {
        List<Change> more = new ArrayList<>(changes);
        more.add(change);
        return new Measurements(this, more);
    }

    @Override
    public Finding<JudgedAnswer> answer(String questionCell) {
        return cells.find(questionCell, QuestionCell.class)
                .then(cell ->
                        cell.answer()
                                .map(given -> Finding.found(judged(cell, given)))
                                .orElseGet(() ->
                                        Reasons.lacking(
                                                "question.unanswered", Reasons.name(cell))));
    }

    private JudgedAnswer judged(QuestionCell cell, Answer given) {
        Optional<AnswerKey> key = keys.apply(cell.id()).map(QuestionKey::answer);
        return new JudgedAnswer(
                Reasons.name(cell),
                key.map(known -> known.judge(given)).orElse(Judgement.RECORDED),
                key.map(known -> known.deviations(given)).orElse(List.of()));
    }

    @Override
    public Optional<Cell> cell(String id) {
        return submission.notebook().cell(id);
    }

    private HiddenRuns runs() {
        return new HiddenRuns(laboratory, hiddenSeed, control);
    }

    private Finding<NetworkModel> network(String networkCell) {
        return cells.find(networkCell, NetworkCell.class)
                .then(cell -> new ChangedNetwork(laboratory, changes).of(cell));
    }

    @Override
    public Finding<Answers> answers(String trainingCell, SamplePresentation presentation) {
        return trained(trainingCell, presentation.data())
                .then(network -> samples(0).answers(network, presentation));
    }

    @Override
    public Finding<List<Answers>> answers(String trainingCell, String data, int seeds) {
        return trained(trainingCell, data)
                .then(network ->
                        Finding.each(
                                seeds,
                                round ->
                                        samples(round)
                                                .answers(network, SamplePresentation.whole(data))));
    }

    @Override
    public Finding<List<ComparedEnergy>> energies(
            String chipCell, String data, Rival rival, int seeds) {
        EnergyRivals rivals = new EnergyRivals(rival);
        return Finding.each(
                seeds,
                round ->
                        onChip(chipCell, data, round)
                                .then(run ->
                                        rivals.beside(run, other -> onChip(other, data, round))));
    }

    @Override
    public Finding<ChipPredictions> chipPredictions(String chipCell, String data) {
        return onChip(chipCell, data, 0).then(run -> Finding.found(HiddenChipRun.predictions(run)));
    }

    @Override
    public Finding<TrainingKind> trainingKind(String trainingCell) {
        return trained(trainingCell)
                .then(network ->
                        Finding.found(
                                new TrainingKind(
                                        network.plan().method().component().type(),
                                        network.plan().data().steps())));
    }

    @Override
    public Finding<ChipPredictions> chipPredictions(
            String trainingCell, SamplePresentation presentation, String chip, int weightBits) {
        return chip(chip)
                .then(spec ->
                        trained(trainingCell, presentation.data())
                                .then(network ->
                                        samples(0)
                                                .onChip(spec, network, presentation, weightBits)));
    }

    @Override
    public Finding<ControlReport> episodes(
            String trainingCell, String data, Map<String, Value> plant, String chip, int episodes) {
        HiddenEpisodes hidden =
                new HiddenEpisodes(
                        laboratory.datasets().dataset(data).orElseThrow(),
                        plant,
                        episodes,
                        samples(0).spikeSeed(),
                        control);
        return trained(trainingCell, data)
                .then(network ->
                        chip.isEmpty()
                                ? hidden.of(network)
                                : chip(chip).then(spec -> hidden.of(network, spec)));
    }

    @Override
    public Finding<ChipDemand> chipDemand(String networkCell, String chip, String population) {
        return network(networkCell)
                .then(network ->
                        chip(chip).then(spec -> new ChipFit(spec).of(network, population)));
    }

    @Override
    public Finding<PotentialTrace> chipTrace(
            String networkCell, String chip, String population, int neuron, int steps) {
        return network(networkCell)
                .then(network ->
                        chip(chip)
                                .then(spec ->
                                        new ChipFit(spec)
                                                .trace(network, population, neuron, steps)));
    }

    private Finding<ChipSpec> chip(String id) {
        return laboratory
                .chips()
                .find(id)
                .map(Finding::found)
                .orElseGet(() -> Reasons.lacking("chip.unknown", id));
    }

    private Finding<TrainedNetwork> trained(String trainingCell) {
        return cells.find(trainingCell, TrainingCell.class)
                .then(cell ->
                        Optional.ofNullable(submission.trained().get(cell.id()))
                                .map(s -> Finding.found(s.network()))
                                .orElseGet(
                                        () -> Reasons.lacking("notTrained", Reasons.name(cell))));
    }

    private Finding<TrainedNetwork> trained(String trainingCell, String data) {
        return trained(trainingCell)
                .then(network ->
                        network.plan().data().name().equals(data)
                                ? Finding.found(network)
                                : Reasons.lacking(
                                        "otherData",
                                        DataFolder.shown(network.plan().data().name()),
                                        data));
    }

    /** The samples of one of several seeds. */
    private HiddenShow samples(int round) {
        return HiddenShow.of(laboratory, hiddenSeed, round, control);
    }

    private Finding<ChipRun> onChip(String chipCell, String data, int round) {
        return cells.find(chipCell, ChipCell.class)
                .then(cell ->
                        trained(cell.input(), data)
                                .then(network ->
                                        chip(cell)
                                                .then(spec ->
                                                        samples(round)
                                                                .onChip(spec, network, data))));
    }

    private Finding<ChipSpec> chip(ChipCell cell) {
        return cell.chip().equals(ChipCell.OWN) ? Reasons.lacking("chip.own") : chip(cell.chip());
    }
}
