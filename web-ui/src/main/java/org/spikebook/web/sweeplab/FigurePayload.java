package org.spikebook.web.sweeplab;

import org.jspecify.annotations.Nullable;
import org.spikebook.lesson.experiment.sweep.FigurePlan;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.SweepCell;

import java.util.List;

/**
 * What a sweep cell asks for.
 *
 * @param cellHash of the cell, over the networks that it runs
 * @param titles of the networks, in the order of the plan; null in rows of older versions
 */
public record FigurePayload(String cellHash, FigurePlan plan, @Nullable List<String> titles) {

    /** That of a cell as it is now. */
    public static FigurePayload of(String cellHash, SweepCell cell, Notebook notebook) {
        return new FigurePayload(
                cellHash, FigurePlan.of(cell, notebook), FigurePlan.titles(cell, notebook));
    }
}
