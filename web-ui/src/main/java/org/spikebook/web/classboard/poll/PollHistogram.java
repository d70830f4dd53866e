package org.spikebook.web.classboard.poll;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.classboard.PollAnswerCount;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.classboard.poll.PollResult.Bar;
import org.spikebook.web.question.AnswerText;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Numbers that a class answered: each of a few, or ranges of equal width where they are many. One
 * in twenty on either side may lie far out: those are in the first and the last range, which are
 * open.
 *
 * @param right the right one; none: it is not told
 */
record PollHistogram(
        Question.Number question, @Nullable Double right, TreeMap<Double, Integer> counts) {

    private static final int MOST_VALUES = 8;
    private static final int MOST_RANGES = 8;
    private static final double FAR_OUT = 0.05;
    private static final double[] STEPS = {1, 2, 5, 10};

    static PollHistogram of(
            Question.Number question, @Nullable String right, List<PollAnswerCount> answers) {
        TreeMap<Double, Integer> counts = new TreeMap<>();
        answers.forEach(each ->
                counts.merge(Double.valueOf(each.answer()) + 0.0, each.count(), Integer::sum));
        return new PollHistogram(question, right == null ? null : Double.valueOf(right), counts);
    }

    List<Bar> bars(Locale locale) {
        TreeMap<Double, Integer> shown = new TreeMap<>(counts);
        if (right != null) {
            shown.putIfAbsent(right, 0);
        }
        return shown.size() <= MOST_VALUES ? values(shown, locale) : ranges(locale);
    }

    private List<Bar> values(TreeMap<Double, Integer> shown, Locale locale) {
        List<Bar> bars = new ArrayList<>();
        shown.forEach(
                (value, count) -> bars.add(new Bar(text(value, locale), count, isRight(value))));
        return bars;
    }

    /** Within the tolerance of the question. */
    private boolean isRight(double value) {
        return right != null && Math.abs(value - right) <= question.tolerance();
    }

    private List<Bar> ranges(Locale locale) {
        double low = quantile(FAR_OUT);
        double high = quantile(1 - FAR_OUT);
        if (low == high) { // nearly all gave this one: the others give the ranges their width
            low = counts.firstKey();
            high = counts.lastKey();
        }
        double width = width(high - low);
        double start = Math.floor(low / width) * width;
        int number = (int) Math.floor((high - start) / width) + 1;
        int[] sums = new int[number];
        counts.forEach((value, count) -> sums[range(value, start, width, number)] += count);
        List<Bar> bars = new ArrayList<>();
        for (int k = 0; k < number; k++) {
            bars.add(
                    new Bar(
                            range(k, number, start, width, locale),
                            sums[k],
                            right != null && range(right, start, width, number) == k));
        }
        return bars;
    }

    private static int range(double value, double start, double width, int number) {
        return (int) Math.clamp(Math.floor((value - start) / width), 0, number - 1);
    }

    private String range(int k, int number, double start, double width, Locale locale) {
        String from = text(start + k * width, locale);
        String to = text(start + (k + 1) * width, locale);
        if (k == 0) {
            return Text.of(PollHistogram.class, "range.below", to).withLocalArgsIn(locale);
        }
        return k == number - 1
                ? Text.of(PollHistogram.class, "range.from", from).withLocalArgsIn(locale)
                : Text.of(PollHistogram.class, "range.between", from, to).withLocalArgsIn(locale);
    }

    private String text(double value, Locale locale) {
        return AnswerText.of(question, new Answer.Number(value), locale);
    }

    /** Below it lies that share of the answers. */
    private double quantile(double share) {
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        int below = 0;
        for (var each : counts.entrySet()) {
            below += each.getValue();
            if (below > share * total) {
                return each.getKey();
            }
        }
        return counts.lastKey();
    }

    /** 1, 2 or 5 times a power of ten, so that there are few ranges. */
    private static double width(double extent) {
        double least = extent / MOST_RANGES;
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double step : STEPS) {
            if (step * power >= least) {
                return step * power;
            }
        }
        return 10 * power;
    }
}
