package org.spikebook.lesson.question;

import org.spikebook.lesson.curve.Axis;
import org.spikebook.lesson.curve.Curve;
import org.spikebook.lesson.curve.CurvePoint;
import org.spikebook.lesson.curve.document.CurveJson;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.problem.Problem;

import java.util.List;

/** Reads what a question of kind {@code draw} asks for, and the curve that is right. */
final class DrawingReader {

    private static final int MAX_NAME = 300;
    private static final double USUAL_TOLERANCE = 0.1;
    private static final double USUAL_WITHIN = 0.9;
    private static final Axis UNKNOWN = new Axis("", "", 0, 1, Axis.Scale.LINEAR, List.of());

    /** The question, and what is right. */
    record Drawing(Question.Draw question, AnswerKey.Drawing key) {}

    private final String id;
    private final List<Problem> problems;

    private DrawingReader(String id, List<Problem> problems) {
        this.id = id;
        this.problems = problems;
    }

    /**
     * The object {@code draw} of the question {@code id}.
     *
     * @param problems added to
     */
    static Drawing read(String id, JsonFields question, List<Problem> problems) {
        return question.object("draw")
                .map(fields -> new DrawingReader(id, problems).drawing(fields))
                .orElseGet(() ->
                        new Drawing(
                                new Question.Draw(UNKNOWN, UNKNOWN),
                                new AnswerKey.Drawing(
                                        new Curve(UNKNOWN, UNKNOWN, List.of()), 0, 1)));
    }

    /** The labels {@code x} and {@code y} of a translation. */
    static Question.Draw inItsWords(Question.Draw draw, JsonFields fields) {
        return new Question.Draw(
                named(draw.x(), fields.optionalText("x", MAX_NAME)),
                named(draw.y(), fields.optionalText("y", MAX_NAME)),
                draw.rateOf(),
                draw.over());
    }

    private static Axis named(Axis axis, String label) {
        return label.isEmpty() ? axis : axis.named(label);
    }

    private Drawing drawing(JsonFields fields) {
        int before = problems.size();
        Axis x = CurveJson.axis(fields, "x", problems);
        Axis y = CurveJson.axis(fields, "y", problems);
        boolean axesAreGood = problems.size() == before;
        Question.Draw question =
                new Question.Draw(
                        x,
                        y,
                        fields.optionalText("rateOf", MAX_NAME),
                        fields.optionalText("over", MAX_NAME));
        checkMeasure(question, fields);
        Curve reference = new Curve(x, y, fields.has("points") ? points(fields) : List.of());
        if (axesAreGood && fields.has("points") && !reference.isDrawable()) {
            add(fields, "points", "badCurve", id, Curve.MIN_POINTS, Curve.MAX_POINTS);
        }
        double tolerance = fields.number("tolerance", 0, 1, USUAL_TOLERANCE);
        double within = fields.number("within", 0, 1, USUAL_WITHIN);
        fields.noOthers();
        return new Drawing(question, new AnswerKey.Drawing(reference, tolerance, within));
    }

    /** None where they are wrong, which is a problem then. */
    private static List<CurvePoint> points(JsonFields fields) {
        return fields.any("points").flatMap(CurveJson::points).orElse(List.of());
    }

    private void checkMeasure(Question.Draw question, JsonFields fields) {
        if (question.rateOf().isEmpty() != question.over().isEmpty()) {
            add(fields, "", "halfMeasure", id);
        } else if (!question.rateOf().isEmpty()
                && !question.y().unit().equals(Unit.HERTZ.symbol())) {
            add(fields, "y", "rateWithoutHertz", id, question.rateOf());
        }
    }

    private void add(JsonFields fields, String key, String code, Object... args) {
        problems.add(Problem.of(DrawingReader.class, fields.at(key), code, args));
    }
}
