package org.spikebook.training.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.training.control.ArmMechanics.Angles;
import org.spikebook.training.control.ArmMechanics.Place;

class ArmMechanicsTest {

    private static final ArmMechanics FREE = new ArmMechanics(1.4, 1.1, 0.3, 0.33, 0, 0, 0);
    private static final ArmMechanics HANGING = new ArmMechanics(1, 1, 1, 1, 0, 0, 9.8);
    private static final double DOWN = -Math.PI / 2;

    private static void run(ArmMechanics arm, double[] state, double seconds, double stepS) {
        for (int step = 0; step < Math.round(seconds / stepS); step++) {
            arm.step(state, 0, 0, stepS);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0.63, 0",
        "90, 0, 0, 0.63",
        "0, 90, 0.3, 0.33",
        "90, 90, -0.33, 0.3",
        "0, 180, -0.03, 0"
    })
    void hand_ofRightAngles_isWhereGeometrySays(double shoulder, double elbow, double x, double y) {
        Place hand = FREE.hand(new Angles(Math.toRadians(shoulder), Math.toRadians(elbow)));

        assertThat(hand.xM()).isCloseTo(x, within(1e-12));
        assertThat(hand.yM()).isCloseTo(y, within(1e-12));
    }

    @Test
    void reaching_everyPlaceOfTheHand_findsItsAngles() {
        for (int shoulder = -30; shoulder <= 150; shoulder += 20) {
            for (int elbow = 10; elbow <= 170; elbow += 20) {
                Angles angles = new Angles(Math.toRadians(shoulder), Math.toRadians(elbow));
                Angles found = FREE.reaching(FREE.hand(angles));
                double turns = (found.shoulderRad() - angles.shoulderRad()) / (2 * Math.PI);
                assertThat(turns).isCloseTo(Math.rint(turns), within(1e-9));
                assertThat(found.elbowRad()).isCloseTo(angles.elbowRad(), within(1e-9));
            }
        }
    }

    @Test
    void reaching_aPlaceThatIsTooFarOrTooNear_pointsThere() {
        assertThat(FREE.reaching(new Place(0, 5)).elbowRad()).isZero();
        assertThat(FREE.reaching(new Place(0, 5)).shoulderRad()).isEqualTo(Math.PI / 2);
        assertThat(FREE.reaching(new Place(0.001, 0)).elbowRad()).isEqualTo(Math.PI);
    }

    @Test
    void free_withoutFriction_keepsItsEnergyAsStepsGetSmaller() {
        double coarse = energyDrift(1e-3);
        double fine = energyDrift(1e-4);

        assertThat(Math.abs(coarse)).isLessThan(0.02);
        assertThat(coarse / fine).isCloseTo(10, within(2.0));
    }

    /** Relative drift over 1 s; semi-implicit Euler steps of the first order drift as h. */
    private static double energyDrift(double stepS) {
        double[] state = {0.3, 1.2, 2, -1.5};
        double before = FREE.energyJ(state);
        run(FREE, state, 1, stepS);
        return FREE.energyJ(state) / before - 1;
    }

    @Test
    void hanging_withoutFriction_keepsItsEnergyInALargeSwing() {
        double[] state = {0, 0.5, 0, 0};
        double before = HANGING.energyJ(state);
        double[] deepest = {DOWN, 0, 0, 0};
        double range = before - HANGING.energyJ(deepest);
        run(HANGING, state, 2, 1e-4);

        assertThat(HANGING.energyJ(state)).isCloseTo(before, within(0.01 * range));
    }

    @Test
    void free_withoutTorqueAtTheShoulder_keepsItsAngularMomentum() {
        double[] state = {0.3, 1.2, 2, -1.5};
        double before = FREE.momentum(state);
        for (int step = 0; step < 5000; step++) {
            FREE.step(state, 0, Math.sin(step * 2e-3), 1e-4);
        }

        assertThat(state[3]).isNotCloseTo(-1.5, within(0.1));
        assertThat(FREE.momentum(state)).isCloseTo(before, within(0.005 * before));
    }

    @Test
    void stop_ofTheElbow_keepsTheAngularMomentum_andTakesEnergy() {
        double[] state = {0.3, 1.2, 2, -1.5};
        double momentum = FREE.momentum(state);
        double energy = FREE.energyJ(state);

        FREE.stop(state, 1);

        assertThat(state[3]).isZero();
        assertThat(FREE.momentum(state)).isCloseTo(momentum, within(1e-12));
        assertThat(FREE.energyJ(state)).isLessThan(energy);
    }

    @Test
    void stop_ofTheShoulder_turnsTheElbowOn_andTakesEnergy() {
        double[] state = {0.3, 1.2, 2, -1.5};
        double energy = FREE.energyJ(state);

        FREE.stop(state, 0);

        assertThat(state[2]).isZero();
        assertThat(state[3]).isGreaterThan(-1.5);
        assertThat(FREE.energyJ(state)).isLessThan(energy);
    }

    /**
     * Two equal rods that hang and swing little have two modes with ω² = (3 ∓ 6/√7) g / l; in one
     * the rods lean from the vertical by φ₂ = φ₁ (λ/2) / (1/2 - λ/3), λ = ω² l / g.
     */
    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void hanging_smallSwings_haveThePeriodsOfTheLinearModes(int sign) {
        double lambda = 3 + sign * 6 / Math.sqrt(7);
        double omega = Math.sqrt(lambda * 9.8);
        double upper = 1e-3;
        double fore = upper * (lambda / 2) / (0.5 - lambda / 3);
        double[] state = {DOWN + upper, fore - upper, 0, 0};

        run(HANGING, state, Math.PI / omega, 1e-5);
        assertThat(state[0] - DOWN).isCloseTo(-upper, within(0.01 * upper));
        run(HANGING, state, Math.PI / omega, 1e-5);
        assertThat(state[0] - DOWN).isCloseTo(upper, within(0.01 * upper));
        assertThat(state[1]).isCloseTo(fore - upper, within(0.01 * Math.abs(fore - upper)));
    }

    @Test
    void friction_atConstantTorque_endsAtTorqueOverFriction() {
        ArmMechanics turning = new ArmMechanics(1.4, 1.1, 0.3, 0.33, 3, 1000, 0);
        double[] state = {0, 0, 0, 0};
        for (int step = 0; step < 2000; step++) {
            turning.step(state, 6, 0, 1e-5);
        }
        double slow = state[2];
        for (int step = 0; step < 200_000; step++) {
            turning.step(state, 6, 0, 1e-5);
        }

        // with the elbow held, (a1 + 2 a2) dω/dt = u - b ω
        double inertia = 1.4 * 0.09 / 3 + 1.1 * 0.1089 / 3 + 1.1 * 0.09 + 1.1 * 0.3 * 0.33;
        assertThat(slow).isCloseTo(2 * -Math.expm1(-3 * 0.02 / inertia), within(0.01));
        assertThat(state[2]).isCloseTo(2, within(1e-3));
    }
}
