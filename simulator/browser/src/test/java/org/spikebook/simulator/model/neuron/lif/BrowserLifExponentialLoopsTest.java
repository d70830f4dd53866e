package org.spikebook.simulator.model.neuron.lif;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.model.synapse.ExponentialCurrent;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The loops of a browser beside those of the server, step by step. */
class BrowserLifExponentialLoopsTest {

    private static final int NEURONS = 37;
    private static final int MIDDLE = 20;
    private static final int STEPS = 300;
    private static final int CHANGED_EVERY = 60;
    private static final int REACHED = 5;

    private static final double[] SPECIAL = {
        0.0,
        -0.0,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        3 * Double.MIN_VALUE,
        Double.MIN_NORMAL,
        -Double.MIN_NORMAL,
        1e-300,
        -1e-300,
        250,
        -250
    };

    /** Both loops with the same factors, of neurons that never fire. */
    private record Loops(LifExponentialLoops server, BrowserLifExponentialLoops browser) {

        static Loops of(double vRestMv, double biasPa, double excDecay, double inhDecay) {
            double leak = 0.995;
            double perPa = 0.08;
            double perExcPa = 0.011;
            double perInhPa = 0.012;
            return new Loops(
                    new LifExponentialLoops(
                            vRestMv,
                            biasPa,
                            leak,
                            perPa,
                            perExcPa,
                            perInhPa,
                            excDecay,
                            inhDecay,
                            LifSpiking.NEVER),
                    new BrowserLifExponentialLoops(
                            vRestMv,
                            biasPa,
                            leak,
                            perPa,
                            perExcPa,
                            perInhPa,
                            excDecay,
                            inhDecay,
                            LifSpiking.NEVER));
        }

        void stepOnServer(int from, int to, boolean inhibited, PopulationState state) {
            if (inhibited) {
                server.alone(from, to, state);
            } else {
                server.uninhibited(from, to, state);
            }
        }

        void stepInBrowser(int from, int to, boolean inhibited, PopulationState state) {
            if (inhibited) {
                browser.alone(from, to, state);
            } else {
                browser.uninhibited(from, to, state);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-65,  0,      0.95, 0.98",
        "-65,  -0.0,   0.95, 0.98",
        "-65,  150,    0.95, 0.98",
        "-65,  -4.9e-324, 0.95, 0.98",
        "-49,  0,      1,    1",
        "0,    0,      0.95, 0.98",
        "-0.0, 0,      0.95, 0.98",
        "-65,  0,      0.5,  0.98",
        "-65,  0,      0.95, 0.3",
        "-65,  0,      0,    0"
    })
    void steps_ofAnyState_giveTheBitsOfTheServer(
            double vRestMv, double biasPa, double excDecay, double inhDecay) {
        Loops loops = Loops.of(vRestMv, biasPa, excDecay, inhDecay);

        for (boolean inhibited : new boolean[] {true, false}) {
            for (boolean exposed : new boolean[] {true, false}) {
                assertAlike(loops, inhibited, exposed);
            }
        }
    }

    private static void assertAlike(Loops loops, boolean inhibited, boolean exposed) {
        PopulationState server = state(inhibited, exposed);
        PopulationState browser = state(inhibited, exposed);
        for (int step = 0; step < STEPS; step++) {
            loops.stepOnServer(0, MIDDLE, inhibited, server);
            loops.stepOnServer(MIDDLE, NEURONS, inhibited, server);
            loops.stepInBrowser(0, MIDDLE, inhibited, browser);
            loops.stepInBrowser(MIDDLE, NEURONS, inhibited, browser);
            assertThat(bits(browser)).as("step %d", step).isEqualTo(bits(server));
            receive(server, step, inhibited);
            receive(browser, step, inhibited);
            if (step % CHANGED_EVERY == CHANGED_EVERY - 1) {
                change(server, inhibited, exposed);
                change(browser, inhibited, exposed);
            }
        }
    }

    private static PopulationState state(boolean inhibited, boolean exposed) {
        PopulationState state =
                new PopulationState(
                        NEURONS,
                        new Lif().stateVariables(),
                        new ExponentialCurrent().stateVariables());
        if (exposed) {
            state.scratch().expose();
        }
        change(state, inhibited, exposed);
        return state;
    }

    /** Others set special values, which they say unless the state is exposed. */
    private static void change(PopulationState state, boolean inhibited, boolean exposed) {
        for (int neuron = 0; neuron < NEURONS; neuron++) {
            double special = SPECIAL[neuron % SPECIAL.length];
            state.neuron(0)[neuron] = special;
            state.receptor()[0][neuron] = special;
            state.receptor()[1][neuron] = inhibited ? -special : 0.0;
        }
        if (!exposed) {
            state.changed();
        }
    }

    /** Positive weights excite and negative ones inhibit, as they arrive. */
    private static void receive(PopulationState state, int step, boolean inhibited) {
        SplittableRandom random = new SplittableRandom(step);
        for (int k = 0; k < REACHED; k++) {
            int neuron = random.nextInt(NEURONS);
            state.receptor()[0][neuron] += random.nextDouble(900);
            state.receptor()[1][neuron] -= inhibited ? random.nextDouble(400) : 0.0;
        }
    }

    private static List<Long> bits(PopulationState state) {
        return Stream.concat(state.neuronVariables().stream(), state.receptorVariables().stream())
                .flatMapToLong(BrowserLifExponentialLoopsTest::bits)
                .boxed()
                .toList();
    }

    private static LongStream bits(double[] values) {
        return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits);
    }
}
