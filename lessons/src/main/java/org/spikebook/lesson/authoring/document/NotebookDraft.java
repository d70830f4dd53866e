package org.spikebook.lesson.authoring.document;

import org.spikebook.lesson.authoring.LessonDraft;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.content.Markdown;
import org.spikebook.lesson.document.YamlText;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.lesson.notebook.document.CellSettings;
import org.spikebook.lesson.prose.LessonPicture;
import org.spikebook.lesson.question.document.QuestionSettings;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The files of a lesson that starts as a notebook is: its cells in their order, with networks and
 * plans in files. What was answered, run and trained in it is not in the lesson.
 */
public final class NotebookDraft {

    private static final int MINUTES = 30;
    private static final int MOST_GOALS = 20;

    private final Notebook notebook;
    private final Optional<Lesson> origin;
    private final Locale locale;
    private final Map<String, String> files = new TreeMap<>();
    private final Set<String> notes = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private NotebookDraft(Notebook notebook, Optional<Lesson> origin, Locale locale) {
        this.notebook = notebook;
        this.origin = origin;
        this.locale = locale;
    }

    /**
     * The lesson of a notebook.
     *
     * @param origin the lesson that it was made from, if its author may know all of that: what is
     *     right in its questions, hidden checks, hints and model solutions are from there
     * @param pictures files of that lesson, of which pictures are taken over
     * @param locale of the front matter
     * @return problems where a lesson cannot have what the notebook has: a text with a block that
     *     it would take for a cell, or hidden checks that its author may not know
     */
    public static Reading<LessonDraft> of(
            Notebook notebook,
            Optional<Lesson> origin,
            Map<String, String> pictures,
            Locale locale) {
        NotebookDraft draft = new NotebookDraft(notebook, origin, locale);
        pictures.forEach((path, text) -> {
            if (LessonPicture.isName(path)) {
                draft.files.put(path, text);
            }
        });
        draft.files.put(LessonDraft.LESSON, draft.text());
        return Reading.of(new LessonDraft(draft.files), draft.problems);
    }

    private String text() {
        List<String> parts = new ArrayList<>();
        parts.add("---\n" + YamlText.of(frontMatter()) + "---");
        for (Cell cell : notebook.cells()) {
            parts.add(
                    switch (cell) {
                        case TextCell text -> prose(text);
                        case QuestionCell question -> fenced(cell, settings(question));
                        default -> fenced(cell, settings(cell));
                    });
        }
        return String.join("\n\n", parts.stream().filter(part -> !part.isEmpty()).toList()) + "\n";
    }

    /** A lesson writes each note once; notebooks have it in every text that marks it. */
    private String prose(TextCell text) {
        String markdown = text.markdown();
        for (String label : Markdown.notes(markdown).sources().keySet()) {
            if (!notes.add(label)) {
                markdown = written(label).matcher(markdown).replaceAll("");
            }
        }
        LessonCatalog.firstOfNoText(markdown)
                .ifPresent(line -> add(text, "blockInText", line.strip()));
        return markdown.strip();
    }

    private void add(Cell cell, String code, String arg) {
        problems.add(Problem.of(NotebookDraft.class, "/cells/" + cell.id(), code, arg));
    }

    /** A note as a text writes it: up to the next note or blank line. */
    private static Pattern written(String label) {
        return Pattern.compile(
                "(?m)^\\[\\^" + Pattern.quote(label) + "]:.*(?:\\n(?!\\[\\^|\\s*$).+)*");
    }

    private static String fenced(Cell cell, ObjectNode settings) {
        return "```" + cell.type() + " " + cell.id() + "\n" + YamlText.of(settings) + "```";
    }

    private ObjectNode frontMatter() {
        ObjectNode front = JsonMapper.shared().createObjectNode();
        front.put("title", notebook.title());
        front.put("summary", origin.map(lesson -> lesson.summary(locale)).orElse(notebook.title()));
        ArrayNode goals = front.putArray("goals");
        goals().stream().limit(MOST_GOALS).forEach(goals::add);
        front.put("minutes", origin.map(Lesson::minutes).orElse(MINUTES));
        front.put("version", 1);
        return front;
    }

    private List<String> goals() {
        if (origin.isPresent()) {
            return origin.get().goals(locale);
        }
        List<String> titles =
                notebook.cells(TaskCell.class).stream()
                        .map(TaskCell::title)
                        .filter(title -> !title.isBlank())
                        .toList();
        return titles.isEmpty() ? List.of(notebook.title()) : titles;
    }

    private ObjectNode settings(QuestionCell question) {
        return QuestionSettings.of(
                question, origin.flatMap(lesson -> lesson.questionKey(question.id(), locale)));
    }

    private ObjectNode settings(Cell cell) {
        return switch (cell) {
            case NetworkCell network ->
                    withFile(network, "document", "network", network.document());
            case TrainingCell training -> withFile(training, "plan", "plan", training.plan());
            case ChipCell chip -> settings(chip);
            case TaskCell task -> settings(task);
            default -> CellSettings.of(cell);
        };
    }

    /** Files are counted: the id of a cell may be too long for a name. */
    private ObjectNode withFile(Cell cell, String key, String kind, String content) {
        int number = 1;
        while (files.containsKey(name(kind, number))) {
            number++;
        }
        String name = name(kind, number);
        files.put(name, content);
        origin.flatMap(lesson -> lesson.solution(cell.id()))
                .ifPresent(solution -> files.put("solution/" + name, solution));
        return CellSettings.of(cell).put(key, name);
    }

    private ObjectNode settings(ChipCell chip) {
        ObjectNode out = CellSettings.of(chip);
        origin.flatMap(lesson -> lesson.solution(chip.id()))
                .ifPresent(solution -> out.put("solution", solution));
        return out;
    }

    private static String name(String kind, int number) {
        return kind + "-" + number + ".json";
    }

    private ObjectNode settings(TaskCell task) {
        ObjectNode out = CellSettings.of(whole(task)).put("ask", task.markdown());
        List<String> hints =
                origin.map(lesson -> lesson.hints(task.id(), locale)).orElse(List.of());
        if (!hints.isEmpty()) {
            hints.forEach(out.putArray("hints")::add);
        }
        return out;
    }

    private TaskCell whole(TaskCell task) {
        TaskCell whole = uncovered(task);
        if (whole.check().isCovered()) {
            add(task, "coveredCheck", task.title().isBlank() ? task.id() : task.title());
        }
        return whole;
    }

    /** With the hidden checks of which the notebook has a trace, where they are known. */
    private TaskCell uncovered(TaskCell task) {
        return task.check().hiddenCount() == 0
                ? task
                : origin.stream()
                        .flatMap(lesson -> lesson.tasks().stream())
                        .filter(each -> each.id().equals(task.id()))
                        .findFirst()
                        .map(each -> task.withCheck(each.check()))
                        .orElse(task);
    }
}
