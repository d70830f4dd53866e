package org.spikebook.web.chiplab.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.spikebook.hardware.chip.ChipEvent;
import org.spikebook.hardware.document.Baselines;
import org.spikebook.hardware.energy.Batch;
import org.spikebook.hardware.energy.EnergyModel;
import org.spikebook.hardware.energy.EnergyReport;
import org.spikebook.hardware.energy.EnergySettings;
import org.spikebook.hardware.energy.EnergySummary;
import org.spikebook.lesson.experiment.ChipExperiment;
import org.spikebook.lesson.experiment.ChipExperimentOutcome;
import org.spikebook.lesson.experiment.ChipExperimentResult;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.experiment.OwnDevice;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.training.Evaluation;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.Trainer;
import org.spikebook.training.TrainingControl;
import org.spikebook.training.TrainingOutcome;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.Split;
import org.spikebook.web.TestNetworks;
import org.spikebook.web.chiplab.ChipReport;
import org.spikebook.web.chiplab.ChipReports;
import org.spikebook.web.chiplab.CoreMap;
import org.spikebook.web.chiplab.EnergyRow;
import org.spikebook.web.chiplab.EnergyScope;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatIfTest {

    private static final double RATE = 10;

    private ChipExperimentResult result;
    private ChipReport report;

    @BeforeAll
    void runOnAChip() {
        Laboratory laboratory = Laboratory.standard();
        Dataset data = laboratory.datasets().dataset("digits8x8").orElseThrow();
        TrainingPlan plan = TrainingPlan.defaultFor(data.info()).withEpochs(1).withSteps(8);
        var network =
                ((Validation.Valid) laboratory.networks().read(TestNetworks.DIGITS)).network();
        TrainedNetwork trained =
                ((TrainingOutcome.Trained)
                                Trainer.train(network, plan, data, TrainingControl.unattended(1)))
                        .network();
        ChipExperiment experiment =
                ChipExperiment.on(laboratory.chips().find("loihi1").orElseThrow(), RATE, 1);
        result =
                ((ChipExperimentOutcome.Done)
                                experiment.run(
                                        trained,
                                        Evaluation.source(trained, data).part(Split.TEST),
                                        1,
                                        RunControl.NONE))
                        .result();
        report = ChipReports.of(result, List.of());
    }

    @Test
    void rows_atAnotherRateAndUtilization_areThoseOfTheEnergyModel() {
        WhatIf whatIf = WhatIf.asReported(report).atRate(250).withUtilization(0.3);

        List<EnergyRow> rows = whatIf.rows(report);

        EnergyReport wanted =
                EnergyModel.report(
                        result.chip(), new EnergySettings(250, 0.3), Baselines.published());
        ChipReport model =
                ChipReports.of(
                        new ChipExperimentResult(result.software(), result.chip(), wanted),
                        List.of());
        assertThat(rows).hasSameSizeAs(model.comparison().energy());
        for (int i = 0; i < rows.size(); i++) {
            same(rows.get(i), model.comparison().energy().get(i));
        }
        assertThat(WhatIf.findings(rows)).hasSameSizeAs(model.comparison().findings());
        assertThat(WhatIf.breakEven(Objects.requireNonNull(report.comparison().answers()), rows))
                .zipSatisfy(
                        EnergySummary.of(wanted).orElseThrow().breakEven(),
                        (found, right) -> {
                            assertThat(found.other()).isEqualTo(right.name());
                            assertThat(found.eventsPerSynapse() / right.eventsPerSynapse())
                                    .isCloseTo(1, within(1e-9));
                        });
    }

    private static void same(EnergyRow row, EnergyRow wanted) {
        assertThat(row.device()).isEqualTo(wanted.device());
        assertThat(row.scope()).isEqualTo(wanted.scope());
        double one = wanted.joules().nominal();
        assertThat(row.joules().low()).isCloseTo(wanted.joules().low(), within(1e-9 * one));
        assertThat(row.joules().nominal()).isCloseTo(one, within(1e-9 * one));
        assertThat(row.joules().high()).isCloseTo(wanted.joules().high(), within(1e-9 * one));
        assertThat(row.assumptions().stream().map(text -> text.in(Locale.ENGLISH)))
                .containsExactlyElementsOf(
                        wanted.assumptions().stream()
                                .map(text -> text.in(Locale.ENGLISH))
                                .toList());
    }

    @Test
    void rows_inLargerBatches_areThoseOfTheEnergyModel() {
        for (int batch : new int[] {1, 2, 64, 1024}) {
            List<EnergyRow> rows = WhatIf.asReported(report).inBatchesOf(batch).rows(report);
            EnergyReport wanted =
                    EnergyModel.report(
                            result.chip(),
                            new EnergySettings(RATE, 1, new Batch(batch)),
                            Baselines.published());
            for (int i = 0; i < rows.size(); i++) {
                same(rows.get(i), ChipReports.row(wanted.bars().get(i), false));
            }
        }
    }

    @Test
    void rows_besideAnOwnMeasurement_countItsWattsAndSeconds() {
        WhatIf whatIf = WhatIf.asReported(report).beside(new OwnDevice("My board", 2, 5, 1000));

        List<EnergyRow> own =
                whatIf.rows(report).stream()
                        .filter(row -> row.device().equals("My board"))
                        .toList();

        assertThat(own)
                .extracting(EnergyRow::scope)
                .containsExactly(EnergyScope.DYNAMIC, EnergyScope.TOTAL);
        assertThat(own.get(0).joules().nominal()).isCloseTo(0.003, within(1e-12));
        assertThat(own.get(1).joules().nominal()).isCloseTo(0.003 + 2 / RATE, within(1e-12));
        assertThat(whatIf.batteryHours(10, own.get(1))).isCloseTo(10 / 2.03, within(1e-9));
    }

    @Test
    void page_holdsEverything_loadsNothing_andEscapesNames() {
        WhatIf whatIf =
                WhatIf.asReported(report)
                        .inBatchesOf(64)
                        .beside(new OwnDevice("<script>alert(1)</script>", 2, 5, 1000));

        String html = new ReportPage(report, whatIf).html(Locale.ENGLISH);

        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .endsWith("</body></html>\n")
                .contains("Loihi 1", "batches of 64", "Davies", "BrainScaleS-2", "A batch of 64")
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script", "src=", "url(http", "@import", "@font-face");
        assertThat(html.split("<svg", -1)).hasSize(EnergyScope.values().length + 1);
        assertThat(html.split("<section", -1).length).isEqualTo(html.split("</section", -1).length);
        assertThat(html.split("<table", -1).length).isEqualTo(html.split("</table", -1).length);
    }

    @Test
    void file_ofAFigure_standsAlone() {
        EnergyFigures figures = new EnergyFigures(report.comparison().energy());

        assertThat(figures.file(EnergyScope.TOTAL, Locale.ENGLISH).svg())
                .startsWith("<?xml")
                .contains("<svg", "#0072b2")
                .doesNotContain("var(--");
    }

    @Test
    void map_addsUpToTheCountedEvents() {
        CoreMap map = report.activity().map();

        assertThat(map.used().stream().mapToDouble(CoreMap.Core::joules).sum()).isPositive();
        double hops =
                result.chip().traffic().count(ChipEvent.HOP_EAST_WEST)
                        + result.chip().traffic().count(ChipEvent.HOP_NORTH_SOUTH);
        assertThat(map.links().stream().mapToDouble(CoreMap.Link::messages).sum())
                .isCloseTo(hops / report.accuracy().samples(), within(1e-9));
        assertThat(report.comparison().answers()).isNotNull();
    }
}
