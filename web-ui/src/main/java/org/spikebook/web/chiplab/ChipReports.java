package org.spikebook.web.chiplab;

import org.spikebook.hardware.chip.ChipEvent;
import org.spikebook.hardware.chip.Constant;
import org.spikebook.hardware.document.ChipRunWriter;
import org.spikebook.hardware.document.EnergyReportWriter;
import org.spikebook.hardware.document.MappingWriter;
import org.spikebook.hardware.emulation.ChipRun;
import org.spikebook.hardware.energy.BillLine;
import org.spikebook.hardware.energy.Comparison;
import org.spikebook.hardware.energy.EnergyBar;
import org.spikebook.hardware.energy.EnergyReport;
import org.spikebook.hardware.energy.Joules;
import org.spikebook.hardware.mapping.ChipMapping;
import org.spikebook.hardware.quantization.QuantizationReport;
import org.spikebook.lesson.experiment.ChipExperimentResult;
import org.spikebook.web.chiplab.ChipReport.EventCount;
import org.spikebook.web.chiplab.ChipReport.Finding;
import org.spikebook.web.chiplab.ChipReport.Rounding;
import org.spikebook.web.chiplab.EnergyRow.Range;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Turns what the hardware lab found into what a chip cell shows. */
final class ChipReports {

    private ChipReports() {}

    static ChipReport of(ChipExperimentResult result) {
        ChipRun run = result.chip();
        EnergyReport energy = result.energy();
        return new ChipReport(
                run.mapping().chip().name(),
                run.samples(),
                result.software().accuracy(),
                run.accuracy(),
                run.stepsPerSample(),
                energy.settings().inferencesPerSecond(),
                energy.fastestInferencesPerSecond(),
                map(run),
                events(run),
                run.mapping().quantization().projections().stream()
                        .map(ChipReports::rounding)
                        .toList(),
                energy.bars().stream().map(bar -> row(bar, energy)).toList(),
                energy.comparisons().stream().map(each -> finding(each, energy)).toList(),
                energy.warnings(),
                new ChipReport.Files(
                        MappingWriter.write(run.mapping()),
                        ChipRunWriter.write(run),
                        EnergyReportWriter.write(energy)));
    }

    private static CoreMap map(ChipRun run) {
        ChipMapping mapping = run.mapping();
        List<CoreMap.Core> cores =
                IntStream.range(0, mapping.cores().size()).mapToObj(c -> core(run, c)).toList();
        return new CoreMap(
                mapping.router().columns(),
                mapping.router().rows(),
                mapping.chip().mesh().coresPerTile(),
                cores);
    }

    private static CoreMap.Core core(ChipRun run, int logical) {
        ChipMapping mapping = run.mapping();
        ChipMapping.Core core = mapping.cores().get(logical);
        List<CoreMap.Group> groups =
                core.segments().stream()
                        .map(segment ->
                                new CoreMap.Group(
                                        mapping.network()
                                                .populations()
                                                .get(segment.population())
                                                .id(),
                                        segment.population(),
                                        segment.from(),
                                        segment.to()))
                        .toList();
        List<CoreMap.Meter> meters =
                core.use().amounts().entrySet().stream()
                        .map(each ->
                                new CoreMap.Meter(
                                        each.getKey().text(),
                                        each.getValue(),
                                        each.getKey().limit(mapping.chip().core())))
                        .toList();
        double samples = run.samples();
        return new CoreMap.Core(
                core.position(),
                groups,
                meters,
                run.traffic().cores().get(logical).synapticEvents() / samples,
                run.traffic().cores().get(logical).spikes() / samples);
    }

    private static List<EventCount> events(ChipRun run) {
        return Arrays.stream(ChipEvent.values())
                .map(event ->
                        new EventCount(
                                event.text(), (double) run.traffic().count(event) / run.samples()))
                .toList();
    }

    private static Rounding rounding(QuantizationReport.OfProjection projection) {
        return new Rounding(
                projection.id(),
                projection.format().bits(),
                projection.synapses(),
                projection.clipped(),
                projection.becameZero());
    }

    private static EnergyRow row(EnergyBar bar, EnergyReport report) {
        return new EnergyRow(
                bar.name(),
                bar.id().equals(report.bars().getFirst().id()),
                EnergyScope.of(bar.scope()),
                range(bar.joules()),
                bar.lines().stream().map(ChipReports::line).toList(),
                bar.assumptions(),
                bar.source().text(),
                bar.grade().text());
    }

    private static EnergyRow.BillLine line(BillLine line) {
        Constant constant = line.constant();
        return new EnergyRow.BillLine(
                line.label(),
                line.count(),
                new Range(constant.low(), constant.nominal(), constant.high()),
                constant.unit(),
                range(line.joules()),
                constant.source().text(),
                constant.grade().text());
    }

    private static Finding finding(Comparison comparison, EnergyReport report) {
        String other =
                report.bars().stream()
                        .filter(bar -> bar.id().equals(comparison.baselineId()))
                        .map(EnergyBar::name)
                        .findFirst()
                        .orElse(comparison.baselineId());
        return new Finding(
                EnergyScope.of(comparison.scope()),
                other,
                comparison.ratio(),
                comparison.sentence());
    }

    private static Range range(Joules joules) {
        return new Range(joules.low(), joules.nominal(), joules.high());
    }
}
