package org.spikebook.lesson.content;

import org.spikebook.lesson.content.LessonParts.Prose;
import org.spikebook.lesson.document.FilePlace;
import org.spikebook.lesson.document.YamlPart;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.lesson.question.QuestionKey;
import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a lesson from the files of its folder; tells all that is wrong with them together. */
final class LessonReader {

    private static final String LESSON = "lesson.md";
    private static final Pattern INSTRUCTOR_NOTES =
            Pattern.compile("teacher(?:\\.([a-z]{2,3}))?\\.md");
    private static final Pattern TRANSLATION = Pattern.compile("lesson\\.([a-z]{2,3})\\.md");
    private static final Pattern CELL = Pattern.compile("^/cells/(\\d+)");
    private static final int MAX_LINE = 300;
    private static final int MAX_GOALS = 20;
    private static final int MAX_NUMBER = 10_000;

    private final LessonFolder folder;
    private final List<Problem> problems = new ArrayList<>();
    private final LessonCells cells;

    /** Reads a cell, of the lesson itself or of a translation. */
    private interface CellReading {
        Optional<Cell> read(CellBlock block, HelpInto help);
    }

    private LessonReader(LessonFolder folder) {
        this.folder = folder;
        this.cells = new LessonCells(folder, problems);
    }

    static Reading<Lesson> read(LessonFolder folder) {
        return new LessonReader(folder).lesson();
    }

    private Reading<Lesson> lesson() {
        Optional<String> text = folder.file(LESSON);
        if (text.isEmpty()) {
            add(FilePlace.of(LESSON, 1), "noLesson", folder.slug());
            return new Reading.Unreadable<>(problems);
        }
        LessonParts parts = LessonParts.of(LESSON, text.get(), problems);
        JsonFields front = parts.frontMatter().fields();
        int version = front.whole("version", 1, MAX_NUMBER).orElse(1);
        int minutes = front.whole("minutes", 1, MAX_NUMBER).orElse(1);
        Lesson.Kind kind = kind(front.optionalText("kind", MAX_LINE), parts.frontMatter());
        Optional<CoursePlace> place = front.optionalObject("course").map(CoursePlace::read);
        LessonText english = text(parts, cells::cell);
        Map<String, LessonText> translations = translations(english);
        if (!problems.isEmpty()) {
            return new Reading.Unreadable<>(problems);
        }
        return checked(
                new Lesson(
                        folder.slug(),
                        kind,
                        version,
                        minutes,
                        place,
                        english,
                        translations,
                        new ModelAnswers(cells.solutions(), cells.wrong()),
                        cells.sources(),
                        instructorNotes()));
    }

    private static Lesson.Kind kind(String word, YamlPart front) {
        return switch (word) {
            case "", "lesson" -> Lesson.Kind.LESSON;
            case "network" -> Lesson.Kind.NETWORK;
            default -> {
                front.found().add(Problem.of(LessonReader.class, "/kind", "unknownKind", word));
                yield Lesson.Kind.LESSON;
            }
        };
    }

    private Reading<Lesson> checked(Lesson lesson) {
        return Reading.of(lesson, LessonRules.check(lesson, cells.sources()));
    }

    private Map<String, LessonText> translations(LessonText english) {
        Map<String, LessonText> translations = new TreeMap<>();
        folder.files()
                .forEach((name, text) -> {
                    Matcher translation = TRANSLATION.matcher(name);
                    if (translation.matches()) {
                        LessonParts parts = LessonParts.of(name, text, problems);
                        LessonText translated = text(parts, cells::translated);
                        checkSameCells(name, english, translated);
                        translations.put(translation.group(1), translated);
                    }
                });
        return translations;
    }

    /** By language. */
    private Map<String, String> instructorNotes() {
        Map<String, String> notes = new TreeMap<>();
        folder.files()
                .forEach((name, text) -> {
                    Matcher file = INSTRUCTOR_NOTES.matcher(name);
                    if (file.matches()) {
                        String language = Locale.ENGLISH.getLanguage();
                        notes.put(Objects.requireNonNullElse(file.group(1), language), text);
                    }
                });
        return notes;
    }

    private LessonText text(LessonParts parts, CellReading reading) {
        JsonFields front = parts.frontMatter().fields();
        String title = front.text("title", MAX_LINE);
        String summary = front.text("summary", MAX_LINE);
        List<String> goals = front.texts("goals", MAX_GOALS, MAX_LINE);
        front.noOthers();
        problems.addAll(parts.frontMatter().problems());
        Map<String, QuestionKey> keys = new TreeMap<>();
        Map<String, List<String>> hints = new TreeMap<>();
        List<Cell> list = cellsOf(parts, block -> reading.read(block, new HelpInto(keys, hints)));
        return new LessonText(title, summary, goals, list, new LessonHelp(keys, hints));
    }

    private List<Cell> cellsOf(LessonParts parts, Function<CellBlock, Optional<Cell>> reading) {
        List<Cell> list = new ArrayList<>();
        List<String> places = new ArrayList<>();
        int texts = 0;
        for (LessonParts.Part part : parts.parts()) {
            switch (part) {
                case Prose prose -> {
                    texts++;
                    list.add(new TextCell("text-" + texts, prose.markdown()));
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
        return list;
    }

    /** Paths of a notebook's problems begin with {@code /cells/} and the index of the cell. */
    private static String place(Problem problem, List<String> places) {
        Matcher cell = CELL.matcher(problem.path());
        return places.get(cell.find() ? Integer.parseInt(cell.group(1)) : 0);
    }

    private void checkSameCells(String file, LessonText english, LessonText translated) {
        List<String> wanted = ids(english);
        if (!ids(translated).equals(wanted)) {
            add(FilePlace.of(file, 1), "otherCells", file, String.join(", ", wanted));
        }
    }

    private static List<String> ids(LessonText text) {
        return text.cells().stream().filter(c -> !(c instanceof TextCell)).map(Cell::id).toList();
    }

    private void add(String path, String code, Object... args) {
        problems.add(Problem.of(LessonReader.class, path, code, args));
    }
}
