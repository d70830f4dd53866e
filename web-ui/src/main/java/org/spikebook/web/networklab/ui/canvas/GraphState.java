package org.spikebook.web.networklab.ui.canvas;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.spikebook.lesson.notebook.CanvasLayout.Position;

import java.util.List;

/**
 * What the canvas draws, as sent to the browser ({@code network-canvas/graph.ts}).
 *
 * @param groups how nodes are shown together; the canvas draws a collapsed one as one node
 * @param selected keys to select, applied when {@code selectionStamp} changes
 */
public record GraphState(
        List<Node> nodes,
        List<Line> lines,
        List<Group> groups,
        List<String> selected,
        int selectionStamp,
        boolean editable) {

    /**
     * A node.
     *
     * @param description all of it in words, for screen readers
     * @param at where it stands
     * @param down where it stands on a screen without room for columns
     * @param color index into the palette; -1 for none
     * @param badge short result of the last run; empty if there is none
     * @param marking which of its members are marked
     * @param locked whether the lesson locked it or something of it
     */
    public record Node(
            String key,
            String name,
            String detail,
            String description,
            String role,
            @JsonUnwrapped Position at,
            Position down,
            int color,
            String badge,
            @JsonUnwrapped Marking marking,
            boolean problem,
            boolean locked) {}

    /**
     * Nodes that are shown together.
     *
     * @param key unlike that of any node
     * @param members keys of its nodes
     * @param detail one line under its name
     * @param description all of it in words, for screen readers
     */
    public record Group(
            String key,
            String name,
            List<String> members,
            boolean collapsed,
            String detail,
            String description) {}

    /**
     * Members that are marked.
     *
     * @param marks which shares of all
     * @param marked which those are, in words; empty if none
     */
    public record Marking(List<Mark> marks, String marked) {}

    /** Members from one share of all to another, 0 to 1. */
    public record Mark(double from, double to) {}

    /**
     * A line; {@code sign} says how it ends.
     *
     * @param strength its typical weight as a share of the usual one; 1 where it has none
     * @param weight its typical weight with symbol and unit; empty if it has none
     * @param locked whether the lesson locked it or something of it
     */
    public record Line(
            String key,
            String from,
            String to,
            String kind,
            String sign,
            int color,
            double strength,
            String weight,
            String label,
            String description,
            boolean problem,
            boolean locked) {}
}
