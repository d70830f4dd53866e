package org.spikebook.web.job.ui;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.job.JobState;
import org.spikebook.web.job.JobStatus;

import java.util.OptionalDouble;

/** What a page shows of a job under way, and whether news are worth drawing. On the UI thread. */
final class DrawnProgress {

    /** Smaller steps are not worth drawing. */
    private static final double STEP = 0.008;

    private @Nullable JobState state;
    private double done = -1;

    /**
     * Whether to draw how far a job is; if so, that is what is shown from now on. A job that starts
     * over, since its process died or it gave way to another one, is behind where it was.
     *
     * @param now share of the work, 0 to 1; empty before it is known
     */
    boolean isNews(JobStatus job, OptionalDouble now) {
        double reached = now.orElse(0);
        boolean news =
                now.isEmpty()
                        || job.stopping()
                        || job.state() != state
                        || reached < done
                        || reached - done >= STEP;
        if (news) {
            state = job.state();
            done = reached;
        }
        return news;
    }
}
