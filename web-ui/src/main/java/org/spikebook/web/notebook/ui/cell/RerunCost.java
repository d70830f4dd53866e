package org.spikebook.web.notebook.ui.cell;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;

import java.time.Duration;
import java.time.Instant;

/** What it costs to run a cell again, as readers are told before. */
public final class RerunCost {

    private static final long SECONDS_TOLD = 100;
    private static final long MINUTES_TOLD = 100;

    private RerunCost() {}

    /** It is over while one waits. */
    public static Text seconds() {
        return text("cost.seconds");
    }

    /** It is a job, of which nothing is known yet. */
    public static Text job() {
        return text("cost.job");
    }

    /** As long as the last time, if that is known. */
    public static Text asLastTime(@Nullable Instant started, @Nullable Instant finished) {
        if (started == null || finished == null) {
            return job();
        }
        Duration took = Duration.between(started, finished);
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
