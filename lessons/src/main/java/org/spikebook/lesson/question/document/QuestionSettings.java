package org.spikebook.lesson.question.document;

import org.spikebook.lesson.curve.document.CurveJson;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.question.AnswerKey;
import org.spikebook.lesson.question.QuestionKey;
import org.spikebook.lesson.question.QuestionReader;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/**
 * A question as its author writes it, for {@link QuestionReader} to read. Where what is right is
 * not known, nothing is right in a choice, a text or a drawing; a number lacks what is expected,
 * and an order its kind, so that its reader asks for them.
 */
public final class QuestionSettings {

    private final QuestionCell cell;
    private final Optional<QuestionKey> key;
    private final ObjectNode out = JsonMapper.shared().createObjectNode();

    private QuestionSettings(QuestionCell cell, Optional<QuestionKey> key) {
        this.cell = cell;
        this.key = key;
    }

    /**
     * As it stands in the block of a lesson.
     *
     * @param key what is right, if it is known
     */
    public static ObjectNode of(QuestionCell cell, Optional<QuestionKey> key) {
        return new QuestionSettings(cell, key).settings();
    }

    private ObjectNode settings() {
        putIfAny("title", cell.title(), out);
        boolean isKnown = !(cell.question() instanceof Question.Order) || key.isPresent();
        if (isKnown) {
            out.put("kind", cell.question().kind());
        }
        if (cell.predict()) {
            out.put("predict", true);
        }
        putIfAny("ask", cell.markdown(), out);
        switch (cell.question()) {
            case Question.Choice(var options) -> putOptions(options);
            case Question.Choices(var options) -> putOptions(options);
            case Question.Order(var options) -> putOrder(options);
            case Question.Number number -> putNumber(number);
            case Question.Draw draw -> putDrawing(draw);
            case Question.Text _ -> putAccepted();
        }
        key.ifPresent(known -> putIfAny("answer", known.explanation(), out));
        return out;
    }

    private Optional<AnswerKey> right() {
        return key.map(QuestionKey::answer);
    }

    private void putOptions(List<String> options) {
        ArrayNode list = out.putArray("options");
        for (int k = 0; k < options.size(); k++) {
            ObjectNode option = list.addObject().put("text", options.get(k));
            if (right().orElse(null) instanceof AnswerKey.Options(var right, var feedback)) {
                if (right.contains(k)) {
                    option.put("right", true);
                }
                putIfAny("feedback", feedback.get(k), option);
            }
        }
    }

    /** Authors write the right order; readers see another one. */
    private void putOrder(List<String> shown) {
        ArrayNode list = out.putArray("options");
        List<String> inOrder =
                right().orElse(null) instanceof AnswerKey.Order(var right)
                        ? right.stream().map(shown::get).toList()
                        : shown;
        inOrder.forEach(text -> list.addObject().put("text", text));
    }

    private void putNumber(Question.Number number) {
        ObjectNode object = out.putObject("number");
        if (right().orElse(null) instanceof AnswerKey.Number(var expected, _)) {
            object.put("expected", expected);
        }
        object.put("tolerance", number.tolerance());
        putIfAny("unit", number.unit(), object);
        putIfAny("rateOf", number.rateOf(), object);
    }

    private void putDrawing(Question.Draw draw) {
        ObjectNode object = out.putObject("draw");
        CurveJson.write(draw.x(), "x", object);
        CurveJson.write(draw.y(), "y", object);
        putIfAny("rateOf", draw.rateOf(), object);
        putIfAny("over", draw.over(), object);
        if (right().orElse(null)
                instanceof AnswerKey.Drawing(var reference, var tolerance, var within)) {
            if (!reference.points().isEmpty()) {
                CurveJson.write(reference.points(), "points", object);
            }
            object.put("tolerance", tolerance);
            object.put("within", within);
        }
    }

    private void putAccepted() {
        if (right().orElse(null) instanceof AnswerKey.Text(var accepts) && !accepts.isEmpty()) {
            accepts.forEach(out.putArray("accepts")::add);
        }
    }

    private static void putIfAny(String name, String text, ObjectNode object) {
        if (!text.isEmpty()) {
            object.put(name, text);
        }
    }
}
