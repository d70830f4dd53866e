package org.spikebook.simulator.model.neuron.lif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.model.neuron.lif.ConductanceIntegrator.Membrane;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The cheap integrators against the exact solution for conductances that are held. */
class ConductanceIntegratorTest {

    private static final int NEURONS = 200;
    private static final Membrane MEMBRANE = new Membrane(100, 1, -65, 0, -100, 0);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void firstOrderMethods_halveTheirErrorWithTheStep(boolean implicit) {
        double coarse = error(implicit, 0.5, 200);
        double fine = error(implicit, 0.25, 400);

        assertThat(coarse).isLessThan(0.5);
        assertThat(coarse / fine).isCloseTo(2, within(0.05));
    }

    @Test
    void implicitEuler_underStrongInhibition_staysBetweenTheReversalPotentials() {
        double v = -65;
        ConductanceIntegrator implicit = integrator(true, 0.5);
        for (int n = 0; n < 20; n++) {
            v = implicit.move(v, 0, 6783, 0);
            assertThat(v).isBetween(-100.0, -65.0);
        }
        assertThat(integrator(false, 0.5).move(-65, 0, 6783, 0)).isLessThan(-1000);
    }

    /** What a neuron does must not depend on which others are moved with it. */
    @ParameterizedTest
    @ValueSource(doubles = {2, 4_000, 1e12})
    void exponentialEuler_ofManyNeurons_isThatOfEach(double mostNs) {
        ConductanceIntegrator exact =
                new ConductanceIntegrator.ExponentialEuler(0.1 / MEMBRANE.cMemPf(), MEMBRANE);
        SplittableRandom random = new SplittableRandom(1);
        double[] excNs = random.doubles(NEURONS).map(u -> mostNs * u * u).toArray();
        double[] inhNs = random.doubles(NEURONS).map(u -> mostNs * u * u).toArray();
        double[] currentPa = random.doubles(NEURONS, -500, 500).toArray();
        double[] vMv = random.doubles(NEURONS, -90, -40).toArray();
        double[] expected = new double[NEURONS];
        Arrays.setAll(expected, i -> exact.move(vMv[i], excNs[i], inhNs[i], currentPa[i]));

        exact.move(0, NEURONS, vMv, excNs, inhNs, currentPa);

        assertThat(vMv).containsExactly(expected);
    }

    private static double error(boolean implicit, double stepMs, int steps) {
        ConductanceIntegrator exact =
                new ConductanceIntegrator.ExponentialEuler(stepMs / MEMBRANE.cMemPf(), MEMBRANE);
        ConductanceIntegrator tried = integrator(implicit, stepMs);
        double expected = -65;
        double v = -65;
        for (int n = 0; n < steps; n++) {
            expected = exact.move(expected, 0.5, 0.2, 10);
            v = tried.move(v, 0.5, 0.2, 10);
        }
        return Math.abs(v - expected);
    }

    private static ConductanceIntegrator integrator(boolean implicit, double stepMs) {
        return implicit
                ? new ConductanceIntegrator.ImplicitEuler(stepMs / MEMBRANE.cMemPf(), MEMBRANE)
                : new ConductanceIntegrator.Euler(stepMs, MEMBRANE);
    }
}
