package org.spikebook.lesson.notebook;

import org.spikebook.lesson.notebook.sweep.SweepDesign;

import java.util.List;

/**
 * Runs the networks of other cells for each value of one or two of their parameters, and draws what
 * was measured.
 *
 * @param inputs ids of network cells, or of training cells where networks are trained for it; they
 *     are compared in one figure
 */
public record SweepCell(String id, String title, List<String> inputs, SweepDesign design)
        implements Cell {

    public SweepCell {
        inputs = List.copyOf(inputs);
    }

    @Override
    public String type() {
        return "sweep";
    }

    @Override
    public boolean mayWorkOn(Cell other) {
        return design.measure().isOfTraining()
                ? other instanceof TrainingCell
                : other instanceof NetworkCell;
    }

    @Override
    public String content() {
        return design.content();
    }

    @Override
    public SweepCell withTitle(String changed) {
        return new SweepCell(id, changed, inputs, design);
    }

    public SweepCell withInputs(List<String> changed) {
        return new SweepCell(id, title, changed, design);
    }

    public SweepCell withDesign(SweepDesign changed) {
        return new SweepCell(id, title, inputs, changed);
    }
}
