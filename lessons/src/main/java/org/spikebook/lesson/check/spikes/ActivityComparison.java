package org.spikebook.lesson.check.spikes;

import org.spikebook.lesson.check.Check;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.check.Evidence.PopulationSpikes;
import org.spikebook.lesson.check.Finding;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.simulator.analysis.SpikeCounts;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A population is more, or less, active than in a baseline, on the same hidden seeds: another
 * network, the same network with something silenced, or both. A seed counts where the larger number
 * is at least {@code leastFactor} times the smaller one, and where both fire enough for a number: a
 * silent network wins against nothing, and nothing wins against a silent one.
 */
public final class ActivityComparison implements Check {

    private static final String RATE = "populationRate";
    private static final String CV = "intervalCv";
    private static final String FANO = "fanoFactor";
    private static final String SYNCHRONY = "synchrony";
    private static final String MORE = "more";
    private static final String LESS = "less";

    @Override
    public String type() {
        return "activityComparison";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.name("population", ""),
                ParameterInfo.choice("measure", RATE, CV, FANO, SYNCHRONY),
                ParameterInfo.name("baseline", ""),
                ParameterInfo.name("silence", ""),
                ParameterInfo.choice("outcome", MORE, LESS),
                ParameterInfo.real("leastFactor", "f", Unit.NONE, 1).between(1, 1e6),
                ParameterInfo.real("leastHz", "r", Unit.HERTZ, 1).above(0, 10_000),
                ParameterInfo.real("countMs", "\\Delta t", Unit.MILLISECOND, 50).above(0, 60_000),
                ParameterInfo.real("binMs", "\\Delta t", Unit.MILLISECOND, 5).above(0, 10_000),
                ParameterInfo.real("durationMs", "T", Unit.MILLISECOND, 1000).above(0, 60_000),
                ParameterInfo.whole("seeds", "n", 5, 1, 100));
    }

    @Override
    public Class<? extends Cell> judges() {
        return NetworkCell.class;
    }

    @Override
    public Optional<Text> mismatch(ParameterValues values) {
        return values.word("baseline").isEmpty() && values.word("silence").isEmpty()
                ? Optional.of(Measured.text("compared.nothing"))
                : Optional.empty();
    }

    @Override
    public Optional<String> baseline(ParameterValues values) {
        return Optional.of(values.word("baseline")).filter(cell -> !cell.isEmpty());
    }

    @Override
    public CheckResult judge(
            ParameterValues values, List<String> cells, int points, Evidence evidence) {
        String silence = values.word("silence");
        Evidence changed =
                silence.isEmpty()
                        ? evidence
                        : evidence.under(new Evidence.Change(silence, Map.of()));
        return spikes(values, cells.getFirst(), evidence)
                .then(own ->
                        spikes(values, baseline(values).orElse(cells.getFirst()), changed)
                                .then(other -> Finding.found(new Compared(values, own, other))))
                .judged(points, compared -> compared.result(points));
    }

    private static Finding<List<PopulationSpikes>> spikes(
            ParameterValues values, String cell, Evidence evidence) {
        return evidence.spikes(
                cell,
                values.word("population"),
                values.number("durationMs"),
                values.whole("seeds"));
    }

    /** The runs of both, seed by seed. */
    private record Compared(
            ParameterValues values, List<PopulationSpikes> own, List<PopulationSpikes> other) {

        CheckResult result(int points) {
            double least = values.number("leastFactor");
            int met = 0;
            boolean unmeasured = false;
            for (int k = 0; k < own.size(); k++) {
                OptionalDouble mine = judged(own.get(k));
                OptionalDouble theirs = judged(other.get(k));
                if (mine.isEmpty() || theirs.isEmpty()) {
                    unmeasured = true;
                } else if (factor(mine.getAsDouble(), theirs.getAsDouble()) >= least) {
                    met++;
                }
            }
            String finding =
                    unmeasured ? "unmeasured" : met == own.size() ? "met" : values.word("outcome");
            return CheckResult.share(
                    (double) met / own.size(), points, List.of(text(finding, met)));
        }

        /** Empty where the run has too few spikes for a number that counts. */
        private OptionalDouble judged(PopulationSpikes run) {
            return run.meanRateHz() >= values.number("leastHz")
                    ? measure(run)
                    : OptionalDouble.empty();
        }

        /** Above 1 where the outcome is the wanted one; equal numbers are none. */
        private double factor(double mine, double theirs) {
            boolean more = values.word("outcome").equals(MORE);
            double larger = more ? mine : theirs;
            double smaller = more ? theirs : mine;
            return larger > smaller ? larger / smaller : 0;
        }

        private OptionalDouble measure(PopulationSpikes run) {
            return switch (values.word("measure")) {
                case CV -> run.intervalCv();
                case FANO -> SpikeCounts.of(run.trains(), values.number("countMs")).fanoFactor();
                case SYNCHRONY -> SpikeCounts.of(run.trains(), values.number("binMs")).synchrony();
                default -> OptionalDouble.of(run.meanRateHz());
            };
        }

        private String mean(List<PopulationSpikes> runs) {
            return Measured.digits(
                    runs.stream()
                            .map(this::measure)
                            .flatMapToDouble(OptionalDouble::stream)
                            .average()
                            .orElse(0));
        }

        private Text text(String finding, int met) {
            return Measured.text(
                    "compared." + finding,
                    values.word("population"),
                    Measured.text("compared.of." + values.word("measure")),
                    mean(own),
                    mean(other),
                    rival(),
                    Measured.grouped(values.number("leastFactor")),
                    met,
                    own.size(),
                    Measured.grouped(values.number("leastHz")));
        }

        private Text rival() {
            String baseline = values.word("baseline");
            String silence = values.word("silence");
            String key = baseline.isEmpty() ? "silenced" : silence.isEmpty() ? "cell" : "both";
            return Measured.text("compared.with." + key, baseline, silence);
        }
    }
}
