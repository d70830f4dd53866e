package org.spikebook.training.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.training.random.CounterStream;

import java.util.Map;
import java.util.function.ToIntFunction;

class ReachingArmTest {

    private static final ReachingArm ARM = new ReachingArm();
    private static final int BACK = 0;
    private static final int ON = 3;

    private static Episode start(long seed) {
        return ARM.start(Configured.defaults(ARM).values(), seed);
    }

    private static Episode run(Episode episode, ToIntFunction<double[]> controller) {
        while (!episode.act(controller.applyAsInt(episode.state())).ended()) {
            // the controller acts until the end
        }
        return episode;
    }

    @Test
    void act_asAdvised_bringsTheHandToTheTargetAndMostlyKeepsItThere() {
        int total = 0;
        int kept = 0;
        for (long seed = 0; seed < 20; seed++) {
            Episode held = run(start(seed), ARM::expertAction);
            assertThat(held.steps()).isEqualTo(ARM.maxSteps());
            total += held.score();
            kept += held.score() >= ControlReport.BALANCED_STEPS ? 1 : 0;
        }
        assertThat(kept).isGreaterThanOrEqualTo(16);
        assertThat(total / 20.0).isGreaterThan(250);
    }

    @Test
    void act_atRandom_isSeldomOnTarget() {
        int total = 0;
        for (long seed = 0; seed < 20; seed++) {
            long stream = CounterStream.ofSeed(seed);
            Episode random = start(seed);
            total +=
                    run(random, _ -> (int) (CounterStream.uniform(stream, random.steps()) * 4))
                            .score();
        }
        assertThat(total / 20.0).isLessThan(60);
    }

    @Test
    void reward_summedUp_isHowMuchNearerItCame() {
        Episode episode = start(3);
        double[] first = episode.state();
        double total = 0;
        for (int step = 0; step < 100; step++) {
            total += episode.act(ARM.expertAction(episode.state())).reward();
        }
        double[] last = episode.state();

        assertThat(total).isCloseTo((missing(first) - missing(last)) / 0.1, within(1e-9));
        assertThat(total).isGreaterThan(1);
    }

    private static double missing(double[] state) {
        return Math.abs(state[0] - 0.06 * state[2]) + Math.abs(state[1] - 0.06 * state[3]);
    }

    @Test
    void act_alwaysTheSameWay_stopsAtTheLimits() {
        Episode back = run(start(1), _ -> BACK);
        assertThat(back.drawn()[0]).isEqualTo(Math.toRadians(-30));
        assertThat(back.drawn()[1]).isEqualTo(Math.toRadians(10));
        Episode on = run(start(1), _ -> ON);
        assertThat(on.drawn()[0]).isEqualTo(Math.toRadians(150));
        assertThat(on.drawn()[1]).isEqualTo(Math.toRadians(150));
        assertThat(on.state()[2]).isCloseTo(0, within(0.1));
    }

    @Test
    void touch_target_movesTheTargetOnly() {
        Episode episode = start(5);
        episode.act(ON);
        double[] before = episode.drawn();
        double[] seen = episode.state();

        episode.touch(new Touch.MoveTarget(0.1, 0.4));

        double[] after = episode.drawn();
        assertThat(after[0]).isEqualTo(before[0]);
        assertThat(after[1]).isEqualTo(before[1]);
        assertThat(after[2]).isCloseTo(0.1, within(1e-9));
        assertThat(after[3]).isCloseTo(0.4, within(1e-9));
        assertThat(episode.state()[2]).isEqualTo(seen[2]);
        assertThat(episode.state()[0]).isNotEqualTo(seen[0]);
    }

    @Test
    void touch_hand_putsItThereAtRest() {
        Episode episode = start(5);
        episode.act(ON);
        double[] before = episode.drawn();

        episode.touch(new Touch.MoveHand(before[2], before[3]));

        assertThat(episode.state()[0]).isCloseTo(0, within(1e-9));
        assertThat(episode.state()[1]).isCloseTo(0, within(1e-9));
        assertThat(episode.state()[2]).isZero();
        assertThat(episode.state()[3]).isZero();
        episode.act(ARM.expertAction(episode.state()));
        assertThat(episode.score()).isPositive();
    }

    @Test
    void touch_outOfReach_isAsNearAsTheArmComes() {
        Episode episode = start(5);
        double longest = 0.63;

        episode.touch(new Touch.MoveTarget(0, 50));
        double[] far = episode.drawn();
        episode.touch(new Touch.MoveTarget(-5, -5));
        double[] behind = episode.drawn();

        assertThat(Math.hypot(far[2], far[3])).isBetween(0.62, longest);
        assertThat(Math.hypot(behind[2], behind[3])).isBetween(0.1, longest);
    }

    @Test
    void start_withGravity_pullsTheArmDown() {
        ParameterValues heavy =
                ParameterValues.of(
                        ARM.parameters(),
                        Map.of(
                                "gravityMPerS2", Value.of(9.8),
                                "shoulderNm", Value.of(0),
                                "elbowNm", Value.of(0)));

        Episode episode = ARM.start(heavy, 2);
        episode.touch(new Touch.MoveHand(0.5, 0.1));
        run(episode, _ -> ON);

        assertThat(episode.drawn()[0]).isCloseTo(Math.toRadians(-30), within(0.02));
    }
}
