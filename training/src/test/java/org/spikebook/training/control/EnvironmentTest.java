package org.spikebook.training.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.training.random.CounterStream;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

class EnvironmentTest {

    static List<Environment> environments() {
        return Environment.standard();
    }

    static List<Environment> plantsToBalance() {
        return List.of(new CartPole(), new InvertedPendulum());
    }

    private static ParameterValues settings(Environment environment, Map<String, Value> given) {
        return ParameterValues.of(environment.parameters(), given);
    }

    private static int steps(Episode episode, ToIntFunction<double[]> controller) {
        while (!episode.act(controller.applyAsInt(episode.state())).ended()) {
            // the controller acts until the end
        }
        return episode.steps();
    }

    @ParameterizedTest
    @MethodSource("environments")
    void start_sameSeedAndActions_givesTheSameEpisode(Environment environment) {
        Episode one = environment.start(settings(environment, Map.of()), 7);
        Episode two = environment.start(settings(environment, Map.of()), 7);
        Episode other = environment.start(settings(environment, Map.of()), 8);
        assertThat(one.state()).isEqualTo(two.state()).isNotEqualTo(other.state());
        assertThat(one.state()).hasSize(environment.stateVariables().size());
        assertThat(one.act(1)).isEqualTo(two.act(1));
        assertThat(one.state()).isEqualTo(two.state());
    }

    @ParameterizedTest
    @MethodSource("plantsToBalance")
    void act_untilTheFall_isPunishedAtItsEnd(Environment environment) {
        Episode episode = environment.start(settings(environment, Map.of()), 1);
        Transition last = episode.act(0);
        while (!last.ended()) {
            assertThat(last.reward()).isZero();
            last = episode.act(0);
        }
        assertThat(last).isEqualTo(new Transition(-1, true, true));
        assertThatThrownBy(() -> episode.act(0)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @MethodSource("plantsToBalance")
    void act_atRandom_fallsSoon_butAsAdvisedDoesNot(Environment environment) {
        for (long seed = 0; seed < 20; seed++) {
            long stream = CounterStream.ofSeed(seed);
            Episode random = environment.start(settings(environment, Map.of()), seed);
            int actions = environment.actions();
            int lasted =
                    steps(
                            random,
                            _ -> (int) (CounterStream.uniform(stream, random.steps()) * actions));
            assertThat(lasted).isLessThan(250);
            Episode held = environment.start(settings(environment, Map.of()), seed);
            assertThat(steps(held, environment::expertAction)).isEqualTo(environment.maxSteps());
        }
    }

    @ParameterizedTest
    @MethodSource("plantsToBalance")
    void touch_aPush_changesTheAngularVelocityOnly(Environment environment) {
        Episode episode = environment.start(settings(environment, Map.of()), 4);
        double[] before = episode.state();
        int last = before.length - 1;

        episode.touch(new Touch.Push(0.5));
        episode.touch(new Touch.MoveTarget(1, 1));

        double[] after = episode.state();
        assertThat(after[last]).isEqualTo(before[last] + 0.5);
        assertThat(Arrays.copyOf(after, last)).isEqualTo(Arrays.copyOf(before, last));
        assertThat(episode.drawn()).isEqualTo(after);
    }

    @Test
    void cartPole_withoutForce_keepsItsEnergyAsStepsGetSmaller() {
        double coarse = energyDrift(1);
        double fine = energyDrift(0.1);
        assertThat(Math.abs(fine)).isLessThan(1e-5);
        assertThat(coarse / fine).isCloseTo(10, within(1.0));
    }

    /** Relative drift of the energy over 0.3 s; Euler steps of the first order drift as h. */
    private static double energyDrift(double stepMs) {
        CartPole cartPole = new CartPole();
        Episode episode =
                cartPole.start(
                        settings(
                                cartPole,
                                Map.of("forceN", Value.of(0), "stepMs", Value.of(stepMs))),
                        3);
        double before = energyJ(episode.state());
        for (int step = 0; step < Math.min(400, Math.round(40 / stepMs)); step++) {
            episode.act(1);
        }
        return (energyJ(episode.state()) - before) / before;
    }

    private static double energyJ(double[] s) {
        double cartKg = 1;
        double poleKg = 0.1;
        double halfLengthM = 0.5;
        double linear = 0.5 * (cartKg + poleKg) * s[1] * s[1];
        double mixed = poleKg * halfLengthM * s[1] * s[3] * Math.cos(s[2]);
        double turning = 0.5 * 4 / 3 * poleKg * halfLengthM * halfLengthM * s[3] * s[3];
        return linear + mixed + turning + poleKg * 9.8 * halfLengthM * Math.cos(s[2]);
    }

    @Test
    void invertedPendulum_freeNearUpright_leavesAsTheLinearSolution() {
        InvertedPendulum pendulum = new InvertedPendulum();
        Episode episode = pendulum.start(settings(pendulum, Map.of("stepMs", Value.of(0.5))), 5);
        double[] start = episode.state();
        double growth = Math.sqrt(3 * 9.8 / 2);
        for (int step = 0; step < 400; step++) {
            episode.act(1);
        }
        double expected =
                start[0] * Math.cosh(growth * 0.2) + start[1] / growth * Math.sinh(growth * 0.2);
        assertThat(episode.state()[0]).isCloseTo(expected, within(2e-3 * Math.abs(expected)));
    }

    @Test
    void act_unknownAction_throws() {
        CartPole cartPole = new CartPole();
        Episode episode = cartPole.start(settings(cartPole, Map.of()), 1);
        assertThatThrownBy(() -> episode.act(2)).hasMessageContaining("no action 2 of 2");
    }

    @Test
    void scaled_beyondTheEnds_isClipped() {
        StateVariable angle = new StateVariable("angleRad", -0.2, 0.2);
        assertThat(angle.scaled(0)).isEqualTo(0.5);
        assertThat(angle.scaled(1)).isOne();
    }
}
