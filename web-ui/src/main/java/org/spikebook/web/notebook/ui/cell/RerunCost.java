package org.spikebook.web.notebook.ui.cell;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;

import java.time.Duration;
import java.time.Instant;

/**
 * What it costs to run cells again, as readers are told before.
 *
 * @param took how long those took last time of which that is known; zero for none
 * @param jobs how many others are jobs, of which nothing is known yet
 */
public record RerunCost(Duration took, int jobs) {

    private static final long SECONDS_TOLD = 100;
    private static final long MINUTES_TOLD = 100;

    /** It is over while one waits. */
    public static RerunCost seconds() {
        return new RerunCost(Duration.ZERO, 0);
    }

    /** It is a job, of which nothing is known yet. */
    public static RerunCost job() {
        return new RerunCost(Duration.ZERO, 1);
    }

    /** As long as the last time, if that is known. */
    public static RerunCost asLastTime(@Nullable Instant started, @Nullable Instant finished) {
        if (started == null || finished == null) {
            return job();
        }
        Duration took = Duration.between(started, finished);
        return new RerunCost(took.isPositive() ? took : Duration.ofSeconds(1), 0);
    }

    /** Both, one after the other. */
    public RerunCost plus(RerunCost other) {
        return new RerunCost(took.plus(other.took), jobs + other.jobs);
    }

    /** In words; what takes seconds is not told beside what takes longer. */
    public Text text() {
        if (jobs == 0) {
            return took.isZero() ? text("cost.seconds") : told();
        }
        Text unknown = jobs == 1 ? text("cost.job") : text("cost.jobs", jobs);
        return took.isZero() ? unknown : text("cost.both", told(), unknown);
    }

    private Text told() {
        if (took.toSeconds() < SECONDS_TOLD) {
            return text("cost.tookSeconds", Numbers.readable(Math.max(1, took.toSeconds())));
        }
        return took.toMinutes() < MINUTES_TOLD
                ? text("cost.tookMinutes", Numbers.readable(took.toMinutes()))
                : text("cost.tookHours", Numbers.readable(Math.rint(took.toMinutes() / 6.0) / 10));
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(RerunCost.class, key, arguments);
    }
}
