package org.spikebook.web.runslab;

import org.spikebook.lesson.check.SetNumbers;
import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.lesson.notebook.RunsCell;
import org.spikebook.lesson.notebook.document.DocumentChanges;
import org.spikebook.lesson.notebook.runs.RunMeasure;
import org.spikebook.lesson.notebook.runs.RunRow;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.Csv;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.sweeplab.MeasureText;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A table of runs in words and numbers: for each row its seed, its time step, what differs from the
 * start, and what was measured.
 */
public final class RunsTable {

    private static final String NONE = "–";
    private static final int SEED = 0;
    private static final int DT = 1;
    private static final int CHANGES = 2;
    private static final int MEASURES = 3;

    private final RunsCell cell;
    private final NetworkLocks locks;
    private final Locale locale;
    private final RunUnits units;

    private RunsTable(RunsCell cell, NetworkLocks locks, Locale locale, RunUnits units) {
        this.cell = cell;
        this.locks = locks;
        this.locale = locale;
        this.units = units;
    }

    /**
     * The table of a cell in a language.
     *
     * @param locks of the network as it stands: what they hide is not told of any row
     */
    public static RunsTable of(
            RunsCell cell, NetworkLocks locks, NetworkReader networks, Locale locale) {
        return new RunsTable(cell, locks, locale, RunUnits.of(cell, networks));
    }

    /**
     * Names of the columns, without those of number and time. A unit in which rows differ stands
     * with their values instead.
     */
    public List<String> columns() {
        List<String> columns =
                new ArrayList<>(List.of(word("seed"), word("dtMs"), word("changes")));
        for (RunMeasure measure : cell.measures()) {
            String name = MeasureText.name(measure, locale);
            String unit = units.common(measure).orElse("");
            columns.add(unit.isEmpty() ? name : name + " (" + unit + ")");
        }
        return columns;
    }

    /** The cells of a row below these columns. */
    public List<String> cells(RunRow row) {
        List<String> cells =
                new ArrayList<>(
                        List.of(
                                Long.toString(row.seed()),
                                Quantity.readable(row.dtMs(), locale),
                                changes(row)));
        for (RunMeasure measure : cell.measures()) {
            OptionalDouble value = row.value(measure);
            cells.add(
                    value.isPresent()
                            ? number(measure, value.getAsDouble(), row)
                            : word(row.isAsked(measure) ? "number.none" : "number.notMeasured"));
        }
        return cells;
    }

    private String number(RunMeasure measure, double value, RunRow row) {
        String number = MeasureText.number(measure.measure(), value, locale);
        String unit = isMixed(measure) ? units.of(measure, row) : "";
        return unit.isEmpty() ? number : number + Quantity.NO_BREAK_SPACE + unit;
    }

    /** Whether rows differ in the unit of a measure. */
    private boolean isMixed(RunMeasure measure) {
        return units.common(measure).isEmpty();
    }

    /** What of its network is other than at the start; of the first row where none is known. */
    private String changes(RunRow row) {
        String start = cell.start().isEmpty() ? cell.rows().getFirst().document() : cell.start();
        DocumentChanges changes = DocumentChanges.between(start, row.document(), locks);
        List<String> told = new ArrayList<>();
        SetNumbers.text(new TreeMap<>(changes.numbers()))
                .ifPresent(text -> told.add(text.in(locale)));
        if (!changes.parts().isEmpty()) {
            told.add(word("parts", String.join(", ", new TreeSet<>(changes.parts()))));
        }
        return told.isEmpty() ? NONE : String.join("; ", told);
    }

    /** The rows with their numbers, counted from 1 as they were added. */
    public List<Map.Entry<Integer, RunRow>> numbered() {
        List<Map.Entry<Integer, RunRow>> numbered = new ArrayList<>();
        for (RunRow row : cell.rows()) {
            numbered.add(Map.entry(numbered.size() + 1, row));
        }
        return numbered;
    }

    /**
     * The order by a column; rows without a number come last in both directions.
     *
     * @param column index into {@link #columns}
     */
    public Comparator<RunRow> by(int column, boolean descending) {
        return switch (column) {
            case SEED -> directed(Comparator.comparingLong(RunRow::seed), descending);
            case DT -> directed(Comparator.comparingDouble(RunRow::dtMs), descending);
            case CHANGES -> directed(Comparator.comparing(this::changes), descending);
            default -> {
                RunMeasure measure = cell.measures().get(column - MEASURES);
                Comparator<RunRow> byValue =
                        Comparator.comparingDouble(row -> row.value(measure).orElse(0));
                yield Comparator.comparing((RunRow row) -> row.value(measure).isEmpty())
                        .thenComparing(directed(byValue, descending));
            }
        };
    }

    private static Comparator<RunRow> directed(Comparator<RunRow> order, boolean descending) {
        return descending ? order.reversed() : order;
    }

    /** Comma-separated, with the names of files; units of their own where rows differ in them. */
    public String csv() {
        List<String> columns =
                new ArrayList<>(List.of("run", "time", "seed", "dtMs", word("changes")));
        List<RunMeasure> mixed = cell.measures().stream().filter(this::isMixed).toList();
        cell.measures().forEach(each -> columns.add(each.key()));
        mixed.forEach(each -> columns.add("unit " + each.key()));
        Csv csv = Csv.of(columns);
        numbered()
                .forEach(entry -> {
                    RunRow row = entry.getValue();
                    csv.row(
                            Stream.of(
                                            Stream.of(
                                                    entry.getKey(),
                                                    row.at().toString(),
                                                    row.seed(),
                                                    row.dtMs(),
                                                    changes(row)),
                                            cell.measures().stream().map(row::value),
                                            mixed.stream().map(each -> units.of(each, row)))
                                    .flatMap(each -> each));
                });
        return csv.toString();
    }

    private String word(String key, Object... arguments) {
        return Text.of(RunsTable.class, key, arguments).in(locale);
    }
}
