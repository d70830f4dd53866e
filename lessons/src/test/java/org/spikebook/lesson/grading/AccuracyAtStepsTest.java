package org.spikebook.lesson.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.lesson.grading.Handed.LABORATORY;
import static org.spikebook.lesson.grading.Handed.SILICON;
import static org.spikebook.lesson.grading.Handed.english;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.experiment.HiddenSamples;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.training.NetworkTester;
import org.spikebook.training.TrainedNetwork;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** One trained network, whose predictions are read after steps that the check names. */
class AccuracyAtStepsTest {

    private static final String CELL = "train";
    private static final long HIDDEN_SEED = 1;

    private static Notebook solved;
    private static TrainedNetwork network;

    @BeforeAll
    static void trainTheModelSolution() {
        solved = SILICON.modelSolution();
        network = Handed.train(solved, solved.cell(CELL, TrainingCell.class).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 15})
    void prediction_isReadAfterTheNamedStep(int step) {
        CheckResult result = judged("testAccuracy", step);

        assertThat(result.reasons().getFirst().args().get(1))
                .isEqualTo(String.valueOf(correctAfter(step)));
        assertThat(english(result)).contains("After step " + step + ", the network classified");
    }

    @ParameterizedTest
    @ValueSource(strings = {"testAccuracy", "chipAccuracy"})
    void lastStep_isTheWholeSample(String check) {
        CheckResult whole = judged(check, 0);
        CheckResult last = judged(check, network.plan().data().steps());

        assertThat(last.points()).isEqualTo(whole.points());
        assertThat(measured(last)).isEqualTo(measured(whole));
        assertThat(english(whole)).doesNotContain("step");
    }

    @Test
    void chip_isReadAfterTheNamedStepToo() {
        CheckResult early = judged("chipAccuracy", 1);

        assertThat(early.points()).isLessThan(judged("chipAccuracy", 0).points());
        assertThat(english(early)).contains("held-out samples correctly after step 1 (");
    }

    @ParameterizedTest
    @ValueSource(strings = {"testAccuracy", "chipAccuracy"})
    void stepAfterTheLast_givesNoPoints(String check) {
        CheckResult result = judged(check, network.plan().data().steps() + 1);

        assertThat(result.points()).isZero();
        assertThat(english(result)).contains("Steps per sample: 15", "after step 16");
    }

    /** The numbers of a reason, without the step that it names. */
    private static List<String> measured(CheckResult result) {
        List<String> args = result.reasons().getFirst().args();
        return args.subList(0, args.size() - 1);
    }

    /** Of the same samples with the same spikes, read while the whole sample is shown. */
    private static long correctAfter(int step) {
        SpikeSource samples =
                HiddenSamples.of(
                        network,
                        LABORATORY.datasets().dataset("digits8x8").orElseThrow(),
                        HIDDEN_SEED);
        NetworkTester tester = NetworkTester.of(network);
        long seed = HiddenShow.of(LABORATORY, HIDDEN_SEED, 0, RunControl.NONE).spikeSeed();
        return IntStream.range(0, samples.sampleCount())
                .filter(sample ->
                        tester.predictionsBySteps(samples, sample, seed).get(step - 1)
                                == samples.label(sample))
                .count();
    }

    private static CheckResult judged(String check, int step) {
        CheckSpec spec =
                new CheckSpec(check, step == 0 ? Map.of() : Map.of("atSteps", Value.of(step)));
        TaskCell task = new TaskCell("task", "", List.of(CELL), spec, 10, "");
        Submission submission =
                new Submission(solved, Map.of(CELL, new SubmittedNetwork(network, true)));
        return new Grader(LABORATORY)
                .check(task, Optional.empty(), submission, HIDDEN_SEED, RunControl.NONE)
                .orElseThrow()
                .result();
    }
}
