package org.spikebook.web.lti.score;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.text.Text;

import java.time.Instant;
import java.util.List;

/**
 * How the results of a class stand on its learning platform.
 *
 * @param taken how many the platform has
 * @param waiting how many are to be sent for the first time
 * @param failed those that it did not take
 */
public record ScoreDelivery(int taken, int waiting, List<Failed> failed) {

    public ScoreDelivery {
        failed = List.copyOf(failed);
    }

    /**
     * A result that the platform did not take.
     *
     * @param student empty if they left the class
     * @param assignment its title
     * @param next when it is sent again; none: no more
     */
    public record Failed(String student, String assignment, Text reason, @Nullable Instant next) {}
}
