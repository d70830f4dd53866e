package org.spikebook.web.networklab;

import org.spikebook.lesson.notebook.CanvasLayout.Position;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Puts parts of one size into a row or a column, or at even distances. */
public enum Alignment {
    ROW(2),
    COLUMN(2),
    EVEN_ACROSS(3),
    EVEN_DOWN(3);

    /** From one part to the next beside or below it, in pixels: no part is put upon another. */
    private static final double BESIDE = 240;

    private static final double BELOW = 96;

    private final int least;

    Alignment(int least) {
        this.least = least;
    }

    /** The number of parts from which on it changes anything. */
    public int least() {
        return least;
    }

    /** The places of parts after it, by key. */
    public Map<String, Position> of(Map<String, Position> places) {
        List<Map.Entry<String, Position>> order = ordered(places, this::along);
        double[] along = new double[order.size()];
        double across = 0;
        for (int i = 0; i < along.length; i++) {
            Position at = order.get(i).getValue();
            along[i] = isEven() ? even(order, i) : along(at);
            across += (isDownward() ? at.x() : at.y()) / along.length;
        }
        if (!isEven()) {
            keepApart(along, isDownward() ? BELOW : BESIDE);
        }
        Map<String, Position> aligned = new HashMap<>();
        for (int i = 0; i < along.length; i++) {
            Position at = order.get(i).getValue();
            double kept = isEven() ? (isDownward() ? at.x() : at.y()) : across;
            aligned.put(
                    order.get(i).getKey(),
                    isDownward() ? new Position(kept, along[i]) : new Position(along[i], kept));
        }
        return aligned;
    }

    private boolean isEven() {
        return this == EVEN_ACROSS || this == EVEN_DOWN;
    }

    private boolean isDownward() {
        return this == COLUMN || this == EVEN_DOWN;
    }

    private double along(Position at) {
        return isDownward() ? at.y() : at.x();
    }

    /** Moves ascending places apart where they are nearer than that, about the same middle. */
    private static void keepApart(double[] along, double distance) {
        double before = Arrays.stream(along).average().orElse(0);
        for (int i = 1; i < along.length; i++) {
            along[i] = Math.max(along[i], along[i - 1] + distance);
        }
        double shift = before - Arrays.stream(along).average().orElse(0);
        for (int i = 0; i < along.length; i++) {
            along[i] += shift;
        }
    }

    private static List<Map.Entry<String, Position>> ordered(
            Map<String, Position> places, ToDoubleFunction<Position> along) {
        return places.entrySet().stream()
                .sorted(
                        Comparator.comparingDouble((Map.Entry<String, Position> each) ->
                                        along.applyAsDouble(each.getValue()))
                                .thenComparing(Map.Entry::getKey))
                .toList();
    }

    /** The first and the last stay, the others keep their order between them. */
    private double even(List<Map.Entry<String, Position>> order, int i) {
        double first = along(order.getFirst().getValue());
        double last = along(order.getLast().getValue());
        return first + (last - first) * i / Math.max(1, order.size() - 1);
    }
}
