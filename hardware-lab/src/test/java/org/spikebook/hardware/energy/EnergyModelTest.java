package org.spikebook.hardware.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.hardware.FloatNetworks;
import org.spikebook.hardware.baseline.Baseline;
import org.spikebook.hardware.chip.ChipCosts;
import org.spikebook.hardware.chip.ChipEvent;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.chip.Constant;
import org.spikebook.hardware.chip.Evidence;
import org.spikebook.hardware.chip.Source;
import org.spikebook.hardware.document.Baselines;
import org.spikebook.hardware.document.ChipRunWriter;
import org.spikebook.hardware.document.Chips;
import org.spikebook.hardware.document.EnergyReportWriter;
import org.spikebook.hardware.document.MappingWriter;
import org.spikebook.hardware.emulation.ChipEmulator;
import org.spikebook.hardware.emulation.ChipRun;
import org.spikebook.hardware.emulation.ChipSession;
import org.spikebook.hardware.emulation.EmulationOutcome;
import org.spikebook.hardware.mapping.ChipMapper;
import org.spikebook.hardware.mapping.ChipMapping;
import org.spikebook.hardware.mapping.MappingOptions;
import org.spikebook.hardware.mapping.MappingResult;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.text.Text;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

class EnergyModelTest {

    /** Two lines spike in step 0, one of them again in step 2; four steps; class 0. */
    private record ThreeSpikes() implements SpikeSource {
        @Override
        public int lines() {
            return 2;
        }

        @Override
        public int steps() {
            return 4;
        }

        @Override
        public int sampleCount() {
            return 2;
        }

        @Override
        public int classCount() {
            return 3;
        }

        @Override
        public int label(int sample) {
            return sample;
        }

        @Override
        public SpikeTrain spikes(int sample, long seed) {
            return new SpikeTrain(4, 2, new int[] {0, 2, 2, 3, 3}, new int[] {0, 1, 0});
        }
    }

    @Test
    void report_ofTinyNetwork_isTheBillMadeOutByHand() {
        ChipRun run = tinyRun();

        // 3 input spikes x 3 synapses; 5 steps x 3 neurons; all three are reached in steps 1 and 3
        assertThat(run.traffic().count(ChipEvent.SYNAPTIC_EVENT)).isEqualTo(2 * 9);
        assertThat(run.traffic().count(ChipEvent.ACTIVE_UPDATE)).isEqualTo(2 * 6);
        assertThat(run.traffic().count(ChipEvent.IDLE_UPDATE)).isEqualTo(2 * 9);
        assertThat(run.traffic().count(ChipEvent.LOCAL_DELIVERY)).isEqualTo(2 * 3);
        // neuron 0 gets 0.6 twice in step 1 and fires; neuron 1 gets 0.3, 0.3 and 0.3; 2 nothing
        // much
        assertThat(run.traffic().count(ChipEvent.SPIKE)).isEqualTo(2);
        assertThat(run.predictions()).containsExactly(0, 0);
        assertThat(run.accuracy()).isEqualTo(0.5);

        EnergyReport report = report(run, 100);
        Joules dynamic = report.chip(EnergyBar.Scope.DYNAMIC).joules();
        assertThat(dynamic.nominal() * 1e12)
                .isCloseTo(9 * 23.6 + 6 * 81 + 9 * 52 + 3 * 1.7, within(1e-9));
        assertThat(dynamic.high() * 1e12)
                .isCloseTo(9 * 35.5 + 6 * 81 + 9 * 72.8 + 3 * 1.7 + 69.3 + 3 * 111, within(1e-9));
        assertThat(report.chip(EnergyBar.Scope.TOTAL).joules().nominal())
                .isCloseTo(dynamic.nominal() + 0.104 / 100, within(1e-15));
        assertThat(report.chip(EnergyBar.Scope.TOTAL).nominalWatts(100))
                .isCloseTo(0.104 + 100 * dynamic.nominal(), within(1e-12));
    }

    @Test
    void report_beside_baselines_scalesTheMeasuredOnesByMacs() {
        EnergyReport report = report(tinyRun(), 100);

        EnergyBar gpu = bar(report, "gpu-k4000", EnergyBar.Scope.DYNAMIC);
        assertThat(report.macs()).isEqualTo(6);
        assertThat(gpu.joules().nominal()).isCloseTo(0.02967 * 6 / 172_800, within(1e-9));
        assertThat(gpu.joules().high()).isCloseTo(0.0297, within(1e-4));
        assertThat(bar(report, "gpu-k4000", EnergyBar.Scope.TOTAL).joules().low())
                .isGreaterThan(14.97 / 100);
        assertThat(bar(report, "arithmetic-45nm", EnergyBar.Scope.ARITHMETIC).joules().nominal())
                .isCloseTo(6 * 4.6e-12, within(1e-18));
    }

    @Test
    void report_atHalfUtilization_doublesPeakBaselinesOnly() {
        ChipRun run = tinyRun();
        EnergyReport full = report(run, 100);
        EnergyReport half =
                EnergyModel.report(run, new EnergySettings(100, 0.5), Baselines.published());

        assertThat(bar(half, "gpu-a100", EnergyBar.Scope.DYNAMIC).joules().nominal())
                .isCloseTo(
                        2 * bar(full, "gpu-a100", EnergyBar.Scope.DYNAMIC).joules().nominal(),
                        within(1e-18));
        assertThat(bar(half, "gpu-k4000", EnergyBar.Scope.DYNAMIC).joules())
                .isEqualTo(bar(full, "gpu-k4000", EnergyBar.Scope.DYNAMIC).joules());
    }

    @Test
    void report_whereTheChipLoses_saysSo() {
        EnergyReport report = report(tinyRun(), 100);

        Comparison peak =
                report.comparisons().stream()
                        .filter(c -> c.baselineId().equals("gpu-a100"))
                        .findFirst()
                        .orElseThrow();
        assertThat(peak.verdict()).isEqualTo(Comparison.Verdict.CHIP_LOSES);
        assertThat(peak.sentence().english()).contains("Here the spiking network loses");
        Comparison total =
                report.comparisons().stream()
                        .filter(c -> c.scope() == EnergyBar.Scope.TOTAL)
                        .filter(c -> c.baselineId().equals("gpu-k4000"))
                        .findFirst()
                        .orElseThrow();
        assertThat(total.verdict()).isEqualTo(Comparison.Verdict.CHIP_WINS);
    }

    @Test
    void report_fasterThanTheChip_warns() {
        ChipRun run = tinyRun();
        // 5 steps: one barrier each, 3 idle updates in three of them, 3 active in two, 9 events
        double ns = 5 * 465 + 9 * 5.3 + 6 * 8.4 + 9 * 3.5;
        EnergyReport report = report(run, 1e9);

        assertThat(run.meanSampleNs()).isCloseTo(ns, within(1e-9));
        assertThat(report.warnings()).extracting(Text::key).containsExactly("warning.tooFast");
        assertThat(report(run, 10).warnings()).isEmpty();
    }

    @Test
    void report_ofChipOfOnesOwn_quotesItsFileAndNotLoihisPublications() {
        ChipSpec loihi = Chips.catalog().find("loihi1").orElseThrow();
        ChipCosts published = loihi.costs();
        Map<ChipEvent, Constant> energies = new EnumMap<>(published.energyPj());
        Source ours = new Source.Stated("our own estimate");
        energies.put(ChipEvent.SYNAPTIC_EVENT, new Constant(1, 1, 1, "pJ", ours, Evidence.ASSUMED));
        ChipSpec own =
                new ChipSpec(
                        "own",
                        "Own",
                        loihi.neuronRule(),
                        loihi.mesh(),
                        loihi.core(),
                        loihi.synapses(),
                        loihi.registers(),
                        new ChipCosts(
                                energies,
                                published.placementPj(),
                                published.timeNs(),
                                published.barrierNs(),
                                new Constant(5, 5, 5, "mW", ours, Evidence.ASSUMED),
                                published.resetNj()));

        EnergyBar bar = report(tinyRun(own), 100).chip(EnergyBar.Scope.TOTAL);

        assertThat(bar.assumptions())
                .extracting(Text::english)
                .anyMatch(t -> t.contains("our own estimate"))
                .noneMatch(t -> t.contains("0.75 V") || t.contains("Blouw"));
        assertThat(bar.evidence()).isEqualTo(Evidence.ASSUMED);
    }

    @Test
    void report_ofTwoChips_billsBothAndSaysWhatItLeavesOut() {
        EnergyBar one = report(tinyRun(), 100).chip(EnergyBar.Scope.TOTAL);
        EnergyBar two =
                report(tinyRun(loihi(), MappingOptions.DEFAULT.withChips(2)), 100)
                        .chip(EnergyBar.Scope.TOTAL);

        assertThat(two.joules().nominal() - one.joules().nominal())
                .isCloseTo(0.104 / 100, within(1e-12));
        assertThat(two.assumptions()).extracting(Text::key).contains("assumption.chips");
        assertThat(one.assumptions()).extracting(Text::key).doesNotContain("assumption.chips");
    }

    /** No step is added for the last spikes, and nothing is reset from one input to the next. */
    @Test
    void report_ofASession_countsTheStepsOfItsInputs_andSaysThatStateCarriesOver() {
        ChipSession session = new ChipSession(tinyRun().mapping());
        SpikeTrain input = new ThreeSpikes().spikes(0, 1);
        session.present(input);
        session.present(input);
        session.rest();

        EnergyBar bar = report(session.run(), 100).chip(EnergyBar.Scope.DYNAMIC);

        assertThat(bar.joules().nominal() * 1e12)
                .isCloseTo(9 * 23.6 + 6 * 81 + 6 * 52 + 3 * 1.7, within(1e-9));
        assertThat(bar.assumptions())
                .extracting(Text::key)
                .contains("assumption.continued")
                .doesNotContain("assumption.steps", "assumption.reset");
        assertThat(report(tinyRun(), 100).chip(EnergyBar.Scope.DYNAMIC).assumptions())
                .extracting(Text::key)
                .contains("assumption.steps", "assumption.reset")
                .doesNotContain("assumption.continued");
    }

    @Test
    void metrics_ofTinyRun_followTheirDefinitions() {
        NetworkMetrics metrics = report(tinyRun(), 100).metrics();

        assertThat(metrics.footprintBytes()).isEqualTo(6);
        assertThat(metrics.effectiveAccumulates()).isEqualTo(9);
        assertThat(metrics.denseOperations()).isEqualTo(30);
        assertThat(metrics.activationSparsity()).isCloseTo(1 - 1 / 15.0, within(1e-12));
    }

    @Test
    void answers_ofTinyRun_turnIntoTheBarsAtBreakEven() {
        EnergyReport report = report(tinyRun(), 100);
        EnergySummary answers = EnergySummary.of(report).orElseThrow();

        assertThat(answers.eventsPerSynapse()).isEqualTo(9 / 6.0);
        EnergySummary.BreakEven gpu = answers.breakEven().getFirst();
        assertThat(gpu.eventsPerSynapse() * 6 * answers.joulesPerEvent())
                .isCloseTo(
                        bar(report, gpu.baselineId(), EnergyBar.Scope.DYNAMIC).joules().nominal(),
                        within(1e-15));
        // 104 mW and next to nothing on top: one watt-hour lasts 9.6 hours
        assertThat(EnergySummary.batteryHours(1, report.chip(EnergyBar.Scope.TOTAL), 100))
                .isCloseTo(9.615, within(0.01));
    }

    @Test
    void battery_ofReport_feedsIdleDevicesTooAndIsLeftOutUnlessAsked() {
        EnergyReport report = report(tinyRun(), 100);
        JsonMapper mapper = JsonMapper.shared();
        JsonNode battery =
                mapper.readTree(EnergyReportWriter.write(report, OptionalDouble.of(2)))
                        .get("battery");

        // the chip: 104 mW and next to nothing on top; the K4000 draws 14.97 W even when idle
        assertThat(battery.at("/devices/0/id").asString()).isEqualTo("loihi1");
        assertThat(battery.at("/devices/0/hours").asDouble()).isCloseTo(19.23, within(0.01));
        assertThat(battery.at("/devices/1/id").asString()).isEqualTo("gpu-k4000");
        assertThat(battery.at("/devices/1/hours").asDouble()).isBetween(0.12, 2 / 14.97);
        assertThat(mapper.readTree(EnergyReportWriter.write(report)).has("battery")).isFalse();
    }

    @Test
    void documents_ofRunAndReport_areWrittenWithEveryText() {
        ChipRun run = tinyRun();
        EnergyReport report = report(run, 100);

        assertThat(EnergyReportWriter.write(report))
                .contains("\"format\":\"spikebook/energy-report/1\"", "0.75 V");
        assertThat(ChipRunWriter.write(run)).contains("\"synapticEvent\":18");
        assertThat(MappingWriter.write(run.mapping())).contains("\"coresUsed\":1");
        for (EnergyBar bar : report.bars()) {
            assertThat(bar.assumptions()).isNotEmpty();
            assertThat(bar.lines())
                    .allSatisfy(l ->
                            assertThat(l.item().text().in(Text.PSEUDO_LOCALE)).startsWith("⟦"));
            assertThat(bar.scope().text().in(Locale.ROOT)).isNotBlank();
        }
    }

    private static EnergyBar bar(EnergyReport report, String id, EnergyBar.Scope scope) {
        return report.bars().stream()
                .filter(b -> b.id().equals(id) && b.scope() == scope)
                .findFirst()
                .orElseThrow();
    }

    private static EnergyReport report(ChipRun run, double rate) {
        List<Baseline> baselines = Baselines.published();
        return EnergyModel.report(run, EnergySettings.atRate(rate), baselines);
    }

    private static ChipRun tinyRun() {
        return tinyRun(loihi());
    }

    private static ChipSpec loihi() {
        return Chips.catalog().find("loihi1").orElseThrow();
    }

    private static ChipRun tinyRun(ChipSpec chip) {
        return tinyRun(chip, MappingOptions.DEFAULT);
    }

    private static ChipRun tinyRun(ChipSpec chip, MappingOptions options) {
        NetworkModel network = FloatNetworks.layers(2, 3);
        float[] weights = {0.6f, 0.6f, 0.3f, 0.3f, -0.1f, 0.05f};
        WeightSet set = new WeightSet(Map.of("to1", new ProjectionWeights(2, 3, weights)));
        ChipMapping mapping =
                ((MappingResult.Mapped) ChipMapper.map(network, set, chip, options)).mapping();
        EmulationOutcome outcome =
                ChipEmulator.run(mapping, new ThreeSpikes(), 1, 1, RunControl.NONE);
        return ((EmulationOutcome.Ran) outcome).run();
    }
}
