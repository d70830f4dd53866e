package org.spikebook.web.networklab;

import org.spikebook.lesson.notebook.CanvasLayout.Position;

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
        double x = places.values().stream().mapToDouble(Position::x).average().orElse(0);
        double y = places.values().stream().mapToDouble(Position::y).average().orElse(0);
        List<Map.Entry<String, Position>> order = ordered(places, this::along);
        Map<String, Position> aligned = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            Position at = order.get(i).getValue();
            double even = even(order, i);
            aligned.put(
                    order.get(i).getKey(),
                    switch (this) {
                        case ROW -> new Position(at.x(), y);
                        case COLUMN -> new Position(x, at.y());
                        case EVEN_ACROSS -> new Position(even, at.y());
                        case EVEN_DOWN -> new Position(at.x(), even);
                    });
        }
        return aligned;
    }

    private double along(Position at) {
        return this == EVEN_DOWN ? at.y() : at.x();
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
