package org.spikebook.web.grading.ui.points;

import org.spikebook.simulator.text.Text;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.SubmissionView;
import org.spikebook.web.plot.Quantity;

import java.util.Locale;

/** How a submission stands, in a word or two. */
public record PointsText(Locale locale) {

    /** As many as {@link org.spikebook.web.classroom.Lateness} leaves: what is shown adds up. */
    private static final int DECIMALS = 3;

    /** Numbers that a text puts into its reader's language. */
    private static final PointsText NEUTRAL = new PointsText(Quantity.NEUTRAL);

    /** Points after deduction, and whether some are still to come, or how far grading is. */
    public String of(SubmissionView submission) {
        GradeView grade = submission.grade();
        return switch (submission.state()) {
            case WAITING, RUNNING -> text("points.grading");
            case FAILED -> text("points.failed");
            case GRADED ->
                    grade == null ? "" : of(submission.lateness().result(grade.points()), grade);
        };
    }

    /** The result of a grade, and whether points are still to come. */
    public String of(double result, GradeView grade) {
        String points = of(result, grade.maxPoints());
        return grade.waits() ? text("points.notFinal", points) : points;
    }

    /** Points of a maximum. */
    public String of(double points, double maxPoints) {
        return maxPoints == 1
                ? text("points.ofOne", NEUTRAL.number(points))
                : text("points.of", NEUTRAL.number(points), NEUTRAL.number(maxPoints));
    }

    /** Points with all their decimals. */
    public String number(double points) {
        return Quantity.decimals(points, DECIMALS, locale);
    }

    private String text(String key, Object... args) {
        return Text.of(PointsText.class, key, args).in(locale);
    }
}
