package org.spikebook.lesson.experiment.sweep;

import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.analysis.AnalysisSettings;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.network.RunSettings;
import org.spikebook.simulator.network.document.DocumentNumber;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Numbers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sweep that can run: every value gives a valid network. The result depends on the plan alone,
 * not on the number of threads. Immutable.
 */
public final class ParameterSweep {

    private static final int MOST_RUNS = 10_000;

    /** Of the documents of all values together, whose networks are kept at the same time. */
    private static final double MOST_CHARACTERS = 2e8;

    private final Laboratory laboratory;
    private final SweepPlan plan;
    private final String pointer;
    private final List<NetworkModel> networks;

    private ParameterSweep(
            Laboratory laboratory, SweepPlan plan, String pointer, List<NetworkModel> networks) {
        this.laboratory = laboratory;
        this.plan = plan;
        this.pointer = pointer;
        this.networks = List.copyOf(networks);
    }

    /**
     * Prepares a sweep.
     *
     * @param problems added to, if the parameter is nowhere or a value is not possible
     */
    public static Optional<ParameterSweep> prepare(
            Laboratory laboratory, SweepPlan plan, List<Problem> problems) {
        int before = problems.size();
        long runs = (long) plan.values().size() * Math.max(1, plan.seeds().size());
        if (runs < 1 || runs > MOST_RUNS) {
            problems.add(problem("tooManyRuns", runs, MOST_RUNS));
            return Optional.empty();
        }
        if ((double) plan.document().length() * plan.values().size() > MOST_CHARACTERS) {
            problems.add(problem("tooLarge", MOST_CHARACTERS / 1e6));
            return Optional.empty();
        }
        Optional<DocumentNumber> place =
                DocumentNumber.find(plan.document(), plan.parameter(), problems);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        List<NetworkModel> networks = new ArrayList<>();
        for (double value : plan.values()) {
            read(laboratory, place.get().with(value), plan.fromMs(), problems)
                    .ifPresent(networks::add);
            if (problems.size() > before) {
                return Optional.empty();
            }
        }
        return Optional.of(new ParameterSweep(laboratory, plan, place.get().pointer(), networks));
    }

    /**
     * The networks of the smallest and of the largest value, as far as they can be read: mostly the
     * largest of the sweep is one of them, and it takes less than to {@link #prepare} all.
     */
    public static List<NetworkModel> ends(Laboratory laboratory, SweepPlan plan) {
        if (plan.values().isEmpty()) {
            return List.of();
        }
        return DocumentNumber.find(plan.document(), plan.parameter(), new ArrayList<>()).stream()
                .flatMap(number ->
                        Stream.of(
                                number.with(Collections.min(plan.values())),
                                number.with(Collections.max(plan.values()))))
                .flatMap(document -> laboratory.networks().read(document).valid().stream())
                .toList();
    }

    private static Optional<NetworkModel> read(
            Laboratory laboratory, String document, double fromMs, List<Problem> problems) {
        switch (laboratory.networks().read(document)) {
            case Validation.Invalid(List<Problem> found) -> {
                problems.addAll(found);
                return Optional.empty();
            }
            case Validation.Valid(NetworkModel network) -> {
                RunSettings run = network.run();
                problems.addAll(settings(network, fromMs).problems(run.dtMs(), run.steps()));
                if (network.recorders().stream().noneMatch(Recorder::recordsSpikes)) {
                    problems.add(problem("nothingRecorded"));
                }
                return Optional.of(network);
            }
        }
    }

    static AnalysisSettings settings(NetworkModel network, double fromMs) {
        RunSettings run = network.run();
        return AnalysisSettings.of(fromMs, run.steps() * run.dtMs(), run.dtMs());
    }

    /** The networks, one a value, with the document's seed. */
    public List<NetworkModel> networks() {
        return networks;
    }

    /**
     * Runs it.
     *
     * @param threads that run networks, one each
     * @param control told of progress and asked whether to continue, by any of these threads
     * @return empty if it was cancelled
     */
    public Optional<SweepResult> run(int threads, RunControl control) {
        return new SweepRun(laboratory, networks, plan, control).run(threads, pointer);
    }

    private static Problem problem(String code, Number... args) {
        Object[] words = new Object[args.length];
        for (int k = 0; k < words.length; k++) {
            words[k] = Numbers.readable(args[k].doubleValue());
        }
        return Problem.of(ParameterSweep.class, "", code, words);
    }
}
