package org.spikebook.training.control;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * A rod standing on a hinge, balanced by a torque that turns it back (action 0), does nothing (1)
 * or turns it on (2): {@code dω/dt = (3 g / (2 L)) sin θ + (3 / (m L²)) u}, with angle θ from
 * upright, ω = dθ/dt, mass m, length L and torque u. Advanced by semi-implicit Euler steps (ω
 * first). An episode fails where the rod is more than 20° from upright. The rod's moment of inertia
 * about its end is m L² / 3.
 */
public final class InvertedPendulum implements Environment {

    private static final double GRAVITY = 9.8;
    private static final double MAX_ANGLE_RAD = Math.toRadians(20);
    private static final int MAX_STEPS = 500;

    @Override
    public String type() {
        return "invertedPendulum";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.real("massKg", "m", Unit.NONE, 1).above(0, 1000).step(0.1),
                ParameterInfo.real("lengthM", "L", Unit.NONE, 1).above(0, 100).step(0.1),
                ParameterInfo.real("torqueNm", "u", Unit.NONE, 2).between(0, 1000),
                ParameterInfo.real("stepMs", "h", Unit.MILLISECOND, 20).above(0, 1000));
    }

    @Override
    public List<StateVariable> stateVariables() {
        return List.of(
                new StateVariable("angleRad", -MAX_ANGLE_RAD, MAX_ANGLE_RAD),
                new StateVariable("angularVelocityRadPerS", -2, 2));
    }

    @Override
    public int actions() {
        return 3;
    }

    @Override
    public int expertAction(double[] state) {
        double lean = 6 * state[0] + 1.5 * state[1];
        return Math.abs(lean) < 0.1 ? 1 : lean > 0 ? 0 : 2;
    }

    @Override
    public int maxSteps() {
        return MAX_STEPS;
    }

    @Override
    public Episode start(ParameterValues settings, long seed) {
        return new Rod(settings, seed);
    }

    private static final class Rod extends Plant {

        private final double gravityTerm;
        private final double torqueTerm;
        private final double stepS;

        Rod(ParameterValues settings, long seed) {
            super(2, 3, MAX_STEPS, seed);
            double lengthM = settings.number("lengthM");
            gravityTerm = 3 * GRAVITY / (2 * lengthM);
            torqueTerm =
                    3
                            * settings.number("torqueNm")
                            / (settings.number("massKg") * lengthM * lengthM);
            stepS = settings.number("stepMs") / 1000;
        }

        @Override
        void move(int action) {
            double turn = gravityTerm * StrictMath.sin(state[0]) + torqueTerm * (action - 1);
            state[1] += stepS * turn;
            state[0] += stepS * state[1];
        }

        @Override
        boolean hasFailed() {
            return !(Math.abs(state[0]) <= MAX_ANGLE_RAD);
        }
    }
}
