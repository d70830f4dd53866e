package org.spikebook.training.control;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * A pole hinged on a cart that is pushed left (action 0) or right (1), without friction:
 *
 * <pre>
 * T = (F + m l ω² sin θ) / (M + m)
 * dω/dt = (g sin θ - T cos θ) / (l (4/3 - m cos² θ / (M + m)))
 * d²x/dt² = T - m l (dω/dt) cos θ / (M + m)
 * </pre>
 *
 * with cart mass M, pole mass m, half length l, angle θ from upright, ω = dθ/dt. Advanced by Euler
 * steps with the accelerations of their start. An episode fails where the cart is further than 2.4
 * m from the middle or the pole more than 12° from upright. After A. G. Barto, R. S. Sutton and C.
 * W. Anderson 1983, doi:10.1109/TSMC.1983.6313077; equations as corrected by R. V. Florian 2007.
 */
public final class CartPole implements Environment {

    private static final double GRAVITY = 9.8;
    private static final double MAX_POSITION_M = 2.4;
    private static final double MAX_ANGLE_RAD = Math.toRadians(12);
    private static final int MAX_STEPS = 500;

    @Override
    public String type() {
        return "cartPole";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.real("cartKg", "M", Unit.NONE, 1).above(0, 1000).step(0.1),
                ParameterInfo.real("poleKg", "m", Unit.NONE, 0.1).above(0, 1000).step(0.1),
                ParameterInfo.real("halfLengthM", "l", Unit.NONE, 0.5).above(0, 100).step(0.1),
                ParameterInfo.real("forceN", "F", Unit.NONE, 10).between(0, 1000),
                ParameterInfo.real("stepMs", "h", Unit.MILLISECOND, 20).above(0, 1000));
    }

    @Override
    public List<StateVariable> stateVariables() {
        return List.of(
                new StateVariable("positionM", -MAX_POSITION_M, MAX_POSITION_M),
                new StateVariable("velocityMPerS", -3, 3),
                new StateVariable("angleRad", -MAX_ANGLE_RAD, MAX_ANGLE_RAD),
                new StateVariable("angularVelocityRadPerS", -3, 3));
    }

    @Override
    public int actions() {
        return 2;
    }

    @Override
    public int expertAction(double[] state) {
        return 0.2 * state[0] + 0.4 * state[1] + 8 * state[2] + 1.5 * state[3] > 0 ? 1 : 0;
    }

    @Override
    public int maxSteps() {
        return MAX_STEPS;
    }

    @Override
    public Episode start(ParameterValues settings, long seed) {
        return new Pole(settings, seed);
    }

    private static final class Pole extends Plant {

        private final double totalKg;
        private final double poleKg;
        private final double halfLengthM;
        private final double forceN;
        private final double stepS;

        Pole(ParameterValues settings, long seed) {
            super(4, 2, MAX_STEPS, seed);
            poleKg = settings.number("poleKg");
            totalKg = settings.number("cartKg") + poleKg;
            halfLengthM = settings.number("halfLengthM");
            forceN = settings.number("forceN");
            stepS = settings.number("stepMs") / 1000;
        }

        @Override
        void move(int action) {
            double force = action == 1 ? forceN : -forceN;
            double sin = StrictMath.sin(state[2]);
            double cos = StrictMath.cos(state[2]);
            double push = (force + poleKg * halfLengthM * state[3] * state[3] * sin) / totalKg;
            double turn =
                    (GRAVITY * sin - push * cos)
                            / (halfLengthM * (4.0 / 3 - poleKg * cos * cos / totalKg));
            double pull = push - poleKg * halfLengthM * turn * cos / totalKg;
            state[0] += stepS * state[1];
            state[1] += stepS * pull;
            state[2] += stepS * state[3];
            state[3] += stepS * turn;
        }

        @Override
        boolean hasFailed() {
            return !(Math.abs(state[0]) <= MAX_POSITION_M && Math.abs(state[2]) <= MAX_ANGLE_RAD);
        }
    }
}
