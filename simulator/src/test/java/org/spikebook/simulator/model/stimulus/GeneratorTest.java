package org.spikebook.simulator.model.stimulus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.random.StreamKey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class GeneratorTest {

    @Test
    void regularSpikes_ofAnUnevenInterval_doNotDrift() {
        SpikeGenerator generator =
                new RegularSpikes()
                        .generator(
                                setup(
                                        new RegularSpikes(),
                                        Map.of(
                                                "intervalMs",
                                                Value.of(0.25),
                                                "startMs",
                                                Value.of(1))));
        List<Integer> steps = new ArrayList<>();
        for (int step = 0; step < 10_000; step++) {
            int now = step;
            generator.spikes(step, 0, 1, line -> steps.add(now));
        }

        assertThat(steps.get(0)).as("the step that ends at 1 ms").isEqualTo(9);
        assertThat(steps).hasSize(3997);
    }

    @Test
    void regularSpikes_from0_leaveOutTheOneBeforeTheRun() {
        SpikeGenerator generator =
                new RegularSpikes()
                        .generator(
                                setup(
                                        new RegularSpikes(),
                                        Map.of("intervalMs", Value.of(1), "startMs", Value.of(0))));
        List<Integer> steps = new ArrayList<>();
        for (int step = 0; step < 25; step++) {
            int now = step;
            generator.spikes(step, 0, 1, line -> steps.add(now));
        }

        assertThat(steps).as("1 and 2 ms").containsExactly(9, 19);
    }

    @Test
    void rampAndSine_followTheirFormulas() {
        double[] line = new double[1];
        long[] scratch = new long[CurrentGenerator.SCRATCH];
        CurrentGenerator ramp =
                new RampCurrent()
                        .generator(setup(new RampCurrent(), Map.of("startMs", Value.of(100))));
        ramp.currents(1000 + 4500, 0, 1, line, line, scratch);
        assertThat(line[0]).isCloseTo(250, within(1e-9));
        ramp.currents(999, 0, 1, line, line, scratch);
        assertThat(line[0]).isZero();

        CurrentGenerator sine = new SineCurrent().generator(setup(new SineCurrent(), Map.of()));
        sine.currents(250, 0, 1, line, line, scratch);
        assertThat(line[0]).as("a quarter of 100 ms").isCloseTo(100, within(1e-9));

        CurrentGenerator later =
                new SineCurrent()
                        .generator(
                                setup(
                                        new SineCurrent(),
                                        Map.of("startMs", Value.of(20), "stopMs", Value.of(30))));
        later.currents(199, 0, 1, line, line, scratch);
        assertThat(line[0]).isZero();
        later.currents(250, 0, 1, line, line, scratch);
        assertThat(line[0]).as("phase from time 0 on").isCloseTo(100, within(1e-9));
        later.currents(300, 0, 1, line, line, scratch);
        assertThat(line[0]).isZero();
    }

    /** 2^32 steps and six more: their number once took the place of the sixth step. */
    @Test
    void spikeTimes_beyondAnyRun_neverCome() {
        SpikeTimes model = new SpikeTimes();
        Map<String, Value> given = Map.of("timesMs", new Value.Series(List.of(0.6, 429_496_730.2)));
        SpikeGenerator generator = model.generator(setup(model, given));
        List<Integer> steps = new ArrayList<>();
        for (int step = 0; step < 20; step++) {
            int now = step;
            generator.spikes(step, 0, 1, line -> steps.add(now));
        }

        assertThat(steps).containsExactly(5);
    }

    /** Three times on a thousand million lines. */
    @Test
    void spikeTimes_moreThanAnArrayHolds_areRefused() {
        SpikeTimes model = new SpikeTimes();
        ParameterValues values =
                ParameterValues.of(
                        model.parameters(),
                        Map.of("timesMs", new Value.Series(List.of(1.0, 2.0, 3.0))));

        assertThat(model.unavailable(setup(values, 1_000_000_000)))
                .hasValueSatisfying(text -> assertThat(text.key()).isEqualTo("spikeTimes.tooMany"));
        assertThat(model.unavailable(setup(values, 1_000_000))).isEmpty();
    }

    private static StimulusSetup setup(StimulusModel model, Map<String, Value> given) {
        ParameterValues values = ParameterValues.of(model.parameters(), given);
        return setup(values, 1);
    }

    private static StimulusSetup setup(ParameterValues values, int lines) {
        return new StimulusSetup(
                values, List.of(lines), 0.1, 10_000, 1, StreamKey.of(1), SpikeSources.NONE);
    }
}
