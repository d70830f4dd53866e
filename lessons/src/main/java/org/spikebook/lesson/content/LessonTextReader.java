package org.spikebook.lesson.content;

import org.spikebook.lesson.content.LessonParts.Prose;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.livenumber.LiveNumber;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.RunsCell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.lesson.prose.LessonNotes;
import org.spikebook.lesson.prose.PictureFiles;
import org.spikebook.lesson.prose.TextPicture;
import org.spikebook.lesson.question.QuestionKey;
import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the text of a lesson in one language: what its front matter says to a reader, and its
 * cells, with the prose between them.
 */
final class LessonTextReader {

    /** Most characters of a line, such as a title. */
    static final int MAX_LINE = 300;

    private static final int MAX_GOALS = 20;
    private static final Pattern CELL = Pattern.compile("^/cells/(\\d+)");

    private final PictureFiles pictures;
    private final List<Problem> problems;
    private final NetworkReader networks = Laboratory.standard().networks();

    /** Reads a cell, of the lesson itself or of a translation. */
    interface CellReading {
        Optional<Cell> read(CellBlock block, CollectedHelp help);
    }

    /**
     * @param pictures added to: those that the texts show
     * @param problems added to: what is wrong with the texts
     */
    LessonTextReader(PictureFiles pictures, List<Problem> problems) {
        this.pictures = pictures;
        this.problems = problems;
    }

    /**
     * Reads a text; what is wrong with it is added to the problems.
     *
     * @param reading how its blocks become cells
     */
    LessonText read(LessonParts parts, CellReading reading) {
        JsonFields front = parts.frontMatter().fields();
        String title = front.text("title", MAX_LINE);
        String summary = front.text("summary", MAX_LINE);
        List<String> goals = front.texts("goals", MAX_GOALS, MAX_LINE);
        front.noOthers();
        problems.addAll(parts.frontMatter().problems());
        Map<String, QuestionKey> keys = new TreeMap<>();
        Map<String, List<String>> hints = new TreeMap<>();
        List<Cell> list =
                cellsOf(parts, block -> reading.read(block, new CollectedHelp(keys, hints)));
        return new LessonText(title, summary, goals, list, new LessonHelp(keys, hints));
    }

    private List<Cell> cellsOf(LessonParts parts, Function<CellBlock, Optional<Cell>> reading) {
        List<Cell> list = new ArrayList<>();
        List<String> places = new ArrayList<>();
        int texts = 0;
        LessonNotes notes = notes(parts);
        for (LessonParts.Part part : parts.parts()) {
            switch (part) {
                case Prose prose -> {
                    texts++;
                    checkNumbers(prose, list);
                    checkPictures(prose);
                    String markdown = prose.markdown();
                    list.add(
                            new TextCell(
                                    "text-" + texts,
                                    notes.completed(markdown, Markdown.notes(markdown))));
                    places.add(parts.frontMatter().place());
                }
                case CellBlock block ->
                        reading.apply(block)
                                .ifPresent(cell -> {
                                    list.add(cell);
                                    places.add(block.settings().place());
                                });
            }
        }
        Notebook.problems(list).forEach(p -> problems.add(p.movedTo(place(p, places))));
        return list.stream()
                .map(cell -> cell instanceof RunsCell runs ? started(runs, list) : cell)
                .toList();
    }

    private LessonNotes notes(LessonParts parts) {
        LessonNotes notes = new LessonNotes();
        for (LessonParts.Part part : parts.parts()) {
            if (part instanceof Prose prose) {
                notes.add(
                        Markdown.notes(prose.markdown()),
                        sign -> prose.place(line -> line.contains(sign)));
            }
        }
        problems.addAll(notes.problems());
        return notes;
    }

    /** Live numbers are of cells before the text, and of what these record or give. */
    private void checkNumbers(Prose prose, List<Cell> before) {
        for (LiveNumber number : Markdown.liveNumbers(prose.markdown())) {
            String place = prose.place(number::isIn);
            number.problems(before, networks).forEach(p -> problems.add(p.movedTo(place)));
        }
    }

    /** Pictures are files of the folder, and say what they show. */
    private void checkPictures(Prose prose) {
        for (TextPicture picture : Markdown.pictures(prose.markdown())) {
            String place = prose.place(picture::isIn);
            pictures.add(picture).forEach(p -> problems.add(p.movedTo(place)));
        }
    }

    /** A table of runs with the network that its rows are compared with. */
    private static RunsCell started(RunsCell runs, List<Cell> cells) {
        return cells.stream()
                .filter(cell -> cell.id().equals(runs.input()))
                .flatMap(cell ->
                        cell instanceof NetworkCell network
                                ? Stream.of(network.document())
                                : Stream.empty())
                .findFirst()
                .map(runs::withStart)
                .orElse(runs);
    }

    /** Paths of a notebook's problems begin with {@code /cells/} and the index of the cell. */
    private static String place(Problem problem, List<String> places) {
        Matcher cell = CELL.matcher(problem.path());
        return places.get(cell.find() ? Integer.parseInt(cell.group(1)) : 0);
    }
}
