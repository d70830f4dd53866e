package org.spikebook.lesson.question;

import org.spikebook.lesson.curve.Curve;
import org.spikebook.lesson.curve.CurveComparison;
import org.spikebook.lesson.curve.CurvePoint;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.simulator.text.Numbers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is right in a question. It never leaves the server before the question is answered. */
public sealed interface AnswerKey {

    /** Judges an answer that fits the question. */
    Judgement judge(Answer answer);

    /** An answer that is right, if any is. */
    Optional<Answer> rightAnswer();

    /** Where an answer that is wrong deviates, if more can be said than that it is wrong. */
    default List<org.spikebook.simulator.text.Text> deviations(Answer answer) {
        return List.of();
    }

    /**
     * Of a choice of one or several options.
     *
     * @param right the options to pick, by index; none if nothing is right or wrong
     * @param feedback Markdown for who picks an option, by its index; empty for none
     */
    record Options(Set<Integer> right, List<String> feedback) implements AnswerKey {

        public Options {
            right = Set.copyOf(right);
            feedback = List.copyOf(feedback);
        }

        @Override
        public Judgement judge(Answer answer) {
            return AnswerKey.judged(
                    !right.isEmpty(),
                    answer instanceof Answer.Options(var picked)
                            && Set.copyOf(picked).equals(right));
        }

        @Override
        public Optional<Answer> rightAnswer() {
            return right.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Answer.Options(List.copyOf(new TreeSet<>(right))));
        }
    }

    /**
     * Of a number.
     *
     * @param tolerance how far an answer may be from what is expected, in the same unit
     */
    record Number(double expected, double tolerance) implements AnswerKey {

        /** So that 0.3 is within 0.1 of 0.2. */
        private static final double ROUNDING = 1e-9;

        @Override
        public Judgement judge(Answer answer) {
            double allowed = tolerance + ROUNDING * Math.max(1, Math.abs(expected));
            return AnswerKey.judged(
                    true,
                    answer instanceof Answer.Number(double value)
                            && Math.abs(value - expected) <= allowed);
        }

        @Override
        public Optional<Answer> rightAnswer() {
            return Optional.of(new Answer.Number(expected));
        }
    }

    /**
     * Of a text.
     *
     * @param accepts what counts, case, spaces and the kind of minus ignored; none if any text is
     *     only kept
     */
    record Text(List<String> accepts) implements AnswerKey {

        public Text {
            accepts = List.copyOf(accepts);
        }

        @Override
        public Judgement judge(Answer answer) {
            return AnswerKey.judged(
                    !accepts.isEmpty(),
                    accepts.stream().anyMatch(word -> letters(word).equals(letters(answer))));
        }

        private static String letters(String text) {
            return letters(new Answer.Text(text));
        }

        private static String letters(Answer answer) {
            return answer.countedAs().replace(" ", "").replace(Numbers.MINUS, '-');
        }

        @Override
        public Optional<Answer> rightAnswer() {
            return accepts.stream().findFirst().map(Answer.Text::new);
        }
    }

    /**
     * Of an order.
     *
     * @param right the options as they are shown, by index, in the right order
     */
    record Order(List<Integer> right) implements AnswerKey {

        public Order {
            right = List.copyOf(right);
        }

        @Override
        public Judgement judge(Answer answer) {
            return AnswerKey.judged(true, answer.equals(new Answer.Options(right)));
        }

        @Override
        public Optional<Answer> rightAnswer() {
            return Optional.of(new Answer.Options(right));
        }
    }

    /**
     * Of a curve.
     *
     * @param reference the curve that is right; without points if nothing is right or wrong
     * @param tolerance how far an answer may be from it, as a share of the axis of y
     * @param within share of the columns over its reach at which an answer must be as near
     */
    record Drawing(Curve reference, double tolerance, double within) implements AnswerKey {

        private static final double ROUNDING = 1e-9;

        @Override
        public Judgement judge(Answer answer) {
            return AnswerKey.judged(
                    isKnown(),
                    answer instanceof Answer.Drawn(var points)
                            && isKnown()
                            && compare(points).within() >= within - ROUNDING);
        }

        @Override
        public List<org.spikebook.simulator.text.Text> deviations(Answer answer) {
            return answer instanceof Answer.Drawn(var points) && judge(answer) == Judgement.WRONG
                    ? compare(points).deviations().stream()
                            .map(each -> each.sentence(reference.x()))
                            .toList()
                    : List.of();
        }

        private CurveComparison compare(List<CurvePoint> points) {
            Curve drawn = new Curve(reference.x(), reference.y(), points);
            return CurveComparison.of(reference, drawn, tolerance);
        }

        @Override
        public Optional<Answer> rightAnswer() {
            return isKnown() ? Optional.of(new Answer.Drawn(reference.points())) : Optional.empty();
        }

        private boolean isKnown() {
            return !reference.points().isEmpty();
        }
    }

    private static Judgement judged(boolean known, boolean right) {
        return !known ? Judgement.RECORDED : right ? Judgement.RIGHT : Judgement.WRONG;
    }
}
