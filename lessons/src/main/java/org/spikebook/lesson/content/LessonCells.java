package org.spikebook.lesson.content;

import org.spikebook.lesson.check.question.RubricTranslation;
import org.spikebook.lesson.document.YamlPart;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.HelpTaken;
import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.document.CellFields;
import org.spikebook.lesson.notebook.document.CellParts;
import org.spikebook.lesson.notebook.document.CellSettings;
import org.spikebook.lesson.notebook.document.SweepParts;
import org.spikebook.lesson.notebook.sweep.SweepDesign;
import org.spikebook.lesson.question.LessonQuestion;
import org.spikebook.lesson.question.QuestionReader;
import org.spikebook.lesson.variant.VariantEdition;
import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads the cells of a lesson, with the files that they name. Those of {@code lesson.md} say what
 * each cell is; those of a translation repeat the words only.
 */
final class LessonCells {

    /** Those of them that a learner does, and that take a time of their own. */
    private static final Set<String> STEPS = Set.of("task", "question");

    private static final String SOLUTION = "solution/";
    private static final String CRITERIA = "criteria";
    private static final int MAX_MINUTES = 1000;
    private static final int MAX_TITLE = 300;
    private static final int MAX_NAME = 200;
    private static final int MAX_INPUTS = 20;
    private static final int MAX_POINTS = 1000;
    private static final int MAX_WRONG = 50;
    private static final int MAX_MARKDOWN = 200_000;

    private final LessonFolder folder;
    private final List<Problem> problems;
    private final LessonSources sources;
    private final VariantEdition edition;
    private final Map<String, Cell> byId = new TreeMap<>();
    private final Map<String, String> solutions = new TreeMap<>();
    private final Map<String, LessonQuestion> questions = new TreeMap<>();
    private final Map<String, List<WrongAnswer>> wrong = new TreeMap<>();
    private final Map<String, Integer> minutes = new TreeMap<>();

    LessonCells(LessonFolder folder, VariantEdition edition, List<Problem> problems) {
        this.folder = folder;
        this.edition = edition;
        this.problems = problems;
        this.sources = new LessonSources(folder);
    }

    /**
     * The cell that a block of {@code lesson.md} describes; its hints and what is right are added
     * to {@code help}.
     */
    Optional<Cell> cell(CellBlock block, CollectedHelp help) {
        sources.add(block.id(), block.settings());
        readMinutes(block);
        Optional<Cell> cell = read(block, help);
        cell.ifPresent(read -> byId.putIfAbsent(read.id(), read));
        end(block);
        return cell;
    }

    /** The cell of the same id as {@code lesson.md} describes it, in the words of a translation. */
    Optional<Cell> translated(CellBlock block, CollectedHelp help) {
        Cell original = byId.get(block.id());
        if (original == null || !original.type().equals(block.type())) {
            add(block.settings(), "", "unknownCell", block.type(), block.id());
        }
        Optional<Cell> cell = Optional.ofNullable(original).map(o -> inWordsOf(block, o, help));
        end(block);
        return cell;
    }

    /** Where the cells stand. */
    LessonSources sources() {
        return sources;
    }

    /** Model solutions by cell id. */
    Map<String, String> solutions() {
        return solutions;
    }

    /** Answers that must not pass, by id of the task. */
    Map<String, List<WrongAnswer>> wrong() {
        return wrong;
    }

    /** Minutes of steps that state theirs, by id. */
    Map<String, Integer> minutes() {
        return minutes;
    }

    private void readMinutes(CellBlock block) {
        JsonFields fields = block.settings().fields();
        if (STEPS.contains(block.type()) && fields.has("minutes")) {
            fields.whole("minutes", 1, MAX_MINUTES)
                    .ifPresent(stated -> minutes.put(block.id(), stated));
        }
    }

    private void end(CellBlock block) {
        block.settings().fields().noOthers();
        problems.addAll(block.settings().problems());
    }

    private Optional<Cell> read(CellBlock block, CollectedHelp help) {
        String id = block.id();
        YamlPart part = block.settings();
        JsonFields fields = part.fields();
        return switch (block.type()) {
            case "task" -> Optional.of(task(id, part, help));
            case "question" ->
                    Optional.of(question(QuestionReader.read(id, fields, part.found()), help));
            default -> described(block);
        };
    }

    /** A cell that brings no help with it: its format reads it, as that of a notebook. */
    private Optional<Cell> described(CellBlock block) {
        YamlPart part = block.settings();
        Optional<Cell> cell =
                CellSettings.read(block.type(), block.id(), new BlockFields(block.id(), part));
        if (cell.isEmpty()) {
            part.fields().otherKeys().forEach(part.fields()::any);
            add(part, "", "unknownCellType", block.type());
        }
        cell.filter(ChipCell.class::isInstance).ifPresent(chip -> readSolution(chip, part));
        return cell;
    }

    /** A chip has a name and no file, so that its block names that of the model solution. */
    private void readSolution(Cell chip, YamlPart part) {
        if (part.fields().has("solution")) {
            solutions.put(chip.id(), part.fields().text("solution", MAX_NAME));
        }
    }

    private Cell task(String id, YamlPart part, CollectedHelp help) {
        JsonFields fields = part.fields();
        help.hints().put(id, hints(fields));
        wrong.putIfAbsent(id, wrong(part));
        return new TaskCell(
                id,
                fields.text("title", MAX_TITLE),
                fields.texts("inputs", MAX_INPUTS, MAX_NAME),
                CellParts.check(fields, part.found()),
                fields.whole("points", 1, MAX_POINTS).orElse(1),
                ask(fields));
    }

    private Cell inWordsOf(CellBlock block, Cell original, CollectedHelp help) {
        JsonFields fields = block.settings().fields();
        String title = title(fields);
        return switch (original) {
            case TaskCell task -> {
                help.hints().put(task.id(), hints(fields));
                yield inWordsOf(block.settings(), task.withTitle(title).withMarkdown(ask(fields)));
            }
            case QuestionCell question ->
                    question(
                            QuestionReader.translated(
                                    Objects.requireNonNull(questions.get(question.id())),
                                    fields,
                                    block.settings().found()),
                            help);
            case SweepCell sweep -> inWordsOf(fields, sweep.withTitle(title));
            default -> original.withTitle(title);
        };
    }

    /**
     * A rubric is the one check that has words; grades keep those of {@code lesson.md}. What is
     * wrong with them takes no lesson from those who work with it already.
     */
    private Cell inWordsOf(YamlPart part, TaskCell task) {
        String criteria = part.fields().optionalText(CRITERIA, MAX_MARKDOWN);
        if (criteria.isEmpty()) {
            return task;
        }
        RubricTranslation words = new RubricTranslation(task.check(), criteria);
        if (!folder.published()) {
            words.mismatch()
                    .map(text -> new Problem("/" + CRITERIA, text))
                    .ifPresent(part.found()::add);
        }
        return task.withCheck(words.translated());
    }

    private static Cell inWordsOf(JsonFields fields, SweepCell sweep) {
        String label = SweepParts.label(fields);
        SweepDesign design = sweep.design();
        return label.isEmpty()
                ? sweep
                : sweep.withDesign(design.withOverlay(design.overlay().withFormulaLabel(label)));
    }

    private Cell question(LessonQuestion question, CollectedHelp help) {
        help.keys().put(question.cell().id(), question.key());
        questions.putIfAbsent(question.cell().id(), question);
        return question.cell();
    }

    private static String title(JsonFields fields) {
        return fields.optionalText("title", MAX_TITLE);
    }

    private static String ask(JsonFields fields) {
        return fields.text("ask", MAX_MARKDOWN).strip();
    }

    private static List<String> hints(JsonFields fields) {
        return fields.has("hints")
                ? fields.texts("hints", HelpTaken.MAX_HINTS, MAX_MARKDOWN)
                : List.of();
    }

    private List<WrongAnswer> wrong(YamlPart part) {
        List<WrongAnswer> answers = new ArrayList<>();
        if (part.fields().has("wrong")) {
            for (JsonFields answer : part.fields().objects("wrong", MAX_WRONG)) {
                answers.add(wrong(part, answer));
            }
        }
        return answers;
    }

    private WrongAnswer wrong(YamlPart part, JsonFields answer) {
        Map<String, String> documents = new TreeMap<>();
        Map<String, Map<String, Double>> changes = new TreeMap<>();
        Map<String, String> chips = new TreeMap<>();
        Map<String, Value> answers = new TreeMap<>();
        String name = answer.text("name", MAX_TITLE);
        answer.optionalObject("change")
                .ifPresent(cells -> {
                    for (String cell : cells.otherKeys()) {
                        changes.put(cell, CellParts.numbers(cells, cell));
                    }
                });
        answer.optionalObject("chips")
                .ifPresent(cells -> {
                    for (String cell : cells.otherKeys()) {
                        chips.put(cell, cells.text(cell, MAX_NAME));
                    }
                });
        answer.optionalObject("answers")
                .ifPresent(cells -> {
                    for (String cell : cells.otherKeys()) {
                        CellParts.value(cells, cell, part.found())
                                .ifPresent(value -> answers.put(cell, value));
                    }
                });
        answer.optionalObject("files")
                .ifPresent(files -> {
                    for (String cell : files.otherKeys()) {
                        String file = files.text(cell, MAX_NAME);
                        String text = file(part, files, cell, file);
                        documents.put(cell, edition.document(cell, text));
                    }
                });
        String expect = answer.text("expect", MAX_TITLE);
        answer.noOthers();
        return new WrongAnswer(name, documents, changes, chips, answers, expect);
    }

    private String file(String id, YamlPart part, String key) {
        JsonFields fields = part.fields();
        String name = fields.text(key, MAX_NAME);
        sources.addFile(id, name);
        String start = file(part, fields, key, name);
        folder.file(SOLUTION + name)
                .or(() -> edition.solves(id) ? Optional.of(start) : Optional.empty())
                .ifPresent(solution -> solutions.put(id, edition.solution(id, solution)));
        return edition.document(id, start);
    }

    private String file(YamlPart part, JsonFields fields, String key, String name) {
        Optional<String> text = folder.file(name);
        if (text.isEmpty() && !name.isEmpty()) {
            part.found().add(Problem.of(LessonCells.class, fields.at(key), "noFile", name));
        }
        return text.orElse("");
    }

    private void add(YamlPart part, String pointer, String code, Object... args) {
        part.found().add(Problem.of(LessonCells.class, pointer, code, args));
    }

    /** The fields of a block, whose documents are files beside {@code lesson.md}. */
    private final class BlockFields extends CellFields {

        private final String id;
        private final YamlPart part;

        BlockFields(String id, YamlPart part) {
            super(part.fields(), part.found(), MAX_NAME);
            this.id = id;
            this.part = part;
        }

        @Override
        protected boolean keepsWork() {
            return false;
        }

        @Override
        protected String document(String key, int longest) {
            return file(id, part, key);
        }

        @Override
        protected NetworkLocks locks() {
            return edition.locks(id, super.locks());
        }
    }
}
