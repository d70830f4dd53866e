package org.spikebook.web.authoring;

import org.spikebook.db.lesson.WrittenLessonId;
import org.spikebook.lesson.authoring.CheckSuggestion;
import org.spikebook.lesson.authoring.SuggestedChecks;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.review.LessonReview;
import org.spikebook.lesson.review.ReviewResult;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.problem.Reading;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** What an author tries of a lesson that is being written. On the calling thread. */
@Service
public class LessonTrials {

    /** How long a trial may take. */
    public static final Duration LONGEST = Duration.ofMinutes(2);

    private final LessonWritingService writing;
    private final Laboratory laboratory;
    private final Clock clock;

    LessonTrials(LessonWritingService writing, Laboratory laboratory, Clock clock) {
        this.writing = writing;
        this.laboratory = laboratory;
        this.clock = clock;
    }

    /**
     * Tries the tasks on the blank start, the model solution and the wrong answers.
     *
     * @param id for the permission
     * @return empty if it was cancelled or took too long
     */
    public Optional<ReviewResult> review(
            WrittenLessonId id, Lesson lesson, BooleanSupplier cancelled) {
        writing.open(id);
        try {
            return Optional.of(LessonReview.of(lesson, laboratory, limited(cancelled)));
        } catch (CancellationException _) {
            return Optional.empty();
        }
    }

    /**
     * Runs a network and tells what could be checked of it.
     *
     * @param id for the permission
     * @return empty if it was cancelled or took too long
     */
    public Optional<Reading<List<CheckSuggestion>>> measure(
            WrittenLessonId id, String document, BooleanSupplier cancelled) {
        writing.open(id);
        RunControl control = limited(cancelled);
        Reading<List<CheckSuggestion>> suggested =
                SuggestedChecks.of(document, laboratory, control);
        return control.cancelled().getAsBoolean() ? Optional.empty() : Optional.of(suggested);
    }

    private RunControl limited(BooleanSupplier cancelled) {
        Instant end = clock.instant().plus(LONGEST);
        return new RunControl(
                _ -> {}, () -> cancelled.getAsBoolean() || clock.instant().isAfter(end));
    }
}
