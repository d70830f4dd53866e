package org.spikebook.lesson.check.question;

import org.spikebook.lesson.check.Check;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.check.Evidence.JudgedAnswer;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.question.Judgement;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;

import java.util.List;
import java.util.stream.Stream;

/** A question is answered, and rightly where something is right. */
public final class QuestionAnswer implements Check {

    @Override
    public String type() {
        return "answer";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of();
    }

    @Override
    public Class<? extends Cell> judges() {
        return QuestionCell.class;
    }

    @Override
    public CheckResult judge(
            ParameterValues values, List<String> cells, int points, Evidence evidence) {
        return evidence.answer(cells.getFirst()).judged(points, answer -> judge(points, answer));
    }

    private static CheckResult judge(int points, JudgedAnswer answer) {
        String key =
                switch (answer.judgement()) {
                    case RIGHT -> "answer.right";
                    case WRONG -> "answer.wrong";
                    case RECORDED -> "answer.recorded";
                };
        return CheckResult.share(
                answer.judgement() == Judgement.WRONG ? 0 : 1,
                points,
                Stream.concat(
                                Stream.of(Measured.text(key, answer.question())),
                                answer.deviations().stream())
                        .toList());
    }
}
