package org.spikebook.lesson.check.accuracy;

import org.spikebook.hardware.baseline.Baseline;
import org.spikebook.hardware.document.Baselines;
import org.spikebook.hardware.energy.Comparison;
import org.spikebook.hardware.energy.EnergyBar;
import org.spikebook.lesson.check.Check;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.check.Evidence.ComparedEnergy;
import org.spikebook.lesson.check.Evidence.Rival;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A network on a chip takes less, or more, energy for an inference than a baseline: a published
 * device, or the network of another chip cell, on hidden samples of several seeds. A seed counts
 * where the ratio of the nominal energies is large enough, and where it holds over the whole ranges
 * of both: where they overlap, the evidence tells nothing. A network that answers badly wins
 * nothing, and loses nothing.
 */
public final class EnergyComparison implements Check {

    private static final String WINS = "wins";
    private static final String LOSES = "loses";

    @Override
    public String type() {
        return "energyComparison";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.name("data", "digits8x8"),
                ParameterInfo.name("baseline", ""),
                ParameterInfo.choice("scope", "dynamic", "total", "arithmetic"),
                ParameterInfo.choice("outcome", WINS, LOSES),
                ParameterInfo.real("leastFactor", "f", Unit.NONE, 1).between(1, 1e9),
                ParameterInfo.real("inferencesPerSecond", "r", Unit.NONE, 100).above(0, 1e9),
                ParameterInfo.real("leastAccuracyPercent", "a", Unit.PERCENT, 85).between(0, 100),
                ParameterInfo.whole("seeds", "n", 3, 1, 20));
    }

    @Override
    public Class<? extends Cell> judges() {
        return ChipCell.class;
    }

    @Override
    public Optional<Text> mismatch(ParameterValues values) {
        if (values.word("baseline").isEmpty()) {
            return Optional.of(Measured.text("comparison.noBaseline"));
        }
        boolean arithmetic = scope(values) == EnergyBar.Scope.ARITHMETIC;
        return device(values)
                .filter(device -> arithmetic != isArithmetic(device) || isPeak(device, values))
                .map(device ->
                        Measured.text("comparison.otherScope", device.id(), values.word("scope")));
    }

    private static boolean isArithmetic(Baseline device) {
        return device.kind() == Baseline.Kind.ARITHMETIC;
    }

    /** A peak rate says nothing of what an idle device takes. */
    private static boolean isPeak(Baseline device, ParameterValues values) {
        return device.kind() == Baseline.Kind.PEAK_RATE && scope(values) == EnergyBar.Scope.TOTAL;
    }

    private static Optional<Baseline> device(ParameterValues values) {
        return Baselines.published().stream()
                .filter(device -> device.id().equals(values.word("baseline")))
                .findFirst();
    }

    private static EnergyBar.Scope scope(ParameterValues values) {
        return Arrays.stream(EnergyBar.Scope.values())
                .filter(scope -> scope.key().equals(values.word("scope")))
                .findFirst()
                .orElseThrow();
    }

    /** Anything but a published device is a cell. */
    @Override
    public Optional<String> baseline(ParameterValues values) {
        return device(values).isPresent() ? Optional.empty() : Optional.of(values.word("baseline"));
    }

    @Override
    public CheckResult judge(
            ParameterValues values, List<String> cells, int points, Evidence evidence) {
        Rival rival =
                new Rival(
                        values.word("baseline"),
                        scope(values),
                        values.number("inferencesPerSecond"));
        return evidence.energies(
                        cells.getFirst(), values.word("data"), rival, values.whole("seeds"))
                .judged(points, found -> judge(values, points, found));
    }

    private static CheckResult judge(
            ParameterValues values, int points, List<ComparedEnergy> found) {
        boolean wins = values.word("outcome").equals(WINS);
        double floor = values.number("leastAccuracyPercent");
        int met = 0;
        for (ComparedEnergy each : found) {
            double factor = wins ? each.ratio() : 1 / each.ratio();
            boolean counts = each.leastPercent() >= floor && each.verdict() == verdict(wins);
            met += counts && factor >= values.number("leastFactor") ? 1 : 0;
        }
        List<Text> reasons = new ArrayList<>();
        reasons.add(measured(values, found));
        double percent = found.stream().mapToDouble(ComparedEnergy::leastPercent).min().orElse(0);
        if (percent < floor) {
            reasons.add(
                    Measured.text(
                            "comparison.energy.inaccurate",
                            Measured.tenths(percent),
                            Numbers.readable(floor)));
        }
        reasons.add(
                Measured.text(
                        "comparison.energy.target." + (met == found.size() ? "met" : outcome(wins)),
                        Measured.grouped(values.number("leastFactor")),
                        met,
                        found.size()));
        return CheckResult.share((double) met / found.size(), points, reasons);
    }

    private static String outcome(boolean wins) {
        return wins ? WINS : LOSES;
    }

    private static Comparison.Verdict verdict(boolean wins) {
        return wins ? Comparison.Verdict.CHIP_WINS : Comparison.Verdict.CHIP_LOSES;
    }

    /** Both energies, and what the ranges say of them: of the seed that says least. */
    private static Text measured(ParameterValues values, List<ComparedEnergy> found) {
        ComparedEnergy first = found.getFirst();
        boolean open = found.stream().anyMatch(each -> each.verdict() == Comparison.Verdict.OPEN);
        double chipNj = found.stream().mapToDouble(ComparedEnergy::chipNj).average().orElse(0);
        double otherNj = found.stream().mapToDouble(ComparedEnergy::baselineNj).average().orElse(0);
        boolean less = chipNj < otherNj;
        return Measured.text(
                "comparison.energy." + (open ? "open" : less ? "less" : "more"),
                Measured.digits(chipNj),
                first.baseline(),
                Measured.digits(otherNj),
                Measured.digits(less ? otherNj / chipNj : chipNj / otherNj),
                Measured.text("comparison.energy.scope." + values.word("scope")));
    }
}
