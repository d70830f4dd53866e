package org.spikebook.lesson.placement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.content.CoursePlace;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;

import java.util.List;
import java.util.Locale;

class PlacementTest {

    private static final LessonCatalog LESSONS = LessonCatalog.builtIn();
    private static final Lesson QUIZ = LESSONS.placement().orElseThrow();
    private static final Notebook BLANK = QUIZ.newNotebook(Locale.ENGLISH);
    private static final Notebook RIGHT = QUIZ.modelSolution();

    @Test
    void quiz_asksOnceForEachOfSeveralLessons_inTheOrderOfTheCourse() {
        List<Integer> numbers =
                BLANK.cells(QuestionCell.class).stream()
                        .map(question -> LESSONS.lesson(question.id()).orElseThrow())
                        .map(lesson -> lesson.place().map(CoursePlace::number).orElseThrow())
                        .toList();

        assertThat(numbers).hasSizeGreaterThanOrEqualTo(8).isSorted().doesNotHaveDuplicates();
        assertThat(LESSONS.problems()).isEmpty();
        assertThat(LESSONS.lessons()).doesNotContain(QUIZ);
    }

    @Test
    void noAnswer_suggestsNothing() {
        Placement placement = placement(BLANK);

        assertThat(placement.suggestion()).isEmpty();
        assertThat(placement.answered()).isZero();
        assertThat(placement.asked()).isEqualTo(BLANK.cells(QuestionCell.class).size());
    }

    @Test
    void firstQuestionThatIsNotRight_isWhereToBegin_answeredOrNot() {
        QuestionCell first = BLANK.cells(QuestionCell.class).getFirst();
        QuestionCell wrong = first.withAnswer(new Answer.Options(List.of(0)));

        assertThat(slug(BLANK.withCell(wrong))).isEqualTo("membrane");
        assertThat(slug(RIGHT.withCell(wrong))).isEqualTo("membrane");
        assertThat(slug(RIGHT.withCell(BLANK.cell("encoding").orElseThrow())))
                .isEqualTo("encoding");
        assertThat(placement(RIGHT.withCell(wrong)).right())
                .isEqualTo(placement(RIGHT).asked() - 1);
    }

    @Test
    void allRight_suggestsWhatComesAfterTheLastQuestion() {
        assertThat(placement(RIGHT).right()).isEqualTo(placement(RIGHT).asked());
        assertThat(slug(RIGHT)).isEqualTo("honest-claims");
    }

    @Test
    void way_hasTheLessonOfEachQuestion_andTheOneBehindThem() {
        List<String> way = Placement.way(QUIZ, LESSONS).stream().map(Lesson::slug).toList();

        assertThat(way)
                .hasSize(BLANK.cells(QuestionCell.class).size() + 1)
                .startsWith("membrane")
                .endsWith("honest-claims");
    }

    private static String slug(Notebook answered) {
        return placement(answered).suggestion().orElseThrow().slug();
    }

    private static Placement placement(Notebook answered) {
        return Placement.of(answered, QUIZ, LESSONS);
    }
}
