package org.spikebook.lesson.notebook.document;

import org.spikebook.lesson.curve.document.CurveJson;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.problem.Problem;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers in JSON: a number, a text, a list of options by index from 0, or the points of a curve.
 * One option may stand without a list.
 */
public final class AnswerJson {

    private AnswerJson() {}

    /**
     * The answer at {@code key}; empty if it is missing or does not fit the question.
     *
     * @param problems added to where it does not fit
     */
    public static Optional<Answer> read(
            JsonFields fields, String key, Question question, List<Problem> problems) {
        Optional<JsonNode> node = fields.any(key);
        Optional<Answer> answer =
                node.flatMap(AnswerJson::answer).map(given -> fit(given, question));
        if (node.isPresent() && answer.filter(question::fits).isEmpty()) {
            problems.add(
                    Problem.of(AnswerJson.class, fields.at(key), "badAnswer", question.kind()));
        }
        return answer.filter(question::fits);
    }

    private static Optional<Answer> answer(JsonNode node) {
        if (node.isNumber() && Double.isFinite(node.doubleValue())) {
            return Optional.of(new Answer.Number(node.doubleValue()));
        } else if (node.isString()) {
            return Optional.of(new Answer.Text(node.stringValue()));
        } else if (node.isArray() && !node.isEmpty() && node.get(0).isArray()) {
            return CurveJson.points(node).map(Answer.Drawn::new);
        } else if (node.isArray() && node.size() <= Question.MAX_OPTIONS) {
            return indices(node).map(Answer.Options::new);
        }
        return Optional.empty();
    }

    private static Optional<List<Integer>> indices(JsonNode list) {
        List<Integer> indices = new ArrayList<>();
        for (JsonNode member : list) {
            if (!member.isInt()) {
                return Optional.empty();
            }
            indices.add(member.intValue());
        }
        return Optional.of(indices);
    }

    /** A number that answers a choice is the index of an option. */
    private static Answer fit(Answer answer, Question question) {
        return !(question instanceof Question.Number)
                        && answer instanceof Answer.Number(double value)
                        && value == Math.rint(value)
                ? Answer.option((int) value)
                : answer;
    }

    static void write(Answer answer, String key, ObjectNode out) {
        switch (answer) {
            case Answer.Number(double value) -> out.put(key, value);
            case Answer.Text(String text) -> out.put(key, text);
            case Answer.Drawn(var points) -> CurveJson.write(points, key, out);
            case Answer.Options(var indices) -> {
                var list = out.putArray(key);
                indices.forEach(list::add);
            }
        }
    }
}
