package org.spikebook.web.chiplab;

import org.jspecify.annotations.Nullable;
import org.spikebook.hardware.baseline.Baseline;
import org.spikebook.hardware.chip.ChipEvent;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.chip.Constant;
import org.spikebook.hardware.document.Baselines;
import org.spikebook.hardware.document.ChipRunWriter;
import org.spikebook.hardware.document.EnergyReportWriter;
import org.spikebook.hardware.document.MappingWriter;
import org.spikebook.hardware.emulation.ChipRun;
import org.spikebook.hardware.emulation.ChipTraffic;
import org.spikebook.hardware.energy.Comparison;
import org.spikebook.hardware.energy.EnergyBar;
import org.spikebook.hardware.energy.EnergyLine;
import org.spikebook.hardware.energy.EnergyReport;
import org.spikebook.hardware.energy.EnergySummary;
import org.spikebook.hardware.energy.Joules;
import org.spikebook.hardware.mapping.ChipMapping;
import org.spikebook.hardware.mapping.placement.Router;
import org.spikebook.hardware.quantization.QuantizationReport;
import org.spikebook.lesson.experiment.ChipExperimentResult;
import org.spikebook.lesson.experiment.ClosedLoop;
import org.spikebook.training.control.ControlReport;
import org.spikebook.web.chiplab.ChipReport.Accuracy;
import org.spikebook.web.chiplab.ChipReport.Activity;
import org.spikebook.web.chiplab.ChipReport.Answers;
import org.spikebook.web.chiplab.ChipReport.Control;
import org.spikebook.web.chiplab.ChipReport.EnergyComparison;
import org.spikebook.web.chiplab.ChipReport.EventCount;
import org.spikebook.web.chiplab.ChipReport.Finding;
import org.spikebook.web.chiplab.ChipReport.Learned;
import org.spikebook.web.chiplab.ChipReport.Rounding;
import org.spikebook.web.chiplab.ChipReport.Timing;
import org.spikebook.web.chiplab.EnergyRow.Range;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Turns what the hardware lab found into what a chip cell shows. */
public final class ChipReports {

    private static final double PICO = 1e-12;

    private static final Set<String> PEAK_RATES =
            Baselines.published().stream()
                    .filter(each -> each.kind() == Baseline.Kind.PEAK_RATE)
                    .map(Baseline::id)
                    .collect(Collectors.toUnmodifiableSet());

    private ChipReports() {}

    public static ChipReport of(ChipExperimentResult result, List<ShownSample> shown) {
        ChipRun run = result.chip();
        return of(
                run,
                result.energy(),
                new Accuracy(run.samples(), result.software().accuracy(), run.accuracy(), null),
                shown);
    }

    /** The same of a network that controlled a plant. */
    static ChipReport of(ClosedLoop.Outcome.Done loop) {
        ControlReport software = loop.software();
        ControlReport chip = loop.chip();
        return of(
                loop.run(),
                loop.energy(),
                new Accuracy(
                        chip.steps().size(),
                        software.balanced(),
                        chip.balanced(),
                        new Control(software.steps(), chip.steps())),
                List.of());
    }

    private static ChipReport of(
            ChipRun run, EnergyReport energy, Accuracy accuracy, List<ShownSample> shown) {
        return new ChipReport(
                run.mapping().chip().name(),
                accuracy,
                new Timing(
                        run.stepsPerSample(),
                        energy.settings().inferencesPerSecond(),
                        energy.fastestInferencesPerSecond()),
                new Activity(map(run), events(run)),
                run.mapping().quantization().projections().stream()
                        .map(ChipReports::rounding)
                        .toList(),
                comparison(energy, run.mapping().chip().id()),
                shown,
                run.learned().stream().map(each -> learned(each, run.samples())).toList(),
                CorePlaces.of(run.mapping().placement()),
                NetworkFacts.of(energy.metrics()),
                run.mapping().quantization().departures(),
                new ChipReport.Files(
                        MappingWriter.write(run.mapping()),
                        ChipRunWriter.write(run),
                        EnergyReportWriter.write(energy)));
    }

    private static EnergyComparison comparison(EnergyReport energy, String chip) {
        return new EnergyComparison(
                energy.bars().stream().map(bar -> row(bar, bar.id().equals(chip))).toList(),
                energy.comparisons().stream().map(each -> finding(each, energy)).toList(),
                answers(energy),
                energy.warnings());
    }

    private static CoreMap map(ChipRun run) {
        ChipMapping mapping = run.mapping();
        List<CoreMap.Core> cores =
                IntStream.range(0, mapping.cores().size()).mapToObj(c -> core(run, c)).toList();
        return new CoreMap(
                mapping.router().columns(),
                mapping.router().rows(),
                mapping.chip().mesh().coresPerTile(),
                cores,
                links(run));
    }

    private static List<CoreMap.Link> links(ChipRun run) {
        Router router = run.mapping().router();
        int[] step = {1, -1, -router.columns(), router.columns()};
        long[] messages = run.traffic().messagesOnLink();
        return IntStream.range(0, messages.length)
                .filter(link -> messages[link] > 0)
                .mapToObj(link ->
                        new CoreMap.Link(
                                link / step.length,
                                link / step.length + step[link % step.length],
                                (double) messages[link] / run.samples()))
                .toList();
    }

    private static double joules(ChipSpec chip, ChipTraffic.Core core) {
        return PICO
                * (core.synapticEvents() * chip.energyPj(ChipEvent.SYNAPTIC_EVENT).nominal()
                        + core.activeUpdates() * chip.energyPj(ChipEvent.ACTIVE_UPDATE).nominal()
                        + core.idleUpdates() * chip.energyPj(ChipEvent.IDLE_UPDATE).nominal()
                        + updates(chip, core)
                        + core.spikes() * chip.energyPj(ChipEvent.SPIKE).nominal());
    }

    private static double updates(ChipSpec chip, ChipTraffic.Core core) {
        return core.synapticUpdates() == 0
                ? 0
                : core.synapticUpdates() * chip.energyPj(ChipEvent.SYNAPTIC_UPDATE).nominal();
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
        ChipTraffic.Core counted = run.traffic().cores().get(logical);
        return new CoreMap.Core(
                core.position(),
                groups,
                meters,
                counted.synapticEvents() / samples,
                counted.spikes() / samples,
                joules(mapping.chip(), counted) / samples);
    }

    private static List<EventCount> events(ChipRun run) {
        return Arrays.stream(ChipEvent.values())
                .filter(event -> !event.isOptional() || run.traffic().count(event) > 0)
                .map(event ->
                        new EventCount(
                                event.text(), (double) run.traffic().count(event) / run.samples()))
                .toList();
    }

    private static Learned learned(ChipRun.Learned learned, int samples) {
        return new Learned(
                learned.projection(),
                (double) learned.updates() / samples,
                learned.synapses(),
                learned.changed(),
                learned.atBound(),
                learned.meanBefore(),
                learned.meanAfter());
    }

    private static Rounding rounding(QuantizationReport.OfProjection projection) {
        return new Rounding(
                projection.id(),
                projection.format().bits(),
                projection.synapses(),
                projection.clipped(),
                projection.becameZero());
    }

    public static EnergyRow row(EnergyBar bar, boolean onChip) {
        return new EnergyRow(
                bar.id(),
                bar.name(),
                onChip,
                PEAK_RATES.contains(bar.id()),
                EnergyScope.of(bar.scope()),
                range(bar.joules()),
                bar.lines().stream().map(ChipReports::line).toList(),
                bar.assumptions(),
                bar.source().text(),
                bar.evidence().text());
    }

    private static EnergyRow.EnergyLine line(EnergyLine line) {
        Constant constant = line.constant();
        return new EnergyRow.EnergyLine(
                line.item().key(),
                line.item().text(),
                line.count(),
                new Range(constant.low(), constant.nominal(), constant.high()),
                constant.unit(),
                range(line.joules()),
                constant.source().text(),
                constant.evidence().text());
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

    private static @Nullable Answers answers(EnergyReport report) {
        return EnergySummary.of(report)
                .map(found -> new Answers(found.eventsPerSynapse(), found.joulesPerEvent()))
                .orElse(null);
    }

    private static Range range(Joules joules) {
        return new Range(joules.low(), joules.nominal(), joules.high());
    }
}
