package org.spikebook.lesson.notebook;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the nodes of a network stand on the canvas: kept beside the document, never in it, so that
 * moving a node changes no hash, no cached result and no grade.
 *
 * @param nodes position of a population, stimulus or recorder, by its id; a node without an entry
 *     is placed automatically
 */
public record CanvasLayout(Map<String, Position> nodes) {

    /** Upper left corner of a node, in pixels of the unzoomed canvas. */
    public record Position(double x, double y) {
        public Position {
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                throw new IllegalArgumentException("position must be finite, was " + x + ", " + y);
            }
        }
    }

    /** Nothing placed yet. */
    public static final CanvasLayout EMPTY = new CanvasLayout(Map.of());

    public CanvasLayout {
        nodes = Collections.unmodifiableMap(new TreeMap<>(nodes));
    }

    /** The same with one node placed. */
    public CanvasLayout with(String nodeId, double x, double y) {
        TreeMap<String, Position> changed = new TreeMap<>(nodes);
        changed.put(nodeId, new Position(x, y));
        return new CanvasLayout(changed);
    }

    /** The same with one node forgotten. */
    public CanvasLayout without(String nodeId) {
        TreeMap<String, Position> changed = new TreeMap<>(nodes);
        changed.remove(nodeId);
        return new CanvasLayout(changed);
    }
}
