package org.spikebook.lesson.notebook.document;

import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.lesson.notebook.sweep.SweepAxis;
import org.spikebook.lesson.notebook.sweep.SweepAxis.Spacing;
import org.spikebook.lesson.notebook.sweep.SweepDesign;
import org.spikebook.lesson.notebook.sweep.SweepOverlay;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

final class SweepFormat extends CellFormat<SweepCell> {

    SweepFormat() {
        super("sweep", SweepCell.class);
    }

    @Override
    Cell read(String id, CellFields fields) {
        return new SweepCell(
                id, "", SweepParts.inputs(fields.json()), SweepParts.design(fields.json()));
    }

    @Override
    void write(SweepCell cell, ObjectNode out) {
        SweepDesign design = cell.design();
        cell.inputs().forEach(out.putArray("inputs")::add);
        writeAxis(design.x(), out.putObject("x"));
        if (design.isMap()) {
            writeAxis(design.axes().getLast(), out.putObject("y"));
        }
        out.put("measure", design.measure().type());
        out.put("of", design.of());
        out.put("fromMs", design.fromMs());
        out.put("seeds", design.seeds());
        writeOverlay(design.overlay(), out);
    }

    private static void writeAxis(SweepAxis axis, ObjectNode out) {
        out.put("parameter", axis.parameter());
        if (!axis.also().isEmpty()) {
            axis.also().forEach(out.putArray("also")::add);
        }
        if (axis.spacing() == Spacing.LIST) {
            writeNumbers(axis.list(), "values", out);
        } else {
            out.put("from", axis.from());
            out.put("to", axis.to());
            out.put("count", axis.count());
            out.put("scale", SweepParts.scale(axis.spacing()));
        }
    }

    private static void writeOverlay(SweepOverlay overlay, ObjectNode out) {
        if (!overlay.formula().isEmpty()) {
            out.put("formula", overlay.formula());
        }
        if (!overlay.formulaLabel().isEmpty()) {
            out.put("formulaLabel", overlay.formulaLabel());
        }
        overlay.points()
                .ifPresent(points -> {
                    ObjectNode written = out.putObject("points");
                    written.put("label", points.label());
                    if (!points.reference().isEmpty()) {
                        written.put("reference", points.reference());
                    }
                    writeNumbers(points.xs(), "xs", written);
                    writeNumbers(points.ys(), "ys", written);
                });
    }

    private static void writeNumbers(List<Double> numbers, String key, ObjectNode out) {
        var array = out.putArray(key);
        numbers.forEach(array::add);
    }
}
