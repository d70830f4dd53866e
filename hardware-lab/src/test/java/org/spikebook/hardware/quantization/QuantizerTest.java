package org.spikebook.hardware.quantization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.hardware.FloatNetworks;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.document.Chips;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.hardware.quantization.integer.IntegerSynapses;
import org.spikebook.hardware.quantization.integer.LoihiRegisters;
import org.spikebook.hardware.quantization.integer.WeightFormat;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Map;

class QuantizerTest {

    private static final ChipSpec LOIHI = Chips.catalog().find("loihi1").orElseThrow();

    private static final String ONE_LAYER =
            """
            {"format": "spikebook/network/1", "name": "one",
             "populations": [{"id": "out", "size": 2,
               "model": {"type": "lif", "tauMemMs": 20, "vRestMv": 0, "vResetMv": 0, "vThresholdMv": 1,
                         "tRefMs": 0 %s}, "receptors": {"type": "%s"}}],
             "stimuli": [{"id": "in", "type": "poisson", "size": 3, "rateHz": 10}],
             "projections": [{"id": "x", "from": "in", "to": "out", "connector": {"type": "allToAll"},
               "%s": 0.5, "delayMs": 0}],
             "recorders": [], "run": {"dtMs": 1, "durationMs": 20, "seed": 1}}
            """;

    @Test
    void quantize_ofDeltaLayer_setsRegistersComputedByHand() {
        WeightSet weights = weights(0.5f, -0.25f, 0.1f, 0, 0.5f, -0.5f);

        var quantized = quantized(delta(""), weights, QuantizationOptions.DEFAULT);
        IntegerNetwork.Neurons out = quantized.network().populations().getFirst();

        // u forgets immediately; v loses 4096 (1 - exp(-1/20)) = 199.8 of 4096
        assertThat(registers(out).du()).containsOnly(4095);
        assertThat(registers(out).dv()).containsOnly(200);
        assertThat(registers(out).refractory()).containsOnly(1);
        // 0.5 mV fills the mixed format: 254, with exponent 3 (4 would leave less than 32
        // thresholds
        // of room in v); the threshold of 1 mV is then 508 * 8, fired at when reached
        assertThat(exponent(quantized.network().projections().getFirst())).isEqualTo(3);
        assertThat(registers(out).vth()).containsOnly(508 * 8 - 1);
        assertThat(out.latencySteps()).isEqualTo(1);
        IntegerSynapses table = quantized.network().projections().getFirst().table();
        // -0.25 is -127, half-way between -128 and -126: to even; 0.1 is 50.8
        assertThat(table.mantissa()).containsExactly(254, -128, 254, 50, -254);
        assertThat(table.target()).containsExactly(0, 0, 1, 0, 1);
    }

    @Test
    void quantize_withBias_rebuildsItFromMantissaAndExponent() {
        var quantized =
                quantized(
                        delta(", \"biasPa\": 1"),
                        weights(0.5f, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f),
                        QuantizationOptions.DEFAULT);
        QuantizationReport.OfPopulation report = quantized.report().populations().getFirst();

        double expected = 20.0 / 250 * (1 - Math.exp(-1 / 20.0));
        assertThat(report.biasMvPerStep().asked()).isCloseTo(expected, within(1e-12));
        assertThat(report.biasMvPerStep().onChip()).isCloseTo(expected, within(1e-4));
        assertThat(report.keptPerStep().onChip())
                .isCloseTo(report.keptPerStep().asked(), within(1.0 / 8192));
    }

    /** So slow a leak, as converted networks have it, that a step keeps the whole potential. */
    @Test
    void quantize_ofABiasWithoutLeak_addsItInEveryStep() {
        NetworkModel network =
                FloatNetworks.read(
                        ONE_LAYER
                                .formatted(", \"cMemPf\": 250, \"biasPa\": 50", "delta", "weightMv")
                                .replace("\"tauMemMs\": 20", "\"tauMemMs\": 1e20"));
        ChipSpec trueNorth = Chips.catalog().find("truenorth").orElseThrow();

        for (ChipSpec chip : List.of(LOIHI, trueNorth)) {
            QuantizationOptions bits =
                    new QuantizationOptions(chip.synapses().weightBits().getLast(), 100);
            var quantized =
                    (Quantization.Quantized)
                            Quantizer.quantize(network, WeightSet.EMPTY, chip, bits);
            var bias = quantized.report().populations().getFirst().biasMvPerStep();

            assertThat(bias.asked()).isCloseTo(0.2, within(1e-12));
            assertThat(bias.onChip()).isCloseTo(0.2, within(0.005));
        }
    }

    @Test
    void quantize_toFewerBits_reportsErrorAndZeros() {
        WeightSet weights = weights(1, -1, 0.01f, 0.01f, 0.6f, -0.6f);

        var report =
                quantized(delta(""), weights, new QuantizationOptions(3, 100))
                        .report()
                        .projections()
                        .getFirst();

        assertThat(report.becameZero()).isEqualTo(2);
        assertThat(report.clipped()).isZero();
        assertThat(report.stepSize()).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(report.rmsError()).isBetween(0.01, 0.1);
    }

    @Test
    void quantize_withPercentile_clipsTheLargestWeights() {
        WeightSet weights = weights(4, 1, 1, -1, 1, 1);

        var report =
                quantized(delta(""), weights, new QuantizationOptions(8, 80))
                        .report()
                        .projections()
                        .getFirst();

        assertThat(report.clipped()).isEqualTo(1);
        assertThat(report.clippedBy()).isCloseTo(3, within(0.01));
    }

    @Test
    void quantize_ofWeakerProjection_givesItAFinerStep() {
        NetworkModel network =
                FloatNetworks.read(
                        ONE_LAYER
                                .formatted("", "delta", "weightMv")
                                .replace(
                                        "\"projections\": [",
                                        """
                                        "projections": [{"id": "weak", "from": "in", "to": "out",
                                         "connector": {"type": "allToAll"}, "weightMv": 0.01, "delayMs": 0},\
                                        """));

        IntegerNetwork integers =
                quantized(network, WeightSet.EMPTY, QuantizationOptions.DEFAULT).network();

        // 255 with exponent 3 for 0.5 mV: 5.1 for 0.01 mV, stored as 163.2 with exponent -2, in
        // steps of 4
        assertThat(exponent(integers.projections().get(0))).isEqualTo(-2);
        assertThat(exponent(integers.projections().get(1))).isEqualTo(3);
        assertThat(integers.projections().get(0).table().mantissa()).containsOnly(164);
    }

    @Test
    void quantize_ofWhatTheChipLacks_namesPartAndRemedy() {
        assertThat(codes(delta(", \"reset\": \"subtract\""))).containsExactly("resetSubtract");
        assertThat(codes(exponential("0.7"))).isEmpty();
        String izhikevich =
                """
                {"format": "spikebook/network/1", "name": "z",
                 "populations": [{"id": "z", "size": 2, "model": {"type": "izhikevich"}}],
                 "stimuli": [{"id": "dc", "type": "stepCurrent", "size": 1}],
                 "projections": [],
                 "recorders": [], "run": {"dtMs": 1, "durationMs": 20, "seed": 1}}
                """;
        assertThat(codes(FloatNetworks.read(izhikevich))).containsExactly("model", "current");
        List<Problem> problems = problems(FloatNetworks.read(izhikevich));
        assertThat(problems.getFirst().path()).isEqualTo("/populations/0/model/type");
        assertThat(problems.getFirst().message()).contains("Loihi 1", "\"Izhikevich\"", "\"z\"");
        assertThat(problems.getFirst().hint()).contains("lif");
    }

    @Test
    void quantize_ofWhatTheChipDoesOtherwise_saysSo() {
        String refractory = ", \"tRefMs\": 2, \"whileRefractory\": ";
        String started =
                ONE_LAYER.replace("\"receptors\"", "\"initial\": {\"vMv\": 0.5}, \"receptors\"");
        String free = ONE_LAYER.replace("\"tRefMs\": 0", "\"biasPa\": 0");

        assertThat(departures(ONE_LAYER.formatted("", "delta", "weightMv"))).isEmpty();
        assertThat(departures(started.formatted("", "delta", "weightMv")))
                .containsExactly("startsAtRest");
        assertThat(departures(started.replace("0.5}", "0}").formatted("", "delta", "weightMv")))
                .isEmpty();
        assertThat(departures(free.formatted(refractory + "\"keep\"", "delta", "weightMv")))
                .containsExactly("dropsInput");
        assertThat(
                        departures(
                                free.formatted(
                                        refractory.replace("2", "1")
                                                + "\"keep\", \"refractoryFrom\": \"stepStart\"",
                                        "delta",
                                        "weightMv")))
                .isEmpty();
        assertThat(departures(free.formatted(refractory + "\"discard\"", "delta", "weightMv")))
                .isEmpty();
    }

    private static List<String> departures(String document) {
        WeightSet weights = weights(0.5f, -0.25f, 0.1f, 0, 0.5f, -0.5f);
        return quantized(FloatNetworks.read(document), weights, QuantizationOptions.DEFAULT)
                .report()
                .departures()
                .stream()
                .map(Text::key)
                .toList();
    }

    @Test
    void quantize_toBitsThatTheChipHasNot_isRefused() {
        assertThat(
                        Quantizer.quantize(
                                delta(""),
                                weights(1, 1, 1, 1, 1, 1),
                                LOIHI,
                                new QuantizationOptions(7, 100)))
                .isInstanceOfSatisfying(
                        Quantization.Unsupported.class,
                        u ->
                                assertThat(u.problems().getFirst().hint())
                                        .contains("1, 2, 3, 4, 5, 6, 8"));
    }

    @Test
    void quantize_ofBothSignsInOneBit_isRefused() {
        assertThat(
                        Quantizer.quantize(
                                delta(""),
                                weights(1, -1, 1, 1, 1, 1),
                                LOIHI,
                                new QuantizationOptions(1, 100)))
                .isInstanceOfSatisfying(
                        Quantization.Unsupported.class,
                        u ->
                                assertThat(u.problems())
                                        .extracting(Problem::code)
                                        .contains("oneBitOfBothSigns"));
    }

    private static NetworkModel delta(String more) {
        return FloatNetworks.read(ONE_LAYER.formatted(more, "delta", "weightMv"));
    }

    private static NetworkModel exponential(String weight) {
        return FloatNetworks.read(
                ONE_LAYER.formatted("", "exponentialCurrent", "weightPa").replace("0.5", weight));
    }

    private static WeightSet weights(float... values) {
        return new WeightSet(Map.of("x", new ProjectionWeights(3, 2, values)));
    }

    private static Quantization.Quantized quantized(
            NetworkModel network, WeightSet weights, QuantizationOptions options) {
        return switch (Quantizer.quantize(network, weights, LOIHI, options)) {
            case Quantization.Quantized q -> q;
            case Quantization.Unsupported u -> throw new AssertionError(u.problems().toString());
        };
    }

    private static List<Problem> problems(NetworkModel network) {
        return switch (Quantizer.quantize(
                network, WeightSet.EMPTY, LOIHI, QuantizationOptions.DEFAULT)) {
            case Quantization.Quantized _ -> List.of();
            case Quantization.Unsupported(List<Problem> problems) -> problems;
        };
    }

    private static List<String> codes(NetworkModel network) {
        return problems(network).stream().map(Problem::code).toList();
    }

    private static LoihiRegisters registers(IntegerNetwork.Neurons population) {
        return (LoihiRegisters) population.registers();
    }

    private static int exponent(IntegerNetwork.Synapses projection) {
        return ((WeightFormat) projection.format()).exponent();
    }
}
