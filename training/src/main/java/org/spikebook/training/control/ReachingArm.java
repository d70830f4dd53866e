package org.spikebook.training.control;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.training.control.ArmMechanics.Angles;
import org.spikebook.training.control.ArmMechanics.Place;
import org.spikebook.training.random.CounterStream;

import java.util.List;

/**
 * An arm of two links that lies on a table, seen from above, and brings its hand to a target
 * ({@link ArmMechanics}). Each joint is turned on (flexed) or back by a constant torque: action 0
 * turns both back, 1 the elbow on, 2 the shoulder on, 3 both on. An action lasts {@code stepMs},
 * integrated in steps of 1 ms or less. The shoulder turns from -30° to 150°, the elbow from 10° to
 * 150°; at its limit a joint stops without a rebound.
 *
 * <p>The controller sees by how much each joint must still turn, as if it knew by which angles the
 * arm reaches the target, and both angular velocities. Its reward for a step is by how much |s₁| +
 * |s₂| shrank, 1 for 0.1 rad, with s = e - T ω: the angle e that is missing, less what the joint
 * would turn on in T = 60 ms. An episode starts with the arm at rest, arm and target in random
 * places, and lasts 8 s; what counts are the steps after which the hand is within {@link
 * #TARGET_RADIUS_M} of the target.
 */
public final class ReachingArm implements Environment {

    /** How near the hand must be. */
    public static final double TARGET_RADIUS_M = 0.05;

    private static final int MAX_STEPS = 400;
    private static final double INTEGRATION_MS = 1;
    private static final double LOOK_AHEAD_S = 0.06;
    private static final double RAD_OF_REWARD = 0.1;
    private static final double SEEN_RAD = 0.6;
    private static final Range SHOULDER = Range.ofDegrees(-30, 150);
    private static final Range ELBOW = Range.ofDegrees(10, 150);
    private static final Range SHOULDER_STARTS = Range.ofDegrees(-10, 130);
    private static final Range ELBOW_STARTS = Range.ofDegrees(25, 130);

    private record Range(double low, double high) {

        static Range ofDegrees(double low, double high) {
            return new Range(Math.toRadians(low), Math.toRadians(high));
        }

        double at(double share) {
            return low + share * (high - low);
        }

        double nearest(double rad) {
            return Math.clamp(rad, low, high);
        }
    }

    @Override
    public String type() {
        return "reachingArm";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.real("upperKg", "m_1", Unit.NONE, 1.4).above(0, 1000).step(0.1),
                ParameterInfo.real("foreKg", "m_2", Unit.NONE, 1.1).above(0, 1000).step(0.1),
                ParameterInfo.real("upperM", "l_1", Unit.NONE, 0.3).above(0, 100).step(0.01),
                ParameterInfo.real("foreM", "l_2", Unit.NONE, 0.33).above(0, 100).step(0.01),
                ParameterInfo.real("shoulderNms", "b_1", Unit.NONE, 3).between(0, 1000),
                ParameterInfo.real("elbowNms", "b_2", Unit.NONE, 1).between(0, 1000),
                ParameterInfo.real("shoulderNm", "u_1", Unit.NONE, 6).between(0, 1000),
                ParameterInfo.real("elbowNm", "u_2", Unit.NONE, 3).between(0, 1000),
                ParameterInfo.real("gravityMPerS2", "g", Unit.NONE, 0).between(0, 100),
                ParameterInfo.real("stepMs", "h", Unit.MILLISECOND, 20).above(0, 1000));
    }

    @Override
    public Goal goal() {
        return Goal.REACH;
    }

    @Override
    public List<StateVariable> stateVariables() {
        return List.of(
                new StateVariable("shoulderErrorRad", -SEEN_RAD, SEEN_RAD),
                new StateVariable("elbowErrorRad", -SEEN_RAD, SEEN_RAD),
                new StateVariable("shoulderVelocityRadPerS", -2.5, 2.5),
                new StateVariable("elbowVelocityRadPerS", -3.5, 3.5));
    }

    @Override
    public List<String> drawn() {
        return List.of("shoulderRad", "elbowRad", "targetXM", "targetYM");
    }

    @Override
    public int actions() {
        return 4;
    }

    @Override
    public int expertAction(double[] state) {
        return (lead(state[0], state[2]) > 0 ? 2 : 0) + (lead(state[1], state[3]) > 0 ? 1 : 0);
    }

    /** What is missing after the look-ahead, if the joint keeps its velocity. */
    private static double lead(double errorRad, double radPerS) {
        return errorRad - LOOK_AHEAD_S * radPerS;
    }

    @Override
    public int maxSteps() {
        return MAX_STEPS;
    }

    @Override
    public Episode start(ParameterValues settings, long seed) {
        return new Arm(settings, seed);
    }

    private static final class Arm extends Plant {

        private final ArmMechanics mechanics;
        private final double shoulderNm;
        private final double elbowNm;
        private final int substeps;
        private final double substepS;
        private Angles goal;
        private double gained;
        private int onTarget;

        Arm(ParameterValues settings, long seed) {
            super(pose(seed), 4, MAX_STEPS);
            mechanics =
                    new ArmMechanics(
                            settings.number("upperKg"),
                            settings.number("foreKg"),
                            settings.number("upperM"),
                            settings.number("foreM"),
                            settings.number("shoulderNms"),
                            settings.number("elbowNms"),
                            settings.number("gravityMPerS2"));
            shoulderNm = settings.number("shoulderNm");
            elbowNm = settings.number("elbowNm");
            double stepMs = settings.number("stepMs");
            substeps = (int) Math.ceil(stepMs / INTEGRATION_MS);
            substepS = stepMs / 1000 / substeps;
            long stream = CounterStream.child(CounterStream.ofSeed(seed), "target");
            goal = angles(stream);
        }

        private static double[] pose(long seed) {
            Angles start = angles(CounterStream.ofSeed(seed));
            return new double[] {start.shoulderRad(), start.elbowRad(), 0, 0};
        }

        private static Angles angles(long stream) {
            return new Angles(
                    SHOULDER_STARTS.at(CounterStream.uniform(stream, 0)),
                    ELBOW_STARTS.at(CounterStream.uniform(stream, 1)));
        }

        @Override
        public double[] state() {
            return new double[] {
                goal.shoulderRad() - state[0], goal.elbowRad() - state[1], state[2], state[3]
            };
        }

        @Override
        public double[] drawn() {
            Place target = mechanics.hand(goal);
            return new double[] {state[0], state[1], target.xM(), target.yM()};
        }

        @Override
        public int score() {
            return onTarget;
        }

        @Override
        public void touch(Touch touch) {
            switch (touch) {
                case Touch.MoveTarget(double xM, double yM) -> goal = reachable(new Place(xM, yM));
                case Touch.MoveHand(double xM, double yM) -> {
                    Angles there = reachable(new Place(xM, yM));
                    state[0] = there.shoulderRad();
                    state[1] = there.elbowRad();
                    state[2] = 0;
                    state[3] = 0;
                }
                case Touch.Push _ -> super.touch(touch);
            }
        }

        private Angles reachable(Place place) {
            Angles angles = mechanics.reaching(place);
            double middle = SHOULDER.at(0.5);
            double shoulder = angles.shoulderRad();
            while (shoulder < middle - Math.PI) {
                shoulder += 2 * Math.PI;
            }
            return new Angles(SHOULDER.nearest(shoulder), ELBOW.nearest(angles.elbowRad()));
        }

        @Override
        void move(int action) {
            double before = missing();
            double shoulder = action >= 2 ? shoulderNm : -shoulderNm;
            double elbow = action % 2 == 1 ? elbowNm : -elbowNm;
            for (int n = 0; n < substeps; n++) {
                mechanics.step(state, shoulder, elbow, substepS);
                stop(0, SHOULDER);
                stop(1, ELBOW);
            }
            gained = before - missing();
            if (hand().distanceM(mechanics.hand(goal)) <= TARGET_RADIUS_M) {
                onTarget++;
            }
        }

        private void stop(int joint, Range range) {
            if (state[joint] < range.low() || state[joint] > range.high()) {
                state[joint] = range.nearest(state[joint]);
                mechanics.stop(state, joint);
            }
        }

        private Place hand() {
            return mechanics.hand(new Angles(state[0], state[1]));
        }

        private double missing() {
            double[] seen = state();
            return Math.abs(lead(seen[0], seen[2])) + Math.abs(lead(seen[1], seen[3]));
        }

        @Override
        double reward() {
            return hasFailed() ? -1 : gained / RAD_OF_REWARD;
        }

        @Override
        boolean hasFailed() {
            return !Double.isFinite(missing());
        }
    }
}
