package org.spikebook.lesson.content;

import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.lesson.pace.LessonPace;
import org.spikebook.lesson.prose.LessonPicture;
import org.spikebook.lesson.question.AnswerKey;
import org.spikebook.lesson.question.QuestionKey;
import org.spikebook.lesson.stated.StatedNumber;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A notebook with goals and checks, read from the files of one folder. Immutable.
 *
 * <p>Texts come in the reader's language where a translation lies beside the lesson, otherwise in
 * English.
 */
public final class Lesson {

    /** What a folder of lesson files is meant for. */
    public enum Kind {
        /** Taught and set as an assignment. */
        LESSON,
        /** A published network to open, run and change. */
        NETWORK,
        /** Questions that find where to begin; each has the slug of the lesson that it is from. */
        PLACEMENT
    }

    private final LessonRef ref;
    private final Kind kind;
    private final LessonPace pace;
    private final Optional<CoursePlace> place;
    private final LessonText english;
    private final Map<String, LessonText> translations;
    private final ModelAnswers answers;
    private final LessonSources sources;
    private final Map<String, String> instructorNotes;
    private final Map<String, LessonPicture> pictures;
    private final List<StatedNumber> numbers;
    private final List<Lesson> variants;

    /**
     * A lesson without variants, or one of the variants of a lesson.
     *
     * @param place where it stands in the course; empty for lessons apart from it
     * @param translations by language, for example {@code de}
     * @param answers what passes its tasks, and what must not
     * @param sources where its cells stand in its files
     * @param instructorNotes Markdown for those who teach it, by language
     * @param pictures that its texts show, by path
     * @param numbers that its texts state, and that are measured again
     */
    Lesson(
            LessonRef ref,
            Kind kind,
            LessonPace pace,
            Optional<CoursePlace> place,
            LessonText english,
            Map<String, LessonText> translations,
            ModelAnswers answers,
            LessonSources sources,
            Map<String, String> instructorNotes,
            Map<String, LessonPicture> pictures,
            List<StatedNumber> numbers) {
        this.ref = ref;
        this.kind = kind;
        this.pace = pace;
        this.place = place;
        this.english = english;
        this.translations = Map.copyOf(translations);
        this.answers = answers;
        this.sources = sources;
        this.instructorNotes = Map.copyOf(instructorNotes);
        this.pictures = Map.copyOf(pictures);
        this.numbers = List.copyOf(numbers);
        this.variants = List.of();
    }

    private Lesson(Lesson base, List<Lesson> variants) {
        this.ref = base.ref;
        this.kind = base.kind;
        this.pace = base.pace;
        this.place = base.place;
        this.english = base.english;
        this.translations = base.translations;
        this.answers = base.answers;
        this.sources = base.sources;
        this.instructorNotes = base.instructorNotes;
        this.pictures = base.pictures;
        this.numbers = base.numbers;
        this.variants = List.copyOf(variants);
    }

    /** The same with variants, which have the same cells and tasks, but other values. */
    Lesson withVariants(List<Lesson> changed) {
        return new Lesson(this, changed);
    }

    /**
     * What students get in place of the lesson, one of them each; none if all get the lesson as it
     * is.
     */
    public List<Lesson> variants() {
        return variants;
    }

    /**
     * The variant of an id; the lesson itself where it has none of that id.
     *
     * @param id as in a {@link LessonRef}
     */
    public Lesson variant(String id) {
        return variants.stream()
                .filter(each -> each.ref.variant().equals(id))
                .findFirst()
                .orElse(this);
    }

    /** The name of its folder, which is its address: {@code 01-from-spike-to-silicon}. */
    public String slug() {
        return ref.id();
    }

    public Kind kind() {
        return kind;
    }

    /** What a notebook made from it refers to. */
    public LessonRef ref() {
        return ref;
    }

    /** Counted up by its author with every change of tasks or cells. */
    public int version() {
        return ref.version();
    }

    /** How long it takes, roughly. */
    public int minutes() {
        return pace.minutes();
    }

    /** Those of its minutes that are not for the class. */
    public int homeworkMinutes() {
        return place.map(CoursePlace::homeworkMinutes).orElse(0);
    }

    /** How long its steps take. */
    public LessonPace pace() {
        return pace;
    }

    /** Where it stands in the course; empty for lessons apart from it. */
    public Optional<CoursePlace> place() {
        return place;
    }

    public String title(Locale locale) {
        return text(locale).title();
    }

    /** What it is about, in one line. */
    public String summary(Locale locale) {
        return text(locale).summary();
    }

    /** What a student can do afterwards. */
    public List<String> goals(Locale locale) {
        return text(locale).goals();
    }

    /** The notebook that a student starts with: of checks that are hidden it only has a trace. */
    public Notebook newNotebook(Locale locale) {
        LessonText text = text(locale);
        List<Cell> cells = text.cells().stream().map(Lesson::covered).toList();
        return new Notebook(text.title(), Optional.of(ref), cells);
    }

    private static Cell covered(Cell cell) {
        return cell instanceof TaskCell task ? task.withCheck(task.check().covered()) : cell;
    }

    /**
     * What is right in a question, of a text in any language; nothing if the lesson has no such
     * question.
     */
    public Optional<QuestionKey> questionKey(String cellId, Locale locale) {
        return Optional.ofNullable(text(locale).help().keys().get(cellId))
                .map(key ->
                        key.answer() instanceof AnswerKey.Text
                                ? new QuestionKey(
                                        new AnswerKey.Text(accepted(cellId, locale)),
                                        key.explanation())
                                : key);
    }

    /** First those of the language, of which pages show one as right. */
    private List<String> accepted(String cellId, Locale locale) {
        return Stream.concat(Stream.of(text(locale), english), translations.values().stream())
                .flatMap(text -> Stream.ofNullable(text.help().keys().get(cellId)))
                .map(QuestionKey::answer)
                .flatMap(answer ->
                        answer instanceof AnswerKey.Text(List<String> accepts)
                                ? accepts.stream()
                                : Stream.empty())
                .distinct()
                .toList();
    }

    /** The hints of a task in their order, as Markdown; none if it has none. */
    public List<String> hints(String cellId, Locale locale) {
        return text(locale).help().hints().getOrDefault(cellId, List.of());
    }

    /** The document, plan or chip of the model solution for a cell, if it has one. */
    public Optional<String> solution(String cellId) {
        return Optional.ofNullable(answers.solutions().get(cellId));
    }

    /**
     * Markdown for those who teach it: what students get wrong, what to discuss; in English where
     * they are not translated.
     */
    public Optional<String> instructorNotes(Locale locale) {
        return Optional.ofNullable(instructorNotes.get(locale.getLanguage()))
                .or(() -> Optional.ofNullable(instructorNotes.get(Locale.ENGLISH.getLanguage())));
    }

    /** The pictures that its texts show, by the path that they name. */
    public Map<String, LessonPicture> pictures() {
        return pictures;
    }

    /** Numbers that its texts state and its author had measured again. */
    public List<StatedNumber> numbers() {
        return numbers;
    }

    /** A problem of one of the {@link #numbers}, at its place: {@code lesson.md:9}. */
    public Problem placed(int number, Problem problem) {
        return sources.inFront(problem.under(StatedNumber.pointer(number)));
    }

    /** A problem within the settings of a cell, at its place: {@code lesson.md:31}. */
    public Problem placed(String cellId, Problem problem) {
        return sources.inCell(cellId, problem);
    }

    /** The tasks with the checks that count, hidden ones too; for gradings and teachers only. */
    public List<TaskCell> tasks() {
        return english.cells().stream()
                .filter(TaskCell.class::isInstance)
                .map(TaskCell.class::cast)
                .toList();
    }

    /** Most points to be had. */
    public int maxPoints() {
        return tasks().stream().mapToInt(TaskCell::points).sum();
    }

    /**
     * The start with the model solution's networks, plans, chips and answers in it; for tests and
     * teachers only.
     */
    public Notebook modelSolution() {
        Notebook notebook = with(newNotebook(Locale.ENGLISH), answers.solutions());
        for (QuestionCell question : notebook.cells(QuestionCell.class)) {
            notebook = notebook.withCell(answered(question));
        }
        return notebook;
    }

    /** Answers to a task that must not pass; for tests and teachers only. */
    public List<WrongAnswer> wrongAnswers(String task) {
        return answers.wrong().getOrDefault(task, List.of());
    }

    /** The model solution with what a wrong answer changes. */
    public Notebook with(WrongAnswer wrong) {
        return new WrongNotebook(modelSolution(), new ArrayList<>()).of(wrong);
    }

    private static Notebook with(Notebook start, Map<String, String> solutions) {
        Notebook notebook = start;
        for (Cell cell : start.cells()) {
            String solution = solutions.get(cell.id());
            if (solution != null) {
                notebook = notebook.withCell(solved(cell, solution));
            }
        }
        return notebook;
    }

    private QuestionCell answered(QuestionCell question) {
        return questionKey(question.id(), Locale.ENGLISH)
                .flatMap(key -> key.answer().rightAnswer())
                .map(question::withAnswer)
                .orElse(question);
    }

    private static Cell solved(Cell cell, String solution) {
        return switch (cell) {
            case NetworkCell network -> network.withDocument(solution);
            case TrainingCell training -> training.withPlan(solution);
            case ChipCell chip -> chip.withChip(solution);
            default -> throw new IllegalStateException("a " + cell.type() + " has no solution");
        };
    }

    private LessonText text(Locale locale) {
        return translations.getOrDefault(locale.getLanguage(), english);
    }
}
