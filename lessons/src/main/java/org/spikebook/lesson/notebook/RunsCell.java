package org.spikebook.lesson.notebook;

import org.spikebook.lesson.notebook.runs.RunMeasure;
import org.spikebook.lesson.notebook.runs.RunRow;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of runs of another cell's network, which the learner adds to it. It changes no result.
 *
 * @param input id of a network cell
 * @param start the network document that rows are compared with: that of the lesson, or of the time
 *     at which the cell was added; empty while there is none
 * @param measures the columns of numbers
 * @param fromMs what is earlier in a run does not count
 * @param rows in the order in which they were added
 */
public record RunsCell(
        String id,
        String title,
        String input,
        String start,
        List<RunMeasure> measures,
        double fromMs,
        List<RunRow> rows)
        implements SingleInputCell {

    /** Most columns of numbers. */
    public static final int MOST_MEASURES = 8;

    /** Most rows. */
    public static final int MOST_ROWS = 50;

    /** Most characters of the documents of all rows together. */
    public static final int MOST_CHARACTERS = 500_000;

    public RunsCell {
        measures = List.copyOf(measures);
        rows = List.copyOf(rows);
    }

    /** Without rows. */
    public RunsCell(
            String id,
            String title,
            String input,
            String start,
            List<RunMeasure> measures,
            double fromMs) {
        this(id, title, input, start, measures, fromMs, List.of());
    }

    @Override
    public String type() {
        return "runs";
    }

    @Override
    public boolean mayWorkOn(Cell other) {
        return other instanceof NetworkCell;
    }

    @Override
    public String content() {
        return "";
    }

    /** What is locked in the network of its runs. */
    public NetworkLocks locksIn(Notebook notebook) {
        return notebook.cell(input, NetworkCell.class)
                .map(NetworkCell::locks)
                .orElse(NetworkLocks.NONE);
    }

    /** Whether a run of this document can still be added. */
    public boolean hasPlaceFor(String document) {
        int characters = rows.stream().mapToInt(row -> row.document().length()).sum();
        return rows.size() < MOST_ROWS && characters + document.length() <= MOST_CHARACTERS;
    }

    @Override
    public RunsCell withTitle(String changed) {
        return new RunsCell(id, changed, input, start, measures, fromMs, rows);
    }

    /** Of another network: rows of the one before are none of its runs. */
    @Override
    public RunsCell withInput(String changed) {
        return changed.equals(input)
                ? this
                : new RunsCell(id, title, changed, "", measures, fromMs, List.of());
    }

    public RunsCell withStart(String document) {
        return new RunsCell(id, title, input, document, measures, fromMs, rows);
    }

    public RunsCell withMeasures(List<RunMeasure> changed) {
        return new RunsCell(id, title, input, start, changed, fromMs, rows);
    }

    /** With a row more. */
    public RunsCell withRow(RunRow added) {
        List<RunRow> changed = new ArrayList<>(rows);
        changed.add(added);
        return withRows(changed);
    }

    /** Without one of its rows. */
    public RunsCell withoutRow(RunRow removed) {
        return withRows(rows.stream().filter(row -> !row.equals(removed)).toList());
    }

    /** With other rows. */
    public RunsCell withRows(List<RunRow> changed) {
        return new RunsCell(id, title, input, start, measures, fromMs, changed);
    }
}
