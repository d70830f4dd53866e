package org.spikebook.lesson.notebook.document;

import org.spikebook.lesson.curve.document.CurveJson;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.problem.Problem;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

final class QuestionFormat extends CellFormat<QuestionCell> {

    private static final int MAX_OPTION = 500;
    private static final int MAX_UNIT = 20;
    private static final int MAX_POINTER = 300;
    private static final double FAR = 1e12;

    QuestionFormat() {
        super("question", QuestionCell.class);
    }

    @Override
    Cell read(String id, CellFields fields) {
        JsonFields json = fields.json();
        Question question = question(json, fields.problems());
        return new QuestionCell(
                id,
                "",
                question,
                json.optionalFlag("predict"),
                fields.markdown(),
                AnswerJson.read(json, "answer", question, fields.problems()));
    }

    private static Question question(JsonFields json, List<Problem> problems) {
        String kind = json.text("kind", CellFields.MAX_ID);
        return switch (kind) {
            case "choice" -> new Question.Choice(options(json));
            case "choices" -> new Question.Choices(options(json));
            case "order" -> new Question.Order(options(json));
            case "number" ->
                    new Question.Number(
                            json.optionalText("unit", MAX_UNIT),
                            json.number("tolerance", 0, FAR).orElse(0),
                            json.optionalText("rateOf", CellFields.MAX_ID));
            case "draw" ->
                    new Question.Draw(
                            CurveJson.axis(json, "x", problems),
                            CurveJson.axis(json, "y", problems),
                            json.optionalText("rateOf", CellFields.MAX_ID),
                            json.optionalText("over", MAX_POINTER));
            case "text" -> new Question.Text();
            default -> {
                if (!kind.isEmpty()) {
                    problems.add(
                            Problem.of(QuestionFormat.class, json.at("kind"), "unknownKind", kind));
                }
                yield new Question.Text();
            }
        };
    }

    private static List<String> options(JsonFields json) {
        return json.texts("options", Question.MAX_OPTIONS, MAX_OPTION);
    }

    @Override
    void write(QuestionCell cell, ObjectNode out) {
        out.put("kind", cell.question().kind());
        if (cell.predict()) {
            out.put("predict", true);
        }
        switch (cell.question()) {
            case Question.Number(var unit, var tolerance, var rateOf) -> {
                putIfAny("unit", unit, out);
                out.put("tolerance", tolerance);
                putIfAny("rateOf", rateOf, out);
            }
            case Question.Draw(var x, var y, var rateOf, var over) -> {
                CurveJson.write(x, "x", out);
                CurveJson.write(y, "y", out);
                putIfAny("rateOf", rateOf, out);
                putIfAny("over", over, out);
            }
            case Question.Choice _, Question.Choices _, Question.Order _ -> {
                var options = out.putArray("options");
                cell.question().options().forEach(options::add);
            }
            case Question.Text _ -> {}
        }
        out.put("markdown", cell.markdown());
        cell.answer().ifPresent(given -> AnswerJson.write(given, "answer", out));
    }

    private static void putIfAny(String key, String text, ObjectNode out) {
        if (!text.isEmpty()) {
            out.put(key, text);
        }
    }
}
