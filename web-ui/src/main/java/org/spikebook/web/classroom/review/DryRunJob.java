package org.spikebook.web.classroom.review;

import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.web.job.JobKind;

import java.time.Duration;
import java.util.UUID;

/**
 * What to try: the tasks of a lesson.
 *
 * @param course in which it would be assigned
 */
record DryRunJob(UUID course, String lesson, int version) {

    static final JobKind<DryRunJob> KIND =
            new JobKind<>("dryRun", DryRunJob.class, Duration.ofMinutes(10));

    /** Subjects are short; addresses of lessons are the names of folders. */
    private static final int LONGEST = 80;

    /** How much is done, from 0 to 1. */
    record Progress(double done) {}

    /** What such a job is about: another version is another lesson. */
    static String subject(LessonRef lesson) {
        String slug = lesson.id();
        String cut = slug.substring(0, Math.min(slug.length(), LONGEST));
        return "dry run of " + cut + " " + lesson.version();
    }
}
