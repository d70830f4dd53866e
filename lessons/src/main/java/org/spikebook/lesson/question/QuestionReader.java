package org.spikebook.lesson.question;

import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.document.Sha256;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Reads a question from the fields that its author wrote. */
public final class QuestionReader {

    private static final int MAX_NAME = 300;
    private static final int MAX_MARKDOWN = 20_000;
    private static final int MAX_OPTION = 500;
    private static final int MAX_UNIT = 20;
    private static final int MAX_ACCEPTED = 50;
    private static final double FAR = 1e12;

    private record Option(String text, String feedback, boolean right) {}

    /** The question, and what is right. */
    private record Form(Question question, AnswerKey key) {}

    private final String id;
    private final JsonFields fields;
    private final List<Problem> problems;

    private QuestionReader(String id, JsonFields fields, List<Problem> problems) {
        this.id = id;
        this.fields = fields;
        this.problems = problems;
    }

    /**
     * The question {@code id}; its other keys ({@code type}) are the caller's.
     *
     * @param problems added to
     */
    public static LessonQuestion read(String id, JsonFields fields, List<Problem> problems) {
        return new QuestionReader(id, fields, problems).question();
    }

    /**
     * A question in the words of a translation: title, ask, answer, texts and feedback of options,
     * in the order of the original, words that are accepted, a unit that is a word, and labels of
     * axes. What is right comes from the original.
     *
     * @param problems added to
     */
    public static LessonQuestion translated(
            LessonQuestion original, JsonFields fields, List<Problem> problems) {
        return new QuestionReader(original.cell().id(), fields, problems).inItsWords(original);
    }

    private LessonQuestion inItsWords(LessonQuestion original) {
        String title = fields.optionalText("title", MAX_NAME);
        String ask = fields.optionalText("ask", MAX_MARKDOWN).strip();
        Form form = inItsWords(original.cell().question(), original.key().answer());
        String explanation = fields.optionalText("answer", MAX_MARKDOWN).strip();
        return new LessonQuestion(
                new QuestionCell(
                        id,
                        title,
                        form.question(),
                        original.cell().predict(),
                        ask,
                        Optional.empty()),
                new QuestionKey(form.key(), explanation));
    }

    private Form inItsWords(Question question, AnswerKey key) {
        return switch (question) {
            case Question.Text _ ->
                    new Form(question, fields.any("accepts").isPresent() ? text().key() : key);
            case Question.Number number -> new Form(inItsUnit(number), key);
            case Question.Draw draw -> new Form(DrawingReader.inItsWords(draw, fields), key);
            case Question.Choice _, Question.Choices _, Question.Order _ ->
                    withItsOptions(question, key);
        };
    }

    /** A unit that is a word has a translation, a symbol needs none. */
    private Question inItsUnit(Question.Number number) {
        return fields.has("unit")
                ? new Question.Number(
                        fields.text("unit", MAX_UNIT), number.tolerance(), number.rateOf())
                : number;
    }

    private Form withItsOptions(Question question, AnswerKey key) {
        List<Option> options = options();
        List<String> texts = texts(options);
        if (texts.size() != question.options().size()) {
            add("options", "otherOptions", id, question.options().size());
            return new Form(question, key);
        }
        return switch (question) {
            case Question.Choice _ -> new Form(new Question.Choice(texts), worded(key, options));
            case Question.Choices _ -> new Form(new Question.Choices(texts), worded(key, options));
            case Question.Order _ ->
                    new Form(
                            new Question.Order(
                                    shuffled(texts.size()).stream().map(texts::get).toList()),
                            key);
            case Question.Number _, Question.Text _, Question.Draw _ -> new Form(question, key);
        };
    }

    private static AnswerKey worded(AnswerKey key, List<Option> options) {
        return key instanceof AnswerKey.Options(var right, _)
                ? new AnswerKey.Options(right, options.stream().map(Option::feedback).toList())
                : key;
    }

    private LessonQuestion question() {
        String title = fields.optionalText("title", MAX_NAME);
        String ask = fields.optionalText("ask", MAX_MARKDOWN).strip();
        boolean predict = fields.optionalFlag("predict");
        Form form = form(fields.text("kind", MAX_NAME));
        String explanation = fields.optionalText("answer", MAX_MARKDOWN).strip();
        return new LessonQuestion(
                new QuestionCell(id, title, form.question(), predict, ask, Optional.empty()),
                new QuestionKey(form.key(), explanation));
    }

    private Form form(String kind) {
        return switch (kind) {
            case "choice" -> choice();
            case "choices" -> choices();
            case "number" -> number();
            case "text" -> text();
            case "order" -> order();
            case "draw" -> draw();
            default -> {
                if (!kind.isEmpty()) {
                    add("kind", "unknownKind", kind);
                }
                yield new Form(new Question.Text(), new AnswerKey.Text(List.of()));
            }
        };
    }

    private Form choice() {
        List<Option> options = options();
        AnswerKey.Options key = key(options);
        if (key.right().size() > 1) {
            add("options", "severalRight", id, key.right().size());
        }
        return new Form(new Question.Choice(texts(options)), key);
    }

    private Form choices() {
        List<Option> options = options();
        return new Form(new Question.Choices(texts(options)), key(options));
    }

    private static AnswerKey.Options key(List<Option> options) {
        Set<Integer> right = new TreeSet<>();
        IntStream.range(0, options.size()).filter(k -> options.get(k).right()).forEach(right::add);
        return new AnswerKey.Options(right, options.stream().map(Option::feedback).toList());
    }

    private Form number() {
        Optional<JsonFields> number = fields.object("number");
        OptionalDouble expected = OptionalDouble.empty();
        double tolerance = 0;
        String unit = "";
        String rateOf = "";
        if (number.isPresent()) {
            expected = number.get().number("expected", -FAR, FAR);
            tolerance = number.get().number("tolerance", 0, FAR).orElse(0);
            unit = number.get().optionalText("unit", MAX_UNIT);
            rateOf = number.get().optionalText("rateOf", MAX_NAME);
            if (!rateOf.isEmpty() && !unit.equals(Unit.HERTZ.symbol())) {
                add("number", "rateWithoutHertz", id, rateOf);
            }
            number.get().noOthers();
        }
        return new Form(
                new Question.Number(unit, tolerance, rateOf),
                new AnswerKey.Number(expected.orElse(0), tolerance));
    }

    private Form text() {
        List<String> accepts =
                fields.any("accepts").isEmpty()
                        ? List.of()
                        : fields.texts("accepts", MAX_ACCEPTED, MAX_OPTION);
        return new Form(new Question.Text(), new AnswerKey.Text(accepts));
    }

    /** Shown in an order that depends on the id alone, so that each reader gets the same. */
    private Form order() {
        List<String> inOrder = texts(options());
        List<Integer> shown = shuffled(inOrder.size());
        List<Integer> right =
                IntStream.range(0, inOrder.size()).map(shown::indexOf).boxed().toList();
        return new Form(
                new Question.Order(shown.stream().map(inOrder::get).toList()),
                new AnswerKey.Order(right));
    }

    private Form draw() {
        DrawingReader.Drawing drawing = DrawingReader.read(id, fields, problems);
        return new Form(drawing.question(), drawing.key());
    }

    private List<Integer> shuffled(int count) {
        List<Integer> ascending = IntStream.range(0, count).boxed().toList();
        List<Integer> shown = new ArrayList<>(ascending);
        shown.sort(Comparator.comparing(index -> Sha256.of(id + "/" + index)));
        if (shown.equals(ascending) && count > 1) {
            shown.add(shown.removeFirst());
        }
        return shown;
    }

    private List<Option> options() {
        List<Option> options = new ArrayList<>();
        for (JsonFields option : fields.objects("options", Question.MAX_OPTIONS)) {
            options.add(
                    new Option(
                            option.text("text", MAX_OPTION),
                            option.optionalText("feedback", MAX_MARKDOWN).strip(),
                            option.optionalFlag("right")));
            option.noOthers();
        }
        return options;
    }

    private static List<String> texts(List<Option> options) {
        return options.stream().map(Option::text).toList();
    }

    private void add(String key, String code, Object... args) {
        problems.add(Problem.of(QuestionReader.class, fields.at(key), code, args));
    }
}
