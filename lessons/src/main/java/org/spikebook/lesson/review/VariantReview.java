package org.spikebook.lesson.review;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.document.FilePlace;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tries several variants of a lesson, evenly spread over all of them. */
final class VariantReview {

    /** Each runs all tasks several times. */
    static final int MOST_TRIED = 6;

    private final Lesson lesson;
    private final Laboratory laboratory;
    private final Optional<ReviewTrainings> trainings;
    private final RunControl control;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param control told of the part of all variants that is tried
     */
    VariantReview(
            Lesson lesson,
            Laboratory laboratory,
            Optional<ReviewTrainings> trainings,
            RunControl control) {
        this.lesson = lesson;
        this.laboratory = laboratory;
        this.trainings = trainings;
        this.control = control;
    }

    ReviewResult result() {
        List<Lesson> tried = tried(lesson.variants());
        int wrongAnswers = 0;
        int untrained = 0;
        for (int k = 0; k < tried.size(); k++) {
            Lesson variant = tried.get(k);
            ReviewResult result =
                    LessonReview.of(variant, laboratory, trainings, part(k, tried.size()));
            result.problems().forEach(problem -> problems.add(named(variant, problem)));
            wrongAnswers += result.wrongAnswers();
            untrained = result.untrained();
            reviewCopy(variant, tried.get((k + 1) % tried.size()));
        }
        return new ReviewResult(
                lesson.tasks().size(),
                wrongAnswers,
                untrained,
                tried.size(),
                lesson.numbers().size(),
                problems);
    }

    /** The model solution of one variant must not pass another. */
    private void reviewCopy(Lesson variant, Lesson other) {
        RunControl silent = new RunControl(_ -> {}, control.cancelled());
        if (other != variant
                && LessonReview.passes(variant.modelSolution(), other, laboratory, silent)) {
            problems.add(copyPasses(variant, other));
        }
    }

    /** Of a variant, whose work is one of equal parts. */
    private RunControl part(int number, int parts) {
        return new RunControl(
                done -> control.progress().accept((number + done) / parts), control.cancelled());
    }

    /** The first and the last are among them; both are the same where only one can be read. */
    private static List<Lesson> tried(List<Lesson> all) {
        int count = Math.min(MOST_TRIED, all.size());
        List<Lesson> tried = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            tried.add(all.get(k * (all.size() - 1) / Math.max(1, count - 1)));
        }
        return tried;
    }

    private static Problem named(Lesson variant, Problem problem) {
        return Problem.of(
                VariantReview.class,
                problem.path(),
                "inVariant",
                id(variant),
                problem.text(),
                problem.text().companion(".hint"));
    }

    private static Problem copyPasses(Lesson variant, Lesson other) {
        return Problem.of(
                VariantReview.class,
                FilePlace.of("lesson.md", 1),
                "copyPasses",
                id(variant),
                id(other));
    }

    private static String id(Lesson variant) {
        return variant.ref().variant();
    }
}
