package org.spikebook.lesson.review;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.document.FilePlace;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;

/** Tries several variants of a lesson, evenly spread over all of them. */
final class VariantReview {

    /** Each runs all tasks several times. */
    static final int MOST_TRIED = 6;

    private VariantReview() {}

    static ReviewResult of(Lesson lesson, Laboratory laboratory, RunControl control) {
        List<Lesson> tried = tried(lesson.variants());
        List<Problem> problems = new ArrayList<>();
        int wrongAnswers = 0;
        int untrained = 0;
        for (int k = 0; k < tried.size(); k++) {
            Lesson variant = tried.get(k);
            RunControl own = part(control, k, tried.size());
            ReviewResult result = LessonReview.of(variant, laboratory, own);
            result.problems().forEach(problem -> problems.add(named(variant, problem)));
            wrongAnswers += result.wrongAnswers();
            untrained = result.untrained();
            Lesson other = tried.get((k + 1) % tried.size());
            if (other != variant
                    && LessonReview.passes(
                            variant.modelSolution(),
                            other,
                            laboratory,
                            new RunControl(_ -> {}, control.cancelled()))) {
                problems.add(copyPasses(variant, other));
            }
        }
        return new ReviewResult(
                lesson.tasks().size(), wrongAnswers, untrained, tried.size(), problems);
    }

    /** Of a variant, whose work is one of equal parts. */
    private static RunControl part(RunControl whole, int number, int parts) {
        return new RunControl(
                done -> whole.progress().accept((number + done) / parts), whole.cancelled());
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
