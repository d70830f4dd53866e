package org.spikebook.lesson.notebook.document;

import org.spikebook.lesson.notebook.RunsCell;
import org.spikebook.lesson.notebook.runs.RunMeasure;
import org.spikebook.simulator.document.JsonFields;

import java.util.List;

/** What a table of runs measures, in a notebook and in the files of a lesson. */
public final class RunsParts {

    private static final int MAX_ID = 64;
    private static final double LONGEST_MS = 1e9;

    private RunsParts() {}

    /** The columns of numbers; what is wrong is added to the problems of the fields. */
    public static List<RunMeasure> measures(JsonFields cell) {
        return cell.objects("measures", RunsCell.MOST_MEASURES).stream()
                .map(RunsParts::measure)
                .distinct()
                .toList();
    }

    private static RunMeasure measure(JsonFields fields) {
        RunMeasure measure =
                new RunMeasure(SweepParts.measureOfRun(fields), fields.text("of", MAX_ID));
        fields.noOthers();
        return measure;
    }

    /** From when on a run counts. */
    public static double fromMs(JsonFields cell) {
        return cell.number("fromMs", 0, LONGEST_MS, 0);
    }
}
