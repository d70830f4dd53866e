package org.spikebook.lesson.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.LossReasons;
import org.spikebook.lesson.check.catalog.CheckRegistry;
import org.spikebook.lesson.check.question.OpenRubric;
import org.spikebook.lesson.check.question.Rubric;
import org.spikebook.lesson.check.question.RubricCriterion;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers that an instructor grades. */
class RubricTest {

    private static final CheckSpec RUBRIC =
            new CheckSpec(
                    "rubric",
                    Map.of("criteria", Value.of("2 Names the baseline\n\n 1.5  Gives the range ")));

    @Test
    void answer_waits_for_an_instructor_with_its_criteria() {
        CheckResult result = judge(Optional.of(new Answer.Text("1.5 µJ, modeled")));

        assertThat(result.points()).isZero();
        assertThat(Handed.english(result))
                .contains(
                        "'Your claim' is waiting for an instructor", "The answer: 1.5 µJ, modeled")
                .contains("1. Names the baseline (maximum points: 2)");
        assertThat(OpenRubric.of(result.reasons()).orElseThrow().criteria())
                .extracting(RubricCriterion::title, RubricCriterion::points)
                .containsExactly(tuple("Names the baseline", 2.0), tuple("Gives the range", 1.5));
        assertThat(OpenRubric.of(result.reasons()).orElseThrow().maxPoints()).isEqualTo(3.5);
    }

    /** Once it is graded only the answer stays; it is never a reason that a class is shown. */
    @Test
    void reasons_of_a_rubric_are_none_why_points_are_lost() {
        List<Text> reasons = judge(Optional.of(new Answer.Text("1.5 µJ"))).reasons();

        assertThat(OpenRubric.graded(reasons))
                .extracting(Text::english)
                .containsExactly("The answer: 1.5 µJ");
        assertThat(LossReasons.of(reasons)).isEmpty();
    }

    @Test
    void criteria_are_read_from_the_check_and_retitled_in_reasons() {
        List<Text> reasons = judge(Optional.of(new Answer.Text("Names the baseline"))).reasons();

        assertThat(Rubric.criteria(RUBRIC))
                .isEqualTo(OpenRubric.of(reasons).orElseThrow().criteria());
        assertThat(Rubric.criteria(new CheckSpec("populationRate", Map.of()))).isEmpty();
        assertThat(OpenRubric.retitled(reasons, title -> title.replace("Names", "Nennt")))
                .extracting(Text::english)
                .contains(
                        "The answer: Names the baseline",
                        "1. Nennt the baseline (maximum points: 2)",
                        "2. Gives the range (maximum points: 1.5)");
    }

    /** The lazy way: nothing is answered, so nothing is waiting. */
    @Test
    void missing_answer_is_not_waiting() {
        CheckResult result = judge(Optional.empty());

        assertThat(result.points()).isZero();
        assertThat(Handed.english(result)).contains("is not answered");
        assertThat(OpenRubric.of(result.reasons())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Names the baseline", "0 Nothing", "2", "1000 Too much", "-1 Less"})
    void criteria_without_points_or_words_are_problems(String criteria) {
        CheckSpec spec = new CheckSpec("rubric", Map.of("criteria", Value.of(criteria)));

        assertThat(CheckRegistry.standard().problems(spec))
                .singleElement()
                .satisfies(problem -> assertThat(problem.hint()).isNotBlank());
    }

    private static CheckResult judge(Optional<Answer> answer) {
        QuestionCell cell =
                new QuestionCell("claim", "Your claim", new Question.Text(), false, "", answer);
        return Handed.judged(RUBRIC, 4, cell);
    }
}
