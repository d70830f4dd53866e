package org.spikebook.lesson.notebook;

import org.spikebook.lesson.curve.Axis;
import org.spikebook.lesson.curve.CountedCurve;
import org.spikebook.lesson.curve.Curve;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The question itself. What is right is not in it: only the lesson knows. */
public sealed interface Question {

    /** Fewest options. */
    int MIN_OPTIONS = 2;

    /** Most options. */
    int MAX_OPTIONS = 12;

    /** Its name in JSON. */
    String kind();

    /** Whether this could be an answer to it, right or wrong. */
    boolean fits(Answer answer);

    /** Equal texts for answers that a class is counted by; the answer fits the question. */
    default String countedAs(Answer answer) {
        return answer.countedAs();
    }

    /**
     * The answer that was {@linkplain #countedAs counted} as this text.
     *
     * @throws IllegalArgumentException if the question takes none of that form
     */
    default Answer answerOf(String counted) {
        return switch (this) {
            case Number _ -> new Answer.Number(Double.parseDouble(counted));
            case Text _ -> new Answer.Text(counted);
            case Draw(Axis x, Axis y, _, _) ->
                    new Answer.Drawn(new CountedCurve(counted).points(x, y));
            case Choice _, Choices _, Order _ ->
                    new Answer.Options(
                            Arrays.stream(counted.split(",")).map(Integer::valueOf).toList());
        };
    }

    /**
     * The same, unless the question has changed since so that it does not take the answer any more:
     * options were removed, or it asks for something else. A curve may be too short to be counted.
     */
    default Optional<Answer> fittingAnswerOf(String counted) {
        try {
            return Optional.of(answerOf(counted))
                    .filter(answer -> this instanceof Draw || fits(answer));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Id of the population whose rate an answer is; empty if nothing is measured. */
    default String rateOf() {
        return "";
    }

    /** The texts of options, in the order in which they are shown; none where nothing is chosen. */
    default List<String> options() {
        return List.of();
    }

    /** One of several options. */
    record Choice(List<String> options) implements Question {

        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public String kind() {
            return "choice";
        }

        @Override
        public boolean fits(Answer answer) {
            return answer instanceof Answer.Options(var picked)
                    && picked.size() == 1
                    && areOptions(picked, options);
        }
    }

    /** Any number of the options, at least one. */
    record Choices(List<String> options) implements Question {

        public Choices {
            options = List.copyOf(options);
        }

        @Override
        public String kind() {
            return "choices";
        }

        @Override
        public boolean fits(Answer answer) {
            return answer instanceof Answer.Options(var picked)
                    && !picked.isEmpty()
                    && areOptions(picked, options)
                    && picked.stream().sorted().toList().equals(picked);
        }
    }

    /**
     * A number.
     *
     * @param unit in which it is given; empty for none
     * @param tolerance how far from the right one it may be, in the same unit
     * @param rateOf id of a population whose mean rate in the network behind the question is what
     *     was asked; empty if nothing is measured
     */
    record Number(String unit, double tolerance, String rateOf) implements Question {

        /** Nothing is measured. */
        public Number(String unit, double tolerance) {
            this(unit, tolerance, "");
        }

        @Override
        public String kind() {
            return "number";
        }

        @Override
        public boolean fits(Answer answer) {
            return answer instanceof Answer.Number;
        }
    }

    /** A short text. */
    record Text() implements Question {

        @Override
        public String kind() {
            return "text";
        }

        @Override
        public boolean fits(Answer answer) {
            return answer instanceof Answer.Text(String text)
                    && !text.isBlank()
                    && text.length() <= Answer.MAX_TEXT;
        }
    }

    /** All options, in an order to be found. */
    record Order(List<String> options) implements Question {

        public Order {
            options = List.copyOf(options);
        }

        @Override
        public String kind() {
            return "order";
        }

        @Override
        public boolean fits(Answer answer) {
            return answer instanceof Answer.Options(var order)
                    && order.size() == options.size()
                    && areOptions(order, options);
        }
    }

    /**
     * A curve on two axes.
     *
     * @param rateOf id of a population whose mean rate the curve is, in the network behind the
     *     question; empty if nothing is measured
     * @param over which number of that network x is, by pointer with ids in lists; empty if nothing
     *     is measured
     */
    record Draw(Axis x, Axis y, String rateOf, String over) implements Question {

        /** Nothing is measured. */
        public Draw(Axis x, Axis y) {
            this(x, y, "", "");
        }

        @Override
        public String kind() {
            return "draw";
        }

        @Override
        public boolean fits(Answer answer) {
            return answer instanceof Answer.Drawn(var points)
                    && new Curve(x, y, points).isDrawable();
        }

        @Override
        public String countedAs(Answer answer) {
            return answer instanceof Answer.Drawn(var points)
                    ? CountedCurve.of(new Curve(x, y, points)).text()
                    : answer.countedAs();
        }
    }

    private static boolean areOptions(List<Integer> indices, List<String> options) {
        return new HashSet<>(indices).size() == indices.size()
                && indices.stream().allMatch(index -> index >= 0 && index < options.size());
    }
}
