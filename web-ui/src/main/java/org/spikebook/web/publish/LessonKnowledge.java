package org.spikebook.web.publish;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.question.QuestionKey;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What a page tells of a lesson beside its cells. A page never holds a model solution. */
interface LessonKnowledge {

    /** What is right in a question; empty where the page must not tell. */
    Optional<QuestionKey> key(QuestionCell question);

    /** Hints of a task, as Markdown. */
    List<String> hints(TaskCell task);

    /** Of a published lesson: everything, for there is no server that could tell later. */
    static LessonKnowledge published(Lesson lesson, Locale locale) {
        return new LessonKnowledge() {
            @Override
            public Optional<QuestionKey> key(QuestionCell question) {
                return lesson.questionKey(question.id(), locale);
            }

            @Override
            public List<String> hints(TaskCell task) {
                return lesson.hints(task.id(), locale);
            }
        };
    }

    /**
     * Of a student's notebook: no more than its page on the server told. What is right in a
     * question that is not answered yet is told only where the question is for practice: neither a
     * prediction nor judged by a task.
     *
     * @param lessons finds the lesson of a notebook
     */
    static LessonKnowledge told(
            Notebook notebook, Function<LessonRef, Optional<Lesson>> lessons, Locale locale) {
        Optional<Lesson> lesson = notebook.lesson().flatMap(lessons);
        return new LessonKnowledge() {
            @Override
            public Optional<QuestionKey> key(QuestionCell question) {
                return lesson.filter(_ -> question.answer().isPresent() || isPractice(question))
                        .flatMap(known -> known.questionKey(question.id(), locale));
            }

            private boolean isPractice(QuestionCell question) {
                List<TaskCell> tasks =
                        lesson.map(Lesson::tasks).orElseGet(() -> notebook.cells(TaskCell.class));
                return !question.predict()
                        && tasks.stream().noneMatch(task -> task.inputs().contains(question.id()));
            }

            @Override
            public List<String> hints(TaskCell task) {
                List<String> all =
                        lesson.map(known -> known.hints(task.id(), locale)).orElse(List.of());
                return all.subList(0, Math.min(task.help().hints(), all.size()));
            }
        };
    }
}
