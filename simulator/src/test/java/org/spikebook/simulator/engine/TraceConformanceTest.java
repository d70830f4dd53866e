package org.spikebook.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Runs the models of other simulators from network documents and compares: spikes in the same
 * steps, state to 1e-9 relative, or to ten times what a perturbation of 1e-13 does where the
 * dynamics amplify it. The table of deviations is a page of the documentation.
 */
class TraceConformanceTest {

    private static final Path PAGE = Path.of("..", "docs", "trace-conformance.md");
    private static final Path TABLE = Path.of("target", "trace-conformance.md");

    static List<TraceCase> cases() {
        return Stream.concat(NestTraces.all().stream(), BrianTraces.all().stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void trace_agrees(TraceCase traced) {
        TraceComparison comparison = traced.compare();

        assertThat(comparison.spikes())
                .as("steps of spikes")
                .isEqualTo(comparison.expectedSpikes());
        double[] allowed = comparison.allowed();
        for (int n = 0; n < allowed.length; n++) {
            assertThat(comparison.deviation(n)).as("step %d", n).isLessThanOrEqualTo(allowed[n]);
        }
    }

    @Test
    void page_listsWhatWasMeasured() throws IOException {
        String page = page();
        Files.createDirectories(TABLE.getParent());
        Files.writeString(TABLE, page);
        if (System.getProperty("spikebook.writeDocs") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("run this test with -Dspikebook.writeDocs").hasContent(page);
    }

    private static final String HOW_TO_WRITE =
            """

            ## How to write their models down

            | there | here |
            |---|---|
            | NEST: time of a spike | the same: the end of its step. A delay and a current's delay mean the same, too |
            | NEST: a refractory period between two steps | counts up to the next whole step; here to the nearest one (in Brian2 down) |
            | `iaf_psc_exp`, `iaf_psc_alpha`, `iaf_psc_delta` | `lif` with `exponentialCurrent`, `alphaCurrent`, `delta`; `refractory_input` is `whileRefractory` `keep` |
            | `iaf_cond_exp`, `iaf_cond_alpha` | `lif` with `exponentialConductance`, `integrator` `rkf45`, or with `alphaConductance`; `tauMemMs` is C_m / g_L |
            | `aeif_cond_exp`, `aeif_cond_alpha`, `aeif_psc_exp`, `aeif_psc_alpha` | `adaptiveExponential` with `integrator` `rkf45`, `threshold` `reached` and these receptors; `errorTolerance` is gsl_error_tol |
            | `hh_psc_alpha` | `hodgkinHuxley` with `alphaCurrent`, `integrator` `rkf45`, `spikeAt` `peak`, `tRefMs` 2, `eLeakMv` -54.402 |
            | other models with a threshold or a peak, for example `hh_cond_exp_traub` | `equations` with `integrator` `rkf45`, `errorTolerance` as in NEST's code (0.001 or 0.000001), `vBefore` for a peak |
            | `izhikevich` | `izhikevich`: `fusedEuler` and `delta` where it integrates consistently, else `fusedHalfSteps` and `input` |
            | `stdp_synapse`, `stdp_triplet_synapse` | `pairStdp`, `tripletStdp` with `delaySide` `dendritic` |
            | `stdp_nn_symm_synapse`, `stdp_nn_restr_synapse`, `stdp_nn_pre_centered_synapse` | the same with `pairing` `nearest`, `nearestRestricted`, `nearestPreCentered`; the second counts a presynaptic spike at time 0 there |
            | `stdp_dopamine_synapse` | `rewardStdp` with `delaySide` `dendritic`; `rewardPerSpike` is 1 / tau_n; the spikes of `rewardFrom` come later by their delay to the volume transmitter, and by the synapse's delay less a step |
            | `iaf_psc_exp_htum` | `adaptiveThreshold` with `exponentialCurrent`, `adaptation` `none`, `thetaMv` 0 at the start; `tHoldMs` and `tRefMs` are the absolute and the total refractory period |
            | `tsodyks2_synapse`, `tsodyks_synapse` | `tsodyksMarkram`; the former's u and x are `firstUtilisation` and `firstResources`, the latter has `tauPscMs`, and its y is `firstActive`: as the first spike finds them, not at time 0 |
            | Brian2: time of a spike | a step later here, given or recorded, since Brian2 stamps the start of the step |
            | `v > threshold`, a refractory period, spikes after the threshold | `lif` with `threshold` `exceeded`, `refractoryFrom` `stepStart`, `thresholdTest` `beforeInput`; without `(unless refractory)`, `whileRefractory` `integrate`. With `cMemPf` the same number as `tauMemMs`, 1 pA counts as 1 mV |
            | any other equations and methods | `equations`, with receptors `variableJump` and `thresholdTest` `beforeInput` for `ge += w`; `tRefMs` a step shorter |
            | a `TimedArray` | `sampledCurrent`; repeat the last sample, which Brian2 holds, and use `rk4Sampled` for its `rk4` |
            | a `StateMonitor` that says no `when` | shows the start of each step: a sample later than here, the initial value first |
            | `refractory='v > -40*mV'` | `equations` with `v > -40*mV and vBefore <= -40*mV` as the threshold |
            | `w = clip(w + apost, 0, wmax)` | `pairStdp`: `learningRate` is Apre / wmax, `alpha` is -Apost / Apre |
            | Lava: `LIF`, `LIFReset`, `TernaryLIF` with `Dense`, `DelayDense` | [register files](register-format.md), run by `./spikebook emulate` |

            NEST's program rounds some products and sums together (fused multiply-add): `fusedHalfSteps` and `fusedEuler` do so in the same
            places. With the plain methods late spikes of chaotic runs (fast spiking, thalamo-cortical, resonator) may come a step apart.
            """;

    private static final String SYNAPSES =
            """

            One synapse each; the test allows a deviation of 1e-11.

            | trace | compared | values | largest deviation |
            |---|---|---|---|
            """;

    private static String page() {
        StringBuilder page =
                new StringBuilder(
                        """
                        # Agreement with other simulators

                        Outputs of NEST 3.10 and Brian2 2.10, one neuron each, against the same models told in a network document. Spikes fall
                        into the same steps in every row. The state may deviate by 1e-9 relative, or by ten times what a perturbation of 1e-13 of
                        the initial potential grows to in the same run, whichever is larger. A test makes these tables and fails when they are no longer
                        true. The spikes of Izhikevich's other ten patterns are compared with Brian2 2.8 in a test of their own.
                        So are five networks of typed equations whose spikes move variables before a reset, with delays, refractory periods and learning.

                        | trace | steps | spikes | largest deviation of the potential, mV | 1e-13 grows to, mV |
                        |---|---|---|---|---|
                        """);
        cases().forEach(traced -> page.append(row(traced)));
        page.append(SYNAPSES);
        SynapseTraces.all().forEach(traced -> page.append(row(traced)));
        return page.append(HOW_TO_WRITE).toString();
    }

    private static String row(SynapseTrace traced) {
        SynapseTrace.Weights weights = traced.compare();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.1e |%n",
                traced.trace(),
                traced.quantity(),
                weights.expected().length,
                weights.largestDeviation());
    }

    private static String row(TraceCase traced) {
        TraceComparison comparison = traced.compare();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %.1e | %.1e |%n",
                traced.name(),
                comparison.expected().length,
                comparison.spikes().length,
                comparison.largestDeviation(),
                comparison.amplified());
    }
}
