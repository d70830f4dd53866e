package org.spikebook.lesson.placement;

import org.spikebook.lesson.content.CoursePlace;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.question.Judgement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the answers to the placement quiz say: to begin with the first lesson of the course whose
 * question was not answered correctly, and where all were, with the lesson after the last of them.
 *
 * @param asked number of questions
 * @param suggestion empty before the first answer
 */
public record Placement(int asked, int answered, int right, Optional<Lesson> suggestion) {

    /**
     * Judges answers.
     *
     * @param notebook made from the quiz
     */
    public static Placement of(Notebook notebook, Lesson quiz, LessonCatalog catalog) {
        List<QuestionCell> questions = questions(notebook, catalog);
        List<QuestionCell> open =
                questions.stream().filter(question -> !isRight(question, quiz)).toList();
        int answered =
                (int) questions.stream().filter(question -> question.answer().isPresent()).count();
        Optional<Lesson> suggestion =
                answered == 0
                        ? Optional.empty()
                        : open.stream()
                                .findFirst()
                                .flatMap(question -> catalog.lesson(question.id()))
                                .or(() -> after(questions.getLast(), catalog));
        return new Placement(
                questions.size(), answered, questions.size() - open.size(), suggestion);
    }

    /**
     * The lessons of the questions in the order of the course, and behind them the one with which
     * to begin where all are answered correctly.
     */
    public static List<Lesson> way(Lesson quiz, LessonCatalog catalog) {
        List<QuestionCell> questions = questions(quiz.newNotebook(Locale.ENGLISH), catalog);
        List<Lesson> way = new ArrayList<>();
        questions.forEach(question -> catalog.lesson(question.id()).ifPresent(way::add));
        if (!questions.isEmpty()) {
            after(questions.getLast(), catalog).ifPresent(way::add);
        }
        return way;
    }

    /** Those of lessons that there are, in the order of the course. */
    private static List<QuestionCell> questions(Notebook notebook, LessonCatalog catalog) {
        return notebook.cells(QuestionCell.class).stream()
                .filter(question -> catalog.lesson(question.id()).isPresent())
                .sorted(Comparator.comparingInt(question -> number(question, catalog)))
                .toList();
    }

    private static boolean isRight(QuestionCell question, Lesson quiz) {
        return question.answer()
                .flatMap(answer ->
                        quiz.questionKey(question.id(), Locale.ENGLISH)
                                .map(key -> key.answer().judge(answer)))
                .filter(Judgement.RIGHT::equals)
                .isPresent();
    }

    /** The lesson after that of a question, or that lesson where it is the last. */
    private static Optional<Lesson> after(QuestionCell last, LessonCatalog catalog) {
        int number = number(last, catalog);
        return catalog.lessons().stream()
                .filter(lesson -> number(lesson) > number)
                .findFirst()
                .or(() -> catalog.lesson(last.id()));
    }

    private static int number(QuestionCell question, LessonCatalog catalog) {
        return catalog.lesson(question.id()).map(Placement::number).orElse(Integer.MAX_VALUE);
    }

    private static int number(Lesson lesson) {
        return lesson.place().map(CoursePlace::number).orElse(Integer.MAX_VALUE);
    }
}
