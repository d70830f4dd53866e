package org.spikebook.web.classroom.review;

import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.web.job.JobKind;

import java.time.Duration;
import java.util.UUID;

/** Tries the tasks of a lesson. */
final class DryRunJob {

    static final JobKind<Payload> KIND =
            new JobKind<>("dryRun", Payload.class, Duration.ofMinutes(10));

    /** Subjects are short; addresses of lessons are the names of folders. */
    private static final int LONGEST = 80;

    private DryRunJob() {}

    /**
     * What to try.
     *
     * @param course in which it would be assigned
     */
    record Payload(UUID course, String lesson, int version) {}

    /** How much is done, from 0 to 1. */
    record Progress(double done) {}

    /** What such a job is about: another version is another lesson. */
    static String subject(LessonRef lesson) {
        String slug = lesson.id();
        String cut = slug.substring(0, Math.min(slug.length(), LONGEST));
        return "dry run of " + cut + " " + lesson.version();
    }
}
