package org.spikebook.lesson.notebook.document;

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
        if (cell.question() instanceof Question.Number(var unit, var tolerance, var rateOf)) {
            if (!unit.isEmpty()) {
                out.put("unit", unit);
            }
            out.put("tolerance", tolerance);
            if (!rateOf.isEmpty()) {
                out.put("rateOf", rateOf);
            }
        } else if (!cell.question().options().isEmpty()) {
            var options = out.putArray("options");
            cell.question().options().forEach(options::add);
        }
        out.put("markdown", cell.markdown());
        cell.answer().ifPresent(given -> AnswerJson.write(given, "answer", out));
    }
}
