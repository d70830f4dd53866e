package org.spikebook.web.chiplab.figure;

import org.spikebook.hardware.baseline.Baseline;
import org.spikebook.hardware.document.Baselines;
import org.spikebook.hardware.energy.Batch;
import org.spikebook.hardware.energy.Comparison;
import org.spikebook.hardware.energy.DeviceTerm;
import org.spikebook.hardware.energy.EnergyBar;
import org.spikebook.hardware.energy.EnergyModel;
import org.spikebook.hardware.energy.EnergySettings;
import org.spikebook.hardware.energy.Joules;
import org.spikebook.lesson.experiment.OwnDevice;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.chiplab.ChipReport;
import org.spikebook.web.chiplab.ChipReport.Finding;
import org.spikebook.web.chiplab.ChipReports;
import org.spikebook.web.chiplab.EnergyRow;
import org.spikebook.web.chiplab.EnergyRow.EnergyLine;
import org.spikebook.web.chiplab.EnergyRow.Range;
import org.spikebook.web.chiplab.EnergyScope;
import org.spikebook.web.plot.Quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An energy breakdown for other circumstances than those of the report: what happens on the chip
 * stays the same, idle power is shared among more or fewer inferences, and devices known by their
 * peak rate reach a part of it. Equal to what the energy model says for these settings.
 *
 * @param inferencesPerSecond requested, above 0
 * @param utilization share of the peak rate that is reached, above 0 to 1
 * @param batch of devices measured at batch 1
 * @param own a device a user measured
 */
public record WhatIf(
        double inferencesPerSecond, double utilization, Batch batch, Optional<OwnDevice> own) {

    private static final Set<String> MEASURED =
            Baselines.published().stream()
                    .filter(each -> each.kind() == Baseline.Kind.MEASURED)
                    .map(Baseline::id)
                    .collect(Collectors.toUnmodifiableSet());

    public WhatIf {
        if (!(inferencesPerSecond > 0 && utilization > 0 && utilization <= 1)) {
            throw new IllegalArgumentException(inferencesPerSecond + ", " + utilization);
        }
    }

    /** As the report was made out. */
    public static WhatIf asReported(ChipReport report) {
        return new WhatIf(report.timing().inferencesPerSecond(), 1, Batch.ONE, Optional.empty());
    }

    public WhatIf atRate(double changed) {
        return new WhatIf(changed, utilization, batch, own);
    }

    public WhatIf withUtilization(double changed) {
        return new WhatIf(inferencesPerSecond, changed, batch, own);
    }

    public WhatIf inBatchesOf(int changed) {
        return new WhatIf(inferencesPerSecond, utilization, new Batch(changed), own);
    }

    public WhatIf beside(OwnDevice measured) {
        return new WhatIf(inferencesPerSecond, utilization, batch, Optional.of(measured));
    }

    /** The rows of a report under these circumstances, one's own device last. */
    public List<EnergyRow> rows(ChipReport report) {
        List<EnergyRow> rows = new ArrayList<>();
        for (EnergyRow row : report.comparison().energy()) {
            rows.add(changed(row, report.timing().inferencesPerSecond() / inferencesPerSecond));
        }
        own.ifPresent(measured -> rows.addAll(rows(measured)));
        return rows;
    }

    private List<EnergyRow> rows(OwnDevice measured) {
        EnergySettings settings = EnergySettings.atRate(inferencesPerSecond);
        return EnergyModel.bars(measured.baseline(1), 1, settings).stream()
                .map(bar -> ChipReports.row(bar, false))
                .toList();
    }

    private EnergyRow changed(EnergyRow row, double longer) {
        List<EnergyLine> lines =
                row.bill().stream().map(line -> changed(row, line, longer)).toList();
        return new EnergyRow(
                row.id(),
                row.device(),
                row.onChip(),
                row.atPeak(),
                row.scope(),
                lines.stream().map(EnergyLine::joules).reduce(new Range(0, 0, 0), Range::plus),
                lines,
                assumptions(row),
                row.source(),
                row.grade());
    }

    private List<Text> assumptions(EnergyRow row) {
        List<Text> assumptions =
                new ArrayList<>(row.assumptions().stream().map(this::changed).toList());
        if (batch.size() > 1 && MEASURED.contains(row.id())) {
            assumptions.add(batch.assumption());
        }
        return assumptions;
    }

    private EnergyLine changed(EnergyRow row, EnergyLine line, double longer) {
        if (line.isFor(DeviceTerm.MAC) && MEASURED.contains(row.id())) {
            return inBatch(line);
        }
        boolean waits = line.isFor(DeviceTerm.STATIC) || line.isFor(DeviceTerm.IDLE);
        double count = waits ? line.count() * longer : line.count();
        double dearer = row.atPeak() ? 1 / utilization : 1;
        return new EnergyLine(
                line.key(),
                line.label(),
                count,
                line.constant().times(dearer),
                line.unit(),
                line.joules().times(waits ? longer : dearer),
                line.source(),
                line.grade());
    }

    /** At best all share the overhead; at worst nothing is gained. */
    private EnergyLine inBatch(EnergyLine line) {
        double share = batch.bestShare(line.constant().nominal());
        return new EnergyLine(
                line.key(),
                line.label(),
                line.count(),
                line.constant().lowered(share),
                line.unit(),
                line.joules().lowered(share),
                line.source(),
                line.grade());
    }

    /** Assumptions name the circumstances that they were made for. */
    private Text changed(Text assumption) {
        return switch (assumption.key()) {
            case "assumption.utilization" -> with(assumption, 0, 100 * utilization);
            case "assumption.static", "assumption.static.frady" ->
                    with(assumption, 1, inferencesPerSecond);
            default -> assumption;
        };
    }

    private static Text with(Text text, int place, double number) {
        List<String> args = new ArrayList<>(text.args());
        args.set(place, Quantity.significant(number, 3, Quantity.NEUTRAL));
        return new Text(text.bundle(), text.key(), args);
    }

    /** The chip beside each other device, within each scope. */
    public static List<Finding> findings(List<EnergyRow> rows) {
        List<Finding> findings = new ArrayList<>();
        for (EnergyRow chip : rows) {
            if (chip.onChip() && chip.joules().nominal() > 0) {
                rows.stream()
                        .filter(other -> !other.onChip() && other.scope() == chip.scope())
                        .forEach(other -> findings.add(finding(chip, other)));
            }
        }
        return findings;
    }

    private static Finding finding(EnergyRow chip, EnergyRow other) {
        Comparison comparison =
                Comparison.of(
                        chip.device(),
                        joules(chip),
                        other.id(),
                        other.device(),
                        joules(other),
                        EnergyBar.Scope.valueOf(chip.scope().name()));
        return new Finding(chip.scope(), other.device(), comparison.ratio(), comparison.sentence());
    }

    private static Joules joules(EnergyRow row) {
        return new Joules(row.joules().low(), row.joules().nominal(), row.joules().high());
    }

    /**
     * Where the chip would take as much as another device.
     *
     * @param eventsPerSynapse uses of a synapse for one sample; the spiking network must stay below
     *     this to win
     */
    public record BreakEven(String other, double eventsPerSynapse) {}

    /** The break-even with every device of scope {@link EnergyScope#DYNAMIC}. */
    public static List<BreakEven> breakEven(ChipReport.Answers answers, List<EnergyRow> rows) {
        return findings(rows).stream()
                .filter(finding -> finding.scope() == EnergyScope.DYNAMIC)
                .map(finding ->
                        new BreakEven(
                                finding.other(), answers.eventsPerSynapse() * finding.ratio()))
                .toList();
    }

    /**
     * Hours that a battery lasts when a device is on all the time.
     *
     * @param total its row of scope {@link EnergyScope#TOTAL}
     */
    public double batteryHours(double wattHours, EnergyRow total) {
        return wattHours / (total.joules().nominal() * inferencesPerSecond);
    }
}
