package org.spikebook.lesson.authoring;

import org.spikebook.lesson.notebook.runs.RunMeasure;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.simulator.text.Numbers;

import java.math.BigDecimal;

/**
 * A check that runs of a network meet, with a tolerance that follows from how far runs with other
 * seeds are apart.
 *
 * @param measured what is measured, and of which population or projection
 * @param unit of the numbers; empty for none
 * @param mean over the runs, rounded to the digits of the tolerance
 * @param tolerance how far from the mean the check lets a run be
 * @param fromMs what is earlier does not count
 * @param durationMs how long the runs were
 */
public record CheckSuggestion(
        RunMeasure measured,
        String unit,
        BigDecimal mean,
        BigDecimal tolerance,
        double fromMs,
        double durationMs) {

    private static final double USUAL_DURATION_MS = 1000;

    /** A CV must be above zero in a check. */
    private static final BigDecimal LEAST_CV = new BigDecimal("0.001");

    /** As it stands in a lesson. */
    public String yaml() {
        return "{type: %s, %s: %s, %s%s}"
                .formatted(
                        type(),
                        measured.measure().isOfProjection() ? "projection" : "population",
                        measured.of(),
                        range(),
                        duration());
    }

    private String range() {
        String least = text(mean.subtract(tolerance));
        String most = text(mean.add(tolerance));
        String leastNotNegative = text(mean.subtract(tolerance).max(BigDecimal.ZERO));
        String from = Numbers.readable(fromMs);
        return switch (measured.measure()) {
            case POPULATION_RATE ->
                    "wantedHz: %s, toleranceHz: %s".formatted(text(mean), text(tolerance));
            case INTERVAL_CV ->
                    "leastCv: %s, mostCv: %s"
                            .formatted(text(mean.subtract(tolerance).max(LEAST_CV)), most);
            case FANO_FACTOR -> "leastFano: %s, mostFano: %s".formatted(leastNotNegative, most);
            case SYNCHRONY ->
                    "least: %s, most: %s"
                            .formatted(
                                    leastNotNegative,
                                    text(mean.add(tolerance).min(BigDecimal.ONE)));
            case MEAN_POTENTIAL ->
                    "leastMv: %s, mostMv: %s, fromMs: %s".formatted(least, most, from);
            case EXCITATORY_CURRENT, INHIBITORY_CURRENT ->
                    "current: %s, leastPa: %s, mostPa: %s, fromMs: %s"
                            .formatted(channel(), least, most, from);
            case LEARNED_WEIGHT -> "least: %s, most: %s".formatted(leastNotNegative, most);
            case SPIKE_COUNT, TEST_ACCURACY, HIDDEN_SPIKES, CHIP_ACCURACY, ENERGY_PER_INFERENCE ->
                    throw notSuggested();
        };
    }

    /** Both currents are judged by one check. */
    private String type() {
        return switch (measured.measure()) {
            case EXCITATORY_CURRENT, INHIBITORY_CURRENT -> "synapticCurrent";
            default -> measured.measure().type();
        };
    }

    private String channel() {
        return measured.measure() == SweepMeasure.EXCITATORY_CURRENT ? "excitatory" : "inhibitory";
    }

    private String duration() {
        return durationMs == USUAL_DURATION_MS
                ? ""
                : ", durationMs: " + Numbers.readable(durationMs);
    }

    /** What is asked of a learner: a line of the English text of a task. */
    public String wish() {
        String what =
                switch (measured.measure()) {
                    case POPULATION_RATE -> "mean rate";
                    case INTERVAL_CV -> "coefficient of variation (CV) of the intervals";
                    case FANO_FACTOR -> "Fano factor";
                    case SYNCHRONY -> "synchrony";
                    case MEAN_POTENTIAL -> "mean potential";
                    case EXCITATORY_CURRENT -> "mean excitatory current";
                    case INHIBITORY_CURRENT -> "mean inhibitory current";
                    case LEARNED_WEIGHT -> "mean weight at the end";
                    case SPIKE_COUNT,
                            TEST_ACCURACY,
                            HIDDEN_SPIKES,
                            CHIP_ACCURACY,
                            ENERGY_PER_INFERENCE ->
                            throw notSuggested();
                };
        String numbers = text(mean) + " ± " + text(tolerance);
        return "%s of `%s`: **%s**".formatted(what, measured.of(), (numbers + " " + unit).strip());
    }

    private IllegalStateException notSuggested() {
        return new IllegalStateException(measured.measure() + " is not suggested");
    }

    private static String text(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
