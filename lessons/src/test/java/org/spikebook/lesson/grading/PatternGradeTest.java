package org.spikebook.lesson.grading;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.parameter.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Times, intervals and orders of spikes in a network that is run: a clock makes three neurons fire
 * one after the other, 5 ms apart, at 10, 50, 90 … ms.
 */
class PatternGradeTest {

    private static final String NEURON =
            """
            "size": 1, "model": {"type": "lif", "tauMemMs": 20, "cMemPf": 200, "vRestMv": -65,
             "vResetMv": -65, "vThresholdMv": -50, "tRefMs": 2}, "receptors": {"type": "delta"}}
            """;

    private static final String CHAIN =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "a", NEURON, {"id": "b", NEURON, {"id": "c", NEURON],
             "stimuli": [
               {"id": "clock", "type": "regularSpikes", "size": 1, "startMs": 10,
                "intervalMs": 40}],
             "projections": [
               {"id": "clock-a", "from": "clock", "to": "a", "weightMv": 30, "delayMs": 1},
               {"id": "a-b", "from": "a", "to": "b", "weightMv": 30, "delayMs": 5},
               {"id": "b-c", "from": "b", "to": "c", "weightMv": 30, "delayMs": 5}],
             "run": {"dtMs": 0.1, "durationMs": 100, "seed": 1}}
            """
                    .replace("NEURON", NEURON.strip());

    private static final String WEAK = "\"to\": \"a\", \"weightMv\": 1";

    @ParameterizedTest
    @CsvSource({
        "a, 11 51 91 131 171, 3",
        "b, 16 56 96 136 176, 3",
        "a, 11 51 91 131, 2.4",
        "a, 11 51 91 131 171 181, 2.5",
    })
    void spikes_are_at_the_times_that_the_clock_gives(
            String population, String times, double points) {
        assertThat(judge(times(population, times)).points()).isEqualTo(points);
    }

    @Test
    void spike_times_are_judged_under_several_conditions() {
        CheckSpec slower =
                condition(
                        "",
                        Map.of("/stimuli/clock/intervalMs", 80.0, "/stimuli/clock/startMs", 30.0),
                        times("a", "31 111 191"));
        CheckSpec cut = condition("a-b", Map.of(), times("b", "16 56 96 136 176"));

        assertThat(judge(slower).passed()).isTrue();
        assertThat(judge(CheckSpec.of("all", slower, times("a", "11 51 91 131 171"))).passed())
                .isTrue();
        assertThat(Handed.english(judge(cut)))
                .contains("With 'a-b' silenced", "Neuron 0 of population 'b' did not fire");
    }

    @Test
    void intervals_are_those_of_the_clock() {
        assertThat(judge(intervals("40")).passed()).isTrue();
        assertThat(Handed.english(judge(intervals("20 60"))))
                .contains("Interval 1 of neuron 0 of population 'a' lasted 40.00 ms; target ");
    }

    @ParameterizedTest
    @CsvSource({
        "'a, b, c', true, 1, 3",
        "'b, c, a', true, 1, 3",
        "'a, b, c', false, 1, 3",
        "'a, c', true, 1, 3",
        "'c, b, a', true, 1, 0",
        "'b, c', false, 2, 0",
        "'c, b', false, 1, 0",
    })
    void populations_fire_in_the_order_of_the_chain(
            String order, boolean repeated, int leastSpikes, double points) {
        assertThat(judge(order(order, repeated, leastSpikes)).points()).isEqualTo(points);
    }

    @Test
    void turn_that_breaks_the_order_is_named() {
        assertThat(Handed.english(judge(order("c, b, a", false, 1))))
                .contains("Turn 1: population 'a' fired 1 spikes from 11.", "has 'c' there");
        assertThat(Handed.english(judge(condition("a-b", Map.of(), order("a, b, c", false, 1)))))
                .contains("Turns in a run: 1; the order a, b, c needs at least 3");
        assertThat(Handed.english(judge(order("a, nothing", false, 1)))).contains("'nothing'");
    }

    /** All three fire, but only once. */
    @Test
    void order_of_too_few_rounds_blames_no_population() {
        CheckSpec once = order("a, b, c", true, 1).with("durationMs", Value.of(40.0));

        assertThat(Handed.english(judge(once)))
                .contains("Turns in a run: 3; the order a, b, c needs at least 6")
                .doesNotContain("did not fire");
    }

    /** Runs report how far they are, so that more of them would report more often. */
    @Test
    void populations_of_an_order_are_recorded_in_the_same_runs() {
        CheckSpec one =
                new CheckSpec(
                        "spikeCount",
                        Map.of(
                                "population", Value.of("a"),
                                "durationMs", Value.of(200.0),
                                "seeds", Value.of(2)));

        assertThat(reports(order("a, b, c", true, 1))).isPositive().isEqualTo(reports(one));
    }

    private static int reports(CheckSpec spec) {
        AtomicInteger reports = new AtomicInteger();
        RunControl counting = new RunControl(_ -> reports.incrementAndGet(), () -> false);
        judge(spec, List.of(cell("net", "", CHAIN)), counting);
        return reports.get();
    }

    /** Of two networks one fires as it is to: half of the points, and both are named. */
    @Test
    void check_reads_all_its_inputs_and_gives_their_mean() {
        CheckSpec fires =
                new CheckSpec(
                        "spikeCount",
                        Map.of(
                                "population", Value.of("a"),
                                "leastSpikes", Value.of(1),
                                "seeds", Value.of(1)));
        NetworkCell whole = cell("whole", "The whole chain", CHAIN);
        NetworkCell cut = cell("cut", "", CHAIN.replace("\"to\": \"a\", \"weightMv\": 30", WEAK));

        CheckResult both = judge(fires, List.of(whole, cut));

        assertThat(both.points()).isEqualTo(1.5);
        assertThat(Handed.english(both))
                .contains("Criterion 1 of 2 is met: The whole chain.")
                .contains("Criterion 2 of 2 is not met: cut.");
        assertThat(judge(fires, List.of(whole, cell("other", "", CHAIN))).passed()).isTrue();
    }

    private static CheckSpec times(String population, String times) {
        return spec("spikeTimes", population, "timesMs", times);
    }

    private static CheckSpec intervals(String intervals) {
        CheckSpec once = spec("intervalPattern", "a", "intervalsMs", intervals);
        Map<String, Value> repeated = new TreeMap<>(once.parameters());
        repeated.put("repeated", Value.of(true));
        return new CheckSpec(once.type(), repeated);
    }

    private static CheckSpec spec(String type, String population, String key, String numbers) {
        List<Double> series = List.of(numbers.split(" ")).stream().map(Double::valueOf).toList();
        return new CheckSpec(
                type,
                Map.of(
                        "population",
                        Value.of(population),
                        key,
                        new Value.Series(series),
                        "toleranceMs",
                        Value.of(0.5),
                        "durationMs",
                        Value.of(200.0),
                        "seeds",
                        Value.of(2)));
    }

    private static CheckSpec order(String populations, boolean repeated, int leastSpikes) {
        return new CheckSpec(
                "firingOrder",
                Map.of(
                        "populations", Value.of(populations),
                        "repeated", Value.of(repeated),
                        "leastSpikes", Value.of(leastSpikes),
                        "durationMs", Value.of(200.0),
                        "seeds", Value.of(2)));
    }

    private static CheckSpec condition(String silence, Map<String, Double> set, CheckSpec inner) {
        return new CheckSpec(
                "condition", Map.of("silence", Value.of(silence)), "", set, List.of(inner), false);
    }

    private static NetworkCell cell(String id, String title, String document) {
        return new NetworkCell(id, title, document, CanvasLayout.EMPTY);
    }

    private static CheckResult judge(CheckSpec spec) {
        return Handed.judged(spec, 3, cell("net", "", CHAIN));
    }

    private static CheckResult judge(CheckSpec spec, List<NetworkCell> cells) {
        return judge(spec, cells, RunControl.NONE);
    }

    private static CheckResult judge(CheckSpec spec, List<NetworkCell> cells, RunControl control) {
        List<String> inputs = cells.stream().map(NetworkCell::id).toList();
        TaskCell task = new TaskCell("task", "", inputs, spec, 3, "");
        List<Cell> all = new ArrayList<>(cells);
        all.add(task);
        Notebook notebook = new Notebook("", Optional.empty(), all);
        return new Grader(Handed.LABORATORY)
                .check(task, Optional.empty(), new Submission(notebook, Map.of()), 1, control)
                .orElseThrow()
                .result();
    }
}
