package org.spikebook.web.question;

import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.question.Judgement;
import org.spikebook.lesson.question.QuestionKey;
import org.spikebook.web.common.Languages;
import org.springframework.stereotype.Component;

import java.util.Optional;

/**
 * What is right in the questions of a notebook, from its lesson. For pages that show it after the
 * answer only.
 */
@Component
public class QuestionKeys {

    private final LessonCatalog lessons;

    QuestionKeys(LessonCatalog lessons) {
        this.lessons = lessons;
    }

    /** Nothing where the notebook or the question is from no lesson of this server. */
    public Optional<QuestionKey> find(Notebook notebook, String questionId) {
        return notebook.lesson()
                .flatMap(lessons::lesson)
                .flatMap(lesson -> lesson.questionKey(questionId, Languages.current()));
    }

    /** How an answer that was given is judged; {@code RECORDED} where nothing is right or wrong. */
    public Judgement judge(Notebook notebook, QuestionCell answered) {
        return answered.answer()
                .flatMap(given ->
                        find(notebook, answered.id()).map(key -> key.answer().judge(given)))
                .orElse(Judgement.RECORDED);
    }
}
