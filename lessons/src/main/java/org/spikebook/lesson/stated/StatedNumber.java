package org.spikebook.lesson.stated;

import org.spikebook.lesson.experiment.sweep.SingleMeasure;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.document.CellParts;
import org.spikebook.lesson.notebook.document.SweepParts;
import org.spikebook.lesson.notebook.runs.RunMeasure;
import org.spikebook.lesson.notebook.sweep.SweepDesign;
import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.document.EditableDocument;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Numbers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A number that a text of a lesson states, and how it is measured: by runs of a network of the
 * lesson, as a student begins with it, with some of its numbers changed.
 *
 * @param network id of the network cell
 * @param change numbers of its document, by pointer
 * @param fromMs what is earlier does not count
 * @param seeds how many runs are averaged, as in sweeps
 * @param expected as the text states it, in the unit of the measure
 * @param tolerance how far what is measured may be from it
 */
public record StatedNumber(
        String network,
        Map<String, Double> change,
        RunMeasure measured,
        double fromMs,
        int seeds,
        double expected,
        double tolerance) {

    private static final double LONGEST_MS = 1e9;
    private static final String KEY = "numbers";
    private static final String CHANGE = "change";
    private static final int MOST = 100;
    private static final int MAX_ID = 64;
    private static final double FAR = 1e12;

    /** So that 20.3 is within 0.1 of 20.2. */
    private static final double ROUNDING = 1e-9;

    public StatedNumber {
        change = Collections.unmodifiableMap(new TreeMap<>(change));
    }

    /** Those of the front matter of a lesson; what is wrong is added to its problems. */
    public static List<StatedNumber> all(JsonFields front) {
        return front.optionalObjects(KEY, MOST).stream().map(StatedNumber::read).toList();
    }

    private static StatedNumber read(JsonFields fields) {
        String network = fields.text("network", MAX_ID);
        Map<String, Double> change =
                fields.has(CHANGE) ? CellParts.numbers(fields, CHANGE) : Map.of();
        RunMeasure measured =
                new RunMeasure(SweepParts.measureOfRun(fields), fields.text("of", MAX_ID));
        StatedNumber number =
                new StatedNumber(
                        network,
                        change,
                        measured,
                        fields.number("fromMs", 0, LONGEST_MS, 0),
                        fields.whole("seeds", 1, SweepDesign.MOST_SEEDS, 1),
                        fields.number("expected", -FAR, FAR).orElse(0),
                        fields.number("tolerance", 0, FAR).orElse(0));
        fields.noOthers();
        return number;
    }

    /**
     * Where one of them stands.
     *
     * @return RFC 6901 pointer within the front matter
     */
    public static String pointer(int index) {
        return "/" + KEY + "/" + index;
    }

    /**
     * Whether a text has the number, without regard to its sign: with commas or, in formulas, with
     * {@code {,}} or {@code \,} between thousands or without them, and with zeros at the end of its
     * decimals or without.
     */
    public boolean isIn(String text) {
        String plain =
                text.replace("\\,", "")
                        .replace("{,}", ",")
                        .replaceAll("(?<=\\d),(?=\\d{3}(?!\\d))", "");
        String number = Numbers.readable(Math.abs(expected));
        String zeros = number.contains(".") ? "0*" : "(?:\\.0+)?";
        return Pattern.compile("(?<![\\d.])" + Pattern.quote(number) + zeros + "(?!\\.?\\d)")
                .matcher(plain)
                .find();
    }

    /** What is said where no text of the lesson has it. */
    public Problem missing() {
        return Problem.of(StatedNumber.class, "/expected", "notInText", Numbers.readable(expected));
    }

    /** Whether a measured number is near enough. */
    public boolean accepts(double value) {
        return Math.abs(value - expected) <= tolerance + ROUNDING * Math.max(1, Math.abs(expected));
    }

    /**
     * The network that is run for it.
     *
     * @param notebook that a student begins with
     * @param problems added to: a cell that is not there, places that lead nowhere, and why a run
     *     does not give the number, with paths within its description
     * @return empty also where the document of the cell itself is broken
     */
    public Optional<NetworkModel> networkToRun(
            Notebook notebook, NetworkReader reader, List<Problem> problems) {
        Optional<NetworkCell> cell = notebook.cell(network, NetworkCell.class);
        if (cell.isEmpty()) {
            problems.add(Problem.of(StatedNumber.class, "/network", "noNetwork", network));
            return Optional.empty();
        }
        Validation start = reader.read(cell.get().document());
        Optional<EditableDocument> document =
                start.valid().flatMap(_ -> reader.edit(cell.get().document(), new ArrayList<>()));
        return document.flatMap(found -> changed(found, reader, problems))
                .filter(model -> isMeasured(model, problems));
    }

    private Optional<NetworkModel> changed(
            EditableDocument document, NetworkReader reader, List<Problem> problems) {
        List<Problem> found = new ArrayList<>();
        List<EditableDocument.Change> changes = new ArrayList<>();
        change.forEach((path, value) -> changes.add(new EditableDocument.Change(path, value)));
        document.put(changes, found);
        Validation read = reader.read(document);
        if (found.isEmpty()) {
            found.addAll(read.problems());
        }
        found.forEach(problem -> problems.add(problem.movedTo("/" + CHANGE)));
        return found.isEmpty() ? read.valid() : Optional.empty();
    }

    private boolean isMeasured(NetworkModel model, List<Problem> problems) {
        List<Problem> found = measure().problems(model);
        problems.addAll(found);
        return found.isEmpty();
    }

    /** How it is measured in the network that is run for it. */
    public SingleMeasure measure() {
        return new SingleMeasure(measured, fromMs);
    }
}
