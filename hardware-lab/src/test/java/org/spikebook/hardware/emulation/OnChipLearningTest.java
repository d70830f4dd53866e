package org.spikebook.hardware.emulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.hardware.FloatNetworks;
import org.spikebook.hardware.RandomSpikes;
import org.spikebook.hardware.chip.ChipEvent;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.document.Chips;
import org.spikebook.hardware.energy.EnergyLine;
import org.spikebook.hardware.energy.EnergyModel;
import org.spikebook.hardware.energy.EnergySettings;
import org.spikebook.hardware.mapping.ChipMapper;
import org.spikebook.hardware.mapping.ChipMapping;
import org.spikebook.hardware.mapping.MappingOptions;
import org.spikebook.hardware.mapping.MappingResult;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.hardware.quantization.integer.IntegerSynapses;
import org.spikebook.hardware.quantization.integer.SignMode;
import org.spikebook.hardware.quantization.integer.StdpRegisters;
import org.spikebook.hardware.quantization.integer.WeightFormat;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;

import java.util.List;
import java.util.Optional;

/** Pair STDP on the chip: its window, its updates, its energy. */
class OnChipLearningTest {

    private static final String NETWORK =
            """
            {"format": "spikebook/network/1", "name": "learner", "stimuli": [{"id": "in", "type": "poisson",
              "size": 12, "rateHz": 50}], "recorders": [], "run": {"dtMs": 1, "durationMs": 40, "seed": 1},
             "populations": [{"id": "out", "size": 4, "model": {"type": "lif", "vRestMv": 0, "vResetMv": 0,
               "vThresholdMv": 1, "tRefMs": 0}, "receptors": {"type": "delta"}}],
             "projections": [{"id": "x", "from": "in", "to": "out", "connector": {"type": "allToAll"},
               "weightMv": {"uniform": [0.1, 0.4]}, "delayMs": %s, "plasticity": {"type": "%s"%s}}]}
            """;

    private static final ChipSpec LOIHI = Chips.catalog().find("loihi1").orElseThrow();
    private static final RandomSpikes SPIKES = new RandomSpikes(12, 40, 6, 4, 0.1);

    /** One source, one target: the change is that of the exponential window, 20 steps wide. */
    @ParameterizedTest
    @CsvSource({"5, 60.65", "10, 77.88", "15, 100", "14, 95.1"})
    void weight_growsWhereTheSourceFiredFirst(int arrives, double expected) {
        PlasticSynapses synapses = oneSynapse(0);
        DelayRing arrivals = new DelayRing(1, 0);
        int[] updated = new int[1];

        for (int t = 0; t <= 20; t++) {
            if (t == arrives - 1) {
                synapses.send(0, t, arrivals);
            }
            step(synapses, arrivals, updated, t, 15);
        }

        assertThat(synapses.learned().meanAfter() - 100).isCloseTo(expected, within(2.0));
        assertThat(updated[0]).isEqualTo(2);
    }

    @Test
    void weight_shrinksWhereTheTargetFiredFirst() {
        PlasticSynapses synapses = oneSynapse(50 << StdpRegisters.FRACTION_BITS);
        DelayRing arrivals = new DelayRing(1, 0);
        int[] updated = new int[1];

        for (int t = 0; t <= 20; t++) {
            if (t == 14) {
                synapses.send(0, t, arrivals);
            }
            step(synapses, arrivals, updated, t, 5);
        }

        // 10 steps after the target: shrink · exp(-10 / 20)
        assertThat(synapses.learned().meanAfter() - 100).isCloseTo(-50 * 0.6065, within(2.0));
        assertThat(updated[0]).isEqualTo(2);
    }

    @Test
    void run_ofALearner_isTheSameForAnyNumberOfThreadsAndBillsEachUpdate() {
        ChipMapping mapping = mapping(NETWORK.formatted("0", "pairStdp", ", \"weightMax\": 0.5"));
        ChipRun one = run(mapping, 1);
        ChipRun four = run(mapping, 4);

        assertThat(four.predictions()).isEqualTo(one.predictions());
        assertThat(four.learned()).isEqualTo(one.learned());
        ChipRun.Learned learned = one.learned().getFirst();
        assertThat(learned.changed()).isPositive();
        long updates = one.traffic().count(ChipEvent.SYNAPTIC_UPDATE);
        assertThat(updates).isEqualTo(learned.updates()).isPositive();
        assertThat(one.layers().synapticEvents().getFirst().count())
                .isEqualTo(one.traffic().count(ChipEvent.SYNAPTIC_EVENT));
        EnergyLine line =
                EnergyModel.report(one, EnergySettings.atRate(10), List.of())
                        .bars()
                        .getFirst()
                        .lines()
                        .stream()
                        .filter(each -> each.item() == ChipEvent.SYNAPTIC_UPDATE)
                        .findFirst()
                        .orElseThrow();
        assertThat(line.joules().nominal())
                .isCloseTo(updates * 120e-12 / one.samples(), within(1e-18));
    }

    @Test
    void run_withoutLearning_hasNoUpdates() {
        String frozen = NETWORK.formatted("0", "pairStdp", ", \"learningRate\": 0");

        ChipRun run = run(mapping(frozen), 1);

        assertThat(run.learned().getFirst().changed()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "0, tripletStdp, '', otherRule",
        "0, pairStdp, ', \"muPlus\": 1', notAdditive",
        "0, pairStdp, ', \"normaliseTo\": 5', notAdditive",
        "0, pairStdp, ', \"pairing\": \"nearestRestricted\"', notAdditive",
        "'{\"uniform\": [1, 5]}', pairStdp, '', learningDelays"
    })
    void rule_thatTheChipIsNotProgrammedFor_isRefused(
            String delay, String rule, String settings, String code) {
        MappingResult result = map(LOIHI, NETWORK.formatted(delay, rule, settings));

        assertThat(problems(result)).extracting(Problem::code).containsExactly(code);
    }

    @Test
    void chip_whoseFileHasNoUpdates_refusesEveryRule() {
        ChipSpec trueNorth = Chips.catalog().find("truenorth").orElseThrow();

        assertThat(problems(map(trueNorth, NETWORK.formatted("1", "pairStdp", ""))))
                .extracting(Problem::code)
                .containsExactly("plasticity");
    }

    private static PlasticSynapses oneSynapse(int shrink) {
        StdpRegisters rule = new StdpRegisters(100 << 8, shrink, 200, 200, false, 0, 255 << 8);
        return new PlasticSynapses(
                new IntegerNetwork.Synapses(
                        "x",
                        0,
                        0,
                        new WeightFormat(8, 0, SignMode.EXCITATORY),
                        new IntegerSynapses(
                                new int[] {0, 1}, new int[] {0}, new short[] {100}, new byte[] {0}),
                        Optional.of(rule)),
                0,
                1);
    }

    private static void step(
            PlasticSynapses synapses, DelayRing arrivals, int[] updated, int t, int fires) {
        synapses.deliver(t, arrivals, updated);
        synapses.learn(new int[] {0}, t == fires ? 1 : 0, updated);
        arrivals.clear(t);
    }

    private static ChipRun run(ChipMapping mapping, int threads) {
        EmulationOutcome outcome = ChipEmulator.run(mapping, SPIKES, 1, threads, RunControl.NONE);
        return ((EmulationOutcome.Ran) outcome).run();
    }

    private static ChipMapping mapping(String document) {
        return ((MappingResult.Mapped) map(LOIHI, document)).mapping();
    }

    private static MappingResult map(ChipSpec chip, String document) {
        return ChipMapper.map(
                FloatNetworks.read(document), WeightSet.EMPTY, chip, MappingOptions.of(chip));
    }

    private static List<Problem> problems(MappingResult result) {
        return ((MappingResult.Unmappable) result).problems();
    }
}
