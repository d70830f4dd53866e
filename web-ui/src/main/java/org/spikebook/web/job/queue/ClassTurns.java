package org.spikebook.web.job.queue;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.job.JobClass;
import org.spikebook.db.job.JobClassRepository;
import org.spikebook.db.job.QueueName;
import org.spikebook.db.notebook.NotebookId;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Turns of classes. The more jobs of a class are open, the later the turn of its next one: a class
 * of three waits behind no 300 submissions of another. A class at work comes before all others.
 */
@Component
public class ClassTurns {

    /** So many open jobs of a class delay its next one by a turn. */
    static final int SHARE = 10;

    /** No class waits longer than this behind others, however many jobs of it are open. */
    static final int MOST = 20;

    /** Before whatever is not requested in class. */
    static final int LIVE = -1000;

    /**
     * So long after its board was last seen, a class is at work; an open board is seen more often.
     */
    public static final Duration AT_WORK = Duration.ofMinutes(2);

    private final JobClassRepository classes;
    private final Clock clock;

    ClassTurns(JobClassRepository classes, Clock clock) {
        this.classes = classes;
        this.clock = clock;
    }

    /** The class for which a visitor asks for a job in a notebook, if it was assigned to one. */
    public Optional<JobClass> of(@Nullable NotebookId notebook, VisitorId owner) {
        return notebook == null
                ? Optional.empty()
                : classes.of(notebook, owner, clock.instant().minus(AT_WORK));
    }

    /** How many jobs of a class wait or run in a queue. */
    public long open(JobClass of, QueueName queue) {
        return classes.countOpen(of.course(), queue);
    }

    /** By how many turns the next job of a class comes later; negative: earlier. */
    public int turns(JobClass of, QueueName queue) {
        int share = (int) Math.min(MOST, open(of, queue) / SHARE);
        return of.live() ? LIVE + share : share;
    }
}
