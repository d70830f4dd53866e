package org.spikebook.hardware.quantization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.hardware.FloatNetworks;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.document.Chips;
import org.spikebook.hardware.quantization.integer.LoihiRegisters;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;

import java.util.List;

/** Every limit of Loihi 1's registers that a float network can ask too much of. */
class RegisterLimitsTest {

    private static final ChipSpec LOIHI = Chips.catalog().find("loihi1").orElseThrow();

    private static final String NETWORK =
            """
            {"format": "spikebook/network/1", "name": "one",
             "populations": [{"id": "out", "size": 2, "model": {"type": "lif", "tauMemMs": 20, "cMemPf": 250,
               "vRestMv": 0, "vResetMv": 0, "vThresholdMv": %s, "tRefMs": %s, "biasPa": %s},
               "receptors": {"type": "delta"}}],
             "stimuli": [{"id": "in", "type": "poisson", "size": 3, "rateHz": 50}],
             "projections": [{"id": "x", "from": "in", "to": "out", "connector": {"type": "allToAll"},
               "weightMv": 1, "delayMs": %s}],
             "recorders": [], "run": {"dtMs": 1, "durationMs": 20, "seed": 1}}
            """;

    /** 63 extra steps of delay are one too many; one step passes anyway. */
    @ParameterizedTest
    @CsvSource({"63, true", "64, false"})
    void delay_ofUpTo62ExtraSteps(double delayMs, boolean fits) {
        assertFits(network(10, 0, 0, delayMs), fits, "delay");
    }

    @Test
    void delay_tooLong_isToldWithWhatElseTheChipLacks() {
        NetworkModel network =
                FloatNetworks.read(
                        NETWORK.formatted(10, 0, 0, 100)
                                .replace(
                                        "\"vThresholdMv\"",
                                        "\"reset\": \"subtract\", \"vThresholdMv\""));

        assertThat(problems(network))
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("resetSubtract", "delay");
    }

    /** A delay register of 1 has no dead step, so that 63 holds for 62 steps. */
    @ParameterizedTest
    @CsvSource({"62, true", "63, false"})
    void refractoryTime_ofUpTo62Steps(double tRefMs, boolean fits) {
        assertFits(network(10, tRefMs, 0, 1), fits, "refractory");
    }

    @Test
    void thresholds_keepWithin17Bits() {
        for (double threshold : new double[] {0.5, 5, 50, 500, 5000, 50_000}) {
            LoihiRegisters registers = registers(network(threshold, 0, 0, 1));

            assertThat(registers.vth()[0]).isBetween(1, (1 << 17) - 1);
            // the weight of 1 mV and the threshold keep their ratio, whatever the scale
            assertThat(unitsPerMv(network(threshold, 0, 0, 1)) * threshold / 64)
                    .isCloseTo(registers.vth()[0], offset(1.0));
        }
    }

    @Test
    void biases_keepWithin13BitsTimesAPowerOf2() {
        for (double bias : new double[] {1, 30, 900, -27_000}) {
            LoihiRegisters registers = registers(network(10, 0, bias, 1));

            assertThat(registers.biasMant()[0]).isBetween(-4096, 4095);
            assertThat(registers.biasExp()[0]).isBetween(0, 7);
        }
    }

    private static void assertFits(NetworkModel network, boolean fits, String code) {
        if (fits) {
            assertThat(problems(network)).isEmpty();
        } else {
            assertThat(problems(network)).extracting(Problem::code).containsExactly(code);
        }
    }

    private static NetworkModel network(
            double thresholdMv, double tRefMs, double biasPa, double delayMs) {
        return FloatNetworks.read(NETWORK.formatted(thresholdMv, tRefMs, biasPa, delayMs));
    }

    private static LoihiRegisters registers(NetworkModel network) {
        return (LoihiRegisters)
                ((Quantization.Quantized) quantized(network))
                        .network()
                        .populations()
                        .getFirst()
                        .registers();
    }

    private static double unitsPerMv(NetworkModel network) {
        return ((Quantization.Quantized) quantized(network))
                .report()
                .populations()
                .getFirst()
                .unitsPerMv();
    }

    private static List<Problem> problems(NetworkModel network) {
        return switch (quantized(network)) {
            case Quantization.Quantized _ -> List.of();
            case Quantization.Unsupported(List<Problem> problems) -> problems;
        };
    }

    private static Quantization quantized(NetworkModel network) {
        return Quantizer.quantize(network, WeightSet.EMPTY, LOIHI, QuantizationOptions.DEFAULT);
    }
}
