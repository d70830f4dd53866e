package org.spikebook.lesson.content;

import org.spikebook.lesson.curve.CurvePoint;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.document.EditableDocument;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the notebook of a wrong answer from that of the model solution. */
final class WrongNotebook {

    private final List<Problem> problems;
    private Notebook notebook;

    /**
     * @param problems added to: cells and places that do not exist, with paths within the answer
     */
    WrongNotebook(Notebook solution, List<Problem> problems) {
        this.notebook = solution;
        this.problems = problems;
    }

    Notebook of(WrongAnswer wrong) {
        wrong.documents().forEach(this::replace);
        wrong.changes().forEach(this::change);
        wrong.chips().forEach(this::chip);
        wrong.answers().forEach(this::answer);
        return notebook;
    }

    private void replace(String id, String document) {
        switch (notebook.cell(id).orElse(null)) {
            case NetworkCell network ->
                    notebook = notebook.withCell(network.withDocument(document));
            case TrainingCell training -> notebook = notebook.withCell(training.withPlan(document));
            case null, default -> add("/files/" + id, "noSuchCell", id, "network, training");
        }
    }

    private void change(String id, Map<String, Double> values) {
        Optional<NetworkCell> cell = notebook.cell(id, NetworkCell.class);
        if (cell.isEmpty()) {
            add("/change/" + id, "noSuchCell", id, "network");
            return;
        }
        List<Problem> found = new ArrayList<>();
        List<EditableDocument.Change> changes = new ArrayList<>();
        values.forEach((path, value) -> changes.add(new EditableDocument.Change(path, value)));
        Optional<EditableDocument> document =
                new NetworkReader(ModelRegistry.standard()).edit(cell.get().document(), found);
        document.ifPresent(text -> text.put(changes, found));
        found.forEach(p -> problems.add(p.movedTo("/change/" + id)));
        document.ifPresent(
                text -> notebook = notebook.withCell(cell.get().withDocument(text.text())));
    }

    private void chip(String id, String chip) {
        notebook.cell(id, ChipCell.class)
                .ifPresentOrElse(
                        cell -> notebook = notebook.withCell(cell.withChip(chip)),
                        () -> add("/chips/" + id, "noSuchCell", id, "chip"));
    }

    private void answer(String id, Value value) {
        Optional<QuestionCell> cell = notebook.cell(id, QuestionCell.class);
        if (cell.isEmpty()) {
            add("/answers/" + id, "noSuchCell", id, "question");
            return;
        }
        Question question = cell.get().question();
        answer(question, value)
                .filter(question::fits)
                .ifPresentOrElse(
                        answer -> notebook = notebook.withCell(cell.get().withAnswer(answer)),
                        () -> add("/answers/" + id, "badAnswer", id, question.kind()));
    }

    private static Optional<Answer> answer(Question question, Value value) {
        return Optional.ofNullable(
                switch (value) {
                    case Value.Real(double number) when question instanceof Question.Number ->
                            new Answer.Number(number);
                    case Value.Real(double number) -> Answer.option((int) number - 1);
                    case Value.Series(List<Double> numbers)
                            when question instanceof Question.Draw && numbers.size() % 2 == 0 ->
                            new Answer.Drawn(points(numbers));
                    case Value.Series(List<Double> numbers) ->
                            new Answer.Options(
                                    numbers.stream().map(n -> n.intValue() - 1).toList());
                    case Value.Word(String text) -> new Answer.Text(text);
                    default -> null;
                });
    }

    /** From x and y of each, in turn. */
    private static List<CurvePoint> points(List<Double> numbers) {
        List<CurvePoint> points = new ArrayList<>();
        for (int k = 0; k < numbers.size(); k += 2) {
            points.add(new CurvePoint(numbers.get(k), numbers.get(k + 1)));
        }
        return points;
    }

    private void add(String path, String code, Object... args) {
        problems.add(Problem.of(WrongNotebook.class, path, code, args));
    }
}
