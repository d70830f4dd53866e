package org.spikebook.web.grading.ui;

import org.spikebook.simulator.text.Text;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.SubmissionView;
import org.spikebook.web.plot.Quantity;

import java.util.Locale;

/** How a submission stands, in a word or two. */
public final class PointsText {

    /** As many as {@link org.spikebook.web.classroom.Lateness} leaves: what is shown adds up. */
    private static final int DECIMALS = 3;

    private PointsText() {}

    /** Points after deduction of points, or how far grading is. */
    public static String of(Locale locale, SubmissionView submission) {
        GradeView grade = submission.grade();
        return switch (submission.state()) {
            case WAITING, RUNNING -> text(locale, "points.grading");
            case FAILED -> text(locale, "points.failed");
            case GRADED ->
                    grade == null
                            ? ""
                            : of(
                                    locale,
                                    submission.lateness().result(grade.points()),
                                    grade.maxPoints());
        };
    }

    /** Points of a maximum. */
    public static String of(Locale locale, double points, double maxPoints) {
        return text(
                locale,
                "points.of",
                number(points, Quantity.NEUTRAL),
                number(maxPoints, Quantity.NEUTRAL));
    }

    /** Points with all their decimals. */
    public static String number(double points, Locale locale) {
        return Quantity.decimals(points, DECIMALS, locale);
    }

    private static String text(Locale locale, String key, Object... args) {
        return Text.of(PointsText.class, key, args).in(locale);
    }
}
