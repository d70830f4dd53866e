package org.spikebook.lesson.notebook;

import org.spikebook.lesson.curve.CurvePoint;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was answered to a {@link Question}. */
public sealed interface Answer {

    /** Longest text. */
    int MAX_TEXT = 500;

    /** Equal texts for answers that are counted as the same. */
    String countedAs();

    /**
     * Options by index from 0: one, several in ascending order, or all in the order that was given
     * to them.
     */
    record Options(List<Integer> indices) implements Answer {

        public Options {
            indices = List.copyOf(indices);
        }

        @Override
        public String countedAs() {
            return indices.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
    }

    /** A number in the question's unit. */
    record Number(double value) implements Answer {

        public Number {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("must be finite, was " + value);
            }
        }

        @Override
        public String countedAs() {
            return String.valueOf(value);
        }
    }

    /** A text. */
    record Text(String text) implements Answer {

        @Override
        public String countedAs() {
            return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A curve in the units of the question's axes.
     *
     * @param points from left to right
     */
    record Drawn(List<CurvePoint> points) implements Answer {

        public Drawn {
            points = List.copyOf(points);
        }

        @Override
        public String countedAs() {
            return points.stream()
                    .map(point -> point.x() + " " + point.y())
                    .collect(Collectors.joining(","));
        }
    }

    /** The answer that picks one option. */
    static Answer option(int index) {
        return new Options(List.of(index));
    }
}
