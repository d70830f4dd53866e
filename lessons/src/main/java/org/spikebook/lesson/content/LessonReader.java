package org.spikebook.lesson.content;

import org.spikebook.lesson.content.LessonParts.CellReference;
import org.spikebook.lesson.content.LessonParts.Prose;
import org.spikebook.lesson.document.JsonFields;
import org.spikebook.lesson.document.StrictYaml;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a lesson from the files of its folder; tells all that is wrong with them together. */
final class LessonReader {

    private static final String LESSON = "lesson.md";
    private static final Pattern TRANSLATION = Pattern.compile("lesson\\.([a-z]{2,3})\\.md");
    private static final int MAX_LINE = 300;
    private static final int MAX_GOALS = 20;
    private static final int MAX_NUMBER = 10_000;

    private final LessonFolder folder;
    private final List<Problem> problems = new ArrayList<>();
    private final LessonCells cells;

    private LessonReader(LessonFolder folder) {
        this.folder = folder;
        this.cells = new LessonCells(folder, problems);
    }

    static Reading<Lesson> read(LessonFolder folder) {
        return new LessonReader(folder).lesson();
    }

    private Reading<Lesson> lesson() {
        String file = folder.file(LESSON).orElse("");
        if (file.isEmpty()) {
            add("", "noLesson", folder.slug());
            return new Reading.Unreadable<>(problems);
        }
        LessonParts parts = LessonParts.of(file);
        JsonFields front = StrictYaml.read(parts.frontMatter(), LESSON, problems);
        int version = front.whole("version", 1, MAX_NUMBER).orElse(1);
        int minutes = front.whole("minutes", 1, MAX_NUMBER).orElse(1);
        Lesson.Kind kind = kind(front.optionalText("kind", MAX_LINE));
        Optional<CoursePlace> place = place(front);
        LessonText english = text(LESSON, parts, front);
        cells.checkAllUsed();
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
                        cells.solutions()));
    }

    private Lesson.Kind kind(String word) {
        return switch (word) {
            case "", "lesson" -> Lesson.Kind.LESSON;
            case "network" -> Lesson.Kind.NETWORK;
            default -> {
                add(LESSON + "/kind", "unknownKind", word);
                yield Lesson.Kind.LESSON;
            }
        };
    }

    private static Optional<CoursePlace> place(JsonFields front) {
        return front.any("course").isEmpty()
                ? Optional.empty()
                : front.object("course").map(CoursePlace::read);
    }

    private static Reading<Lesson> checked(Lesson lesson) {
        return Reading.of(lesson, LessonRules.check(lesson));
    }

    private Map<String, LessonText> translations(LessonText english) {
        Map<String, LessonText> translations = new TreeMap<>();
        for (String name : folder.files().keySet()) {
            Matcher translation = TRANSLATION.matcher(name);
            if (translation.matches()) {
                LessonParts parts = LessonParts.of(folder.file(name).orElseThrow());
                LessonText text =
                        text(name, parts, StrictYaml.read(parts.frontMatter(), name, problems));
                checkSameCells(name, english, text);
                translations.put(translation.group(1), text);
            }
        }
        return translations;
    }

    private LessonText text(String file, LessonParts parts, JsonFields front) {
        String title = front.text("title", MAX_LINE);
        String summary = front.text("summary", MAX_LINE);
        List<String> goals = front.texts("goals", MAX_GOALS, MAX_LINE);
        front.noOthers();
        List<Cell> list = cellsOf(file, parts);
        return new LessonText(
                title, summary, goals, list, new LessonHelp(cells.keys(), cells.hints()));
    }

    private List<Cell> cellsOf(String file, LessonParts parts) {
        List<Cell> list = new ArrayList<>();
        int texts = 0;
        for (LessonParts.Part part : parts.parts()) {
            switch (part) {
                case Prose prose -> {
                    texts++;
                    list.add(new TextCell("text-" + texts, prose.markdown()));
                }
                case CellReference reference -> cells.cell(file, reference).ifPresent(list::add);
            }
        }
        Notebook.problems(list).forEach(p -> problems.add(p.under(file)));
        return list;
    }

    private void checkSameCells(String file, LessonText english, LessonText translated) {
        List<String> wanted = ids(english);
        if (!ids(translated).equals(wanted)) {
            add(file, "otherCells", file, String.join(", ", wanted));
        }
    }

    private static List<String> ids(LessonText text) {
        return text.cells().stream().filter(c -> !(c instanceof TextCell)).map(Cell::id).toList();
    }

    private void add(String path, String code, Object... args) {
        problems.add(Problem.of(LessonReader.class, path, code, args));
    }
}
