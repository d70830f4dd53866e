package org.spikebook.web.classboard.poll;

import org.spikebook.db.classboard.PollAnswerCount;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.web.analysislab.ClassPrediction;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What a class predicted of a rate that figures of the lesson measure.
 *
 * @param questionId id of the question's cell
 */
public record RevealedPrediction(String questionId, ClassPrediction prediction) {

    /** Empty where no one answered. */
    static Optional<RevealedPrediction> of(QuestionCell asked, List<PollAnswerCount> counts) {
        return predicted(asked.question(), counts)
                .map(predicted -> new RevealedPrediction(asked.id(), predicted));
    }

    private static Optional<ClassPrediction> predicted(
            Question question, List<PollAnswerCount> counts) {
        return switch (question) {
            case Question.Number _ ->
                    ClassPrediction.ofRates(
                            counts.stream()
                                    .flatMap(each ->
                                            Collections.nCopies(each.count(), each.answer())
                                                    .stream())
                                    .mapToDouble(Double::parseDouble));
            case Question.Draw draw ->
                    ClassPrediction.ofCurves(
                            draw.x(),
                            draw.y(),
                            counts.stream()
                                    .flatMap(each -> PollResult.drawn(question, each))
                                    .toList());
            case Question.Choice _, Question.Choices _, Question.Order _, Question.Text _ ->
                    Optional.empty();
        };
    }
}
