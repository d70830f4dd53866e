package org.spikebook.web.lti.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.lti.LtiLinkId;
import org.spikebook.lesson.check.Measured;
import org.spikebook.web.HttpTest;
import org.spikebook.web.grading.mark.CriterionMark;
import org.spikebook.web.grading.mark.Marks;
import org.spikebook.web.grading.mark.TaskMark;
import org.spikebook.web.grading.marking.CriterionDraft;
import org.spikebook.web.grading.marking.MarkingService;
import org.spikebook.web.lti.TestPlatform;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.UUID;

/** From a launch to the score that the platform takes, over HTTP. */
@HttpTest
class ScoresTest extends ScoredClass {

    @Autowired MarkingService marking;

    @Test
    void grade_isSentOnce_toTheLineItem() {
        submit(ada, 7);

        run();
        run();

        assertThat(platform.scores())
                .singleElement()
                .satisfies(score ->
                        assertThat(score)
                                .containsEntry("userId", ada.subject())
                                .containsEntry("activityProgress", "Completed")
                                .containsEntry("gradingProgress", "FullyGraded")
                                .containsKey("timestamp")
                                .doesNotContainKey("comment"));
        assertThat(number(platform.scores().getFirst(), "scoreGiven")).isEqualTo(7);
        assertThat(number(platform.scores().getFirst(), "scoreMaximum")).isEqualTo(10);
        assertThat(platform.tokenRequests()).containsExactly(TestPlatform.SCORE);
    }

    /** Points without the part that a person has yet to judge would count as the grade. */
    @Test
    void grade_thatWaitsForMarkingByHand_isPending_untilItIsMarked() {
        visitors.as(account(ada));
        String receipt =
                submissions.add(
                        assignment,
                        LESSON,
                        account(ada),
                        NOON,
                        0,
                        List.of(
                                Measured.text("rubric.waiting", "Your claim"),
                                Measured.text("rubric.criterion", 1, "Names the unit", "10")));
        run();
        run();

        assertThat(platform.scores())
                .singleElement()
                .satisfies(score ->
                        assertThat(score)
                                .containsEntry("gradingProgress", "PendingManual")
                                .doesNotContainKeys("scoreGiven", "scoreMaximum"));

        visitors.as(teacher);
        TaskMark mark = new TaskMark("task", 8.0, "");
        assertThat(marking.mark(receipt, 1, new Marks(List.of(mark), List.of(), ""))).isEmpty();
        run();

        assertThat(platform.scores()).hasSize(2);
        assertThat(platform.scores().getLast()).containsEntry("gradingProgress", "FullyGraded");
        assertThat(number(platform.scores().getLast(), "scoreGiven")).isEqualTo(8);
    }

    /** Its maximum is that of the tasks alone until then. */
    @Test
    void grade_whoseRubricIsNotJudged_isPending_untilItIs() {
        visitors.as(account(ada));
        String receipt = submissions.add(assignment, LESSON, account(ada), NOON, 10);
        visitors.as(teacher);
        List<CriterionDraft> rubric = List.of(new CriterionDraft(null, "Explains", 10));
        assertThat(marking.setRubric(assignment, List.of(), rubric)).isEmpty();
        run();

        assertThat(platform.scores())
                .singleElement()
                .satisfies(score ->
                        assertThat(score)
                                .containsEntry("gradingProgress", "PendingManual")
                                .doesNotContainKeys("scoreGiven", "scoreMaximum"));

        String id = marking.queue(assignment).rubric().getFirst().id().toString();
        CriterionMark judged = new CriterionMark(id, "Explains", 5, 10);
        assertThat(marking.mark(receipt, 1, new Marks(List.of(), List.of(judged), ""))).isEmpty();
        run();

        assertThat(platform.scores().getLast()).containsEntry("gradingProgress", "FullyGraded");
        assertThat(number(platform.scores().getLast(), "scoreGiven")).isEqualTo(15);
        assertThat(number(platform.scores().getLast(), "scoreMaximum")).isEqualTo(20);
    }

    @Test
    void betterGrade_isSentAgain_worseOneThatDoesNotCountIsNot() {
        submit(ada, 7);
        run();
        submit(ada, 5);
        run();
        assertThat(platform.scores()).hasSize(1);

        submit(ada, 9);
        run();

        assertThat(platform.scores()).hasSize(2);
        assertThat(number(platform.scores().getLast(), "scoreGiven")).isEqualTo(9);
        assertThat(platform.scores().getLast().get("timestamp").toString())
                .isGreaterThan(platform.scores().getFirst().get("timestamp").toString());
    }

    @Test
    void grade_thatCountsOtherwiseByThen_isSentAgain() {
        submit(ada, 7);
        run();

        jdbc.sql(
                        """
                        update assignment set due_at = '2025-12-31 12:00:00+00', time_zone = 'UTC',
                        late_percent_per_day = 50, late_least_percent = 0 where id = :id
                        """)
                .param("id", assignment.value())
                .update();
        run();

        assertThat(platform.scores()).hasSize(2);
        assertThat(number(platform.scores().getLast(), "scoreGiven")).isEqualTo(3.5);
    }

    /** A class may be connected with several courses, each with a link to the assignment. */
    @Test
    void student_ofOneOfTwoCourses_isNotToldToTheOther() {
        String path = browser.launch(eve.in("course-" + UUID.randomUUID()));
        LtiLinkId other = LtiLinkId.of(path.substring(path.lastIndexOf('/') + 1));
        visitors.as(teacher);
        assertThat(links.connect(links.state(other).context(), course)).isEmpty();
        links.open(other, assignment);
        submit(ada, 7);

        run();

        assertThat(platform.scores()).hasSize(1);
        assertThat(
                        jdbc.sql("select count(*) from lti_score where link_id = :link")
                                .param("link", other.value())
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void studentsOfNoPlatform_areNotToldOf() {
        VisitorId ben = visitors.asNewAccount("Ben");
        classes.join(code(), "Ben");
        submissions.add(assignment, LESSON, ben, NOON, 3);

        run();

        assertThat(platform.scores()).isEmpty();
    }

    private String code() {
        return jdbc.sql("select join_code from course where id = :id")
                .param("id", course.value())
                .query(String.class)
                .single();
    }
}
