package org.spikebook.lesson.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.lesson.grading.Handed.LABORATORY;
import static org.spikebook.lesson.grading.Handed.SILICON;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.parameter.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Networks beside baselines: trained ones, chips beside devices, and networks that run. */
class ComparisonGradeTest {

    private static final String FIRING =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "cell", "size": 1,
               "model": {"type": "lif", "tauMemMs": 20, "cMemPf": 200, "vRestMv": -65,
                 "vResetMv": -65, "vThresholdMv": -50, "tRefMs": 2},
               "receptors": {"type": "exponentialCurrent", "tauExcMs": 2, "tauInhMs": 2}}],
             "stimuli": [
               {"id": "current", "type": "stepCurrent", "size": 1, "amplitudePa": 300},
               {"id": "inhibition", "type": "regularSpikes", "size": 1, "intervalMs": 50}],
             "projections": [
               {"id": "current-cell", "from": "current", "to": "cell",
                "connector": {"type": "oneToOne"}},
               {"id": "inhibition-cell", "from": "inhibition", "to": "cell",
                "connector": {"type": "oneToOne"}, "weightPa": -3000, "delayMs": 1}],
             "run": {"dtMs": 0.1, "durationMs": 100, "seed": 1}}
            """;

    private static Submission solution;

    @BeforeAll
    static void trainTheModelSolution() {
        solution = Handed.trained(SILICON.modelSolution());
    }

    @ParameterizedTest
    @CsvSource({
        "movidius-ncs, wins, 10, true, nJ (dynamic)",
        "movidius-ncs, wins, 100000, false, a factor of at least 100,000",
        "movidius-ncs, loses, 1, false, The chip must take more",
        "gpu-a100, loses, 1, true, times as much as on 'GPU A100'",
        "chip, wins, 1, false, the ranges of both figures overlap",
    })
    void chip_is_compared_with_a_device_or_a_chip(
            String baseline, String outcome, double factor, boolean met, String says) {
        CheckResult result =
                judge(
                        "energyComparison",
                        "chip",
                        solution,
                        Map.of(
                                "baseline", Value.of(baseline),
                                "outcome", Value.of(outcome),
                                "leastFactor", Value.of(factor),
                                "seeds", Value.of(2)));

        assertThat(result.passed()).as(Handed.english(result)).isEqualTo(met);
        assertThat(Handed.english(result)).contains(says);
    }

    /** A baseline that was made bad on purpose is none. */
    @Test
    void trained_network_wins_against_a_baseline_that_was_trained_well() {
        Submission untrained = Handed.withWeights(solution, _ -> 0);
        Submission both = besides(Map.of("weak", untrained.trained().get("train")));
        Map<String, Value> againstWeak = Map.of("baseline", Value.of("weak"), "seeds", Value.of(2));
        Map<String, Value> allowed = new TreeMap<>(againstWeak);
        allowed.put("leastPercent", Value.of(0.0));

        assertThat(Handed.english(judge("accuracyComparison", "train", both, againstWeak)))
                .contains("The baseline 'weak' classified only");
        assertThat(judge("accuracyComparison", "train", both, againstWeak).points()).isZero();
        assertThat(judge("accuracyComparison", "train", both, allowed).passed()).isTrue();
    }

    @Test
    void hidden_samples_of_other_seeds_are_others() {
        HiddenShow first = HiddenShow.of(LABORATORY, 7, 0, RunControl.NONE);
        HiddenShow second = HiddenShow.of(LABORATORY, 7, 1, RunControl.NONE);

        assertThat(first.seed()).isEqualTo(7).isNotEqualTo(second.seed());
        assertThat(first.spikeSeed()).isNotEqualTo(second.spikeSeed());
    }

    @ParameterizedTest
    @CsvSource({
        "'', inhibition, less, 1.05, true, 'and with ''inhibition'' silenced'",
        "'', inhibition, less, 10, false, 'The first must be the smaller one'",
        "'', inhibition, more, 1, false, 'The first must be the larger one'",
        "'', current, more, 1, false, 'Both must fire at 1 Hz or more'",
        "net, '', more, 1, false, 'and in network ''net'''",
        "weaker, '', less, 1.05, true, 'and in network ''weaker'''",
    })
    void network_is_compared_with_itself_without_a_part_or_with_another(
            String baseline,
            String silence,
            String outcome,
            double factor,
            boolean met,
            String says) {
        NetworkCell net = new NetworkCell("net", "", FIRING, CanvasLayout.EMPTY);
        NetworkCell weaker =
                new NetworkCell("weaker", "", FIRING.replace("-3000", "-300"), CanvasLayout.EMPTY);
        Submission networks =
                new Submission(new Notebook("", Optional.empty(), List.of(net, weaker)), Map.of());
        CheckResult result =
                judge(
                        "activityComparison",
                        "net",
                        networks,
                        Map.of(
                                "population", Value.of("cell"),
                                "baseline", Value.of(baseline),
                                "silence", Value.of(silence),
                                "outcome", Value.of(outcome),
                                "leastFactor", Value.of(factor),
                                "seeds", Value.of(1)));

        assertThat(result.passed()).as(Handed.english(result)).isEqualTo(met);
        assertThat(Handed.english(result)).contains(says);
    }

    /** The solution with more training cells, as they are trained. */
    private static Submission besides(Map<String, SubmittedNetwork> more) {
        TrainingCell train = solution.notebook().cell("train", TrainingCell.class).orElseThrow();
        List<Cell> cells = new ArrayList<>(solution.notebook().cells());
        Map<String, SubmittedNetwork> trained = new TreeMap<>(solution.trained());
        more.forEach((id, network) -> {
            cells.add(new TrainingCell(id, id, train.input(), train.plan()));
            trained.put(id, network);
        });
        return new Submission(new Notebook("", Optional.empty(), cells), trained);
    }

    private static CheckResult judge(
            String type, String cell, Submission submission, Map<String, Value> values) {
        TaskCell task =
                new TaskCell("judged", "", List.of(cell), new CheckSpec(type, values), 4, "");
        return new Grader(LABORATORY)
                .check(task, Optional.empty(), submission, 1, RunControl.NONE)
                .orElseThrow()
                .result();
    }
}
