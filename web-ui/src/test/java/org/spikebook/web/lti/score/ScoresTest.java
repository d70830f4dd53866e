package org.spikebook.web.lti.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.lti.LtiIdentityRepository;
import org.spikebook.db.lti.LtiLinkId;
import org.spikebook.db.lti.LtiPlatformRepository;
import org.spikebook.lesson.check.Measured;
import org.spikebook.web.HttpTest;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.grading.GradedSubmissions;
import org.spikebook.web.grading.mark.CriterionMark;
import org.spikebook.web.grading.mark.Marks;
import org.spikebook.web.grading.mark.TaskMark;
import org.spikebook.web.grading.marking.CriterionDraft;
import org.spikebook.web.grading.marking.MarkingService;
import org.spikebook.web.lti.RegisteredPlatform;
import org.spikebook.web.lti.TestBrowser;
import org.spikebook.web.lti.TestPlatform;
import org.spikebook.web.lti.TestPlatform.Person;
import org.spikebook.web.lti.launch.LinkService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** From a launch to the score that the platform takes, over HTTP. */
@HttpTest
class ScoresTest {

    private static final String LESSON = "01-from-spike-to-silicon";
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @LocalServerPort int port;
    @Autowired LtiPlatformRepository platforms;
    @Autowired LtiIdentityRepository identities;
    @Autowired ScoreCollector collector;
    @Autowired ScoreSender sender;
    @Autowired ScoreDeliveryService deliveries;
    @Autowired LinkService links;
    @Autowired ClassroomService classes;
    @Autowired GradedSubmissions submissions;
    @Autowired MarkingService marking;
    @Autowired TestVisitors visitors;
    @Autowired JdbcClient jdbc;

    private final TestPlatform platform = new TestPlatform();
    private final String context = "course-" + UUID.randomUUID();
    private final Person eve = Person.of("Eve", context, "Instructor");
    private final Person ada = Person.of("Ada", context, "Learner");
    private TestBrowser browser;
    private VisitorId teacher;
    private CourseId course;
    private AssignmentId assignment;

    @BeforeEach
    void linkWithAnAssignment() {
        // the test runs it itself
        jdbc.sql("delete from scheduled_tasks where task_name = 'send-lti-scores'").update();
        RegisteredPlatform.of(platform, platforms);
        platform.trust("http://localhost:" + port + "/lti/jwks");
        browser = new TestBrowser(platform, port);
        String path = browser.launch(eve);
        LtiLinkId link = LtiLinkId.of(path.substring(path.lastIndexOf('/') + 1));
        teacher = account(eve);
        visitors.as(teacher);
        links.connectNewClass(links.state(link).context(), "Spikes");
        course = links.state(link).course().orElseThrow();
        assignment = classes.assign(course, LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        links.open(link, assignment);
        new TestBrowser(platform, port).launch(ada);
    }

    @AfterEach
    void stop() {
        platform.close();
        // nothing of it is sent in the tests that follow
        jdbc.sql("update lti_link set score_url = null").update();
        jdbc.sql("delete from lti_score").update();
        jdbc.sql("delete from lti_link where title = 'Spikes' and resource_id = 'x'").update();
    }

    private void submit(Person student, double points) {
        visitors.as(account(student));
        submissions.add(assignment, LESSON, account(student), NOON, points);
    }

    private void run() {
        collector.collect();
        sender.sendDue();
    }

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

    @Test
    void refusedScore_isSentLater_withTheOneThatCountsByThen() {
        platform.refuseScores(1);
        submit(ada, 7);
        run();
        run();
        assertThat(platform.scores()).isEmpty();
        assertThat(jdbc.sql("select failure from lti_score").query(String.class).single())
                .contains("503");

        submit(ada, 8);
        run();

        assertThat(platform.scores()).hasSize(1);
        assertThat(number(platform.scores().getFirst(), "scoreGiven")).isEqualTo(8);
    }

    @Test
    void refusedScore_isTriedAgain_whenItsPauseIsOver() {
        platform.refuseScores(1);
        submit(ada, 7);
        run();

        jdbc.sql("update lti_score set next_at = '2026-01-01 00:00:00+00'").update();
        run();

        assertThat(platform.scores()).hasSize(1);
    }

    @Test
    void refusedScore_isListedForTheInstructor_whoHasItSentAgain() {
        platform.refuseScores(1);
        submit(ada, 7);
        run();
        visitors.as(teacher);

        ScoreDelivery refused = deliveries.of(course).orElseThrow();

        assertThat(refused.taken()).isZero();
        assertThat(refused.waiting()).isZero();
        assertThat(refused.failed())
                .singleElement()
                .satisfies(failed -> {
                    assertThat(failed.student()).isEqualTo("Ada");
                    assertThat(failed.reason().english()).contains("status 503");
                    assertThat(failed.next()).isNotNull();
                });

        deliveries.sendAgain(course);
        run();

        assertThat(platform.scores()).hasSize(1);
        assertThat(deliveries.of(course)).contains(new ScoreDelivery(1, 0, List.of()));
    }

    @Test
    void score_thatCannotBeSentAtAll_failsAlone() {
        jdbc.sql("update lti_link set score_url = 'no address' where score_url is not null")
                .update();
        submit(ada, 7);

        run();

        assertThat(jdbc.sql("select attempts from lti_score").query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void platformThatDoesNotAnswer_waits_andDelaysNoOther() {
        UUID silent = silentPlatform();
        Person ben = Person.of("Ben", context, "Learner");
        new TestBrowser(platform, port).launch(ben);
        know(silent, ben);
        submit(ada, 7);
        submit(ben, 8);

        run();

        assertThat(platform.scores()).hasSize(2);
        String ofSilent = "from lti_score where link_id = :link";
        assertThat(
                        jdbc.sql("select sum(attempts) " + ofSilent)
                                .param("link", silent)
                                .query(Integer.class)
                                .single())
                .as("attempts: the first that is not answered lets the others wait")
                .isEqualTo(1);
        assertThat(
                        jdbc.sql("select count(*) " + ofSilent + " and next_at > current_timestamp")
                                .param("link", silent)
                                .query(Integer.class)
                                .single())
                .isEqualTo(2);
    }

    /** A platform of the same class that no one runs; the id of its link. */
    private UUID silentPlatform() {
        UUID id = UUID.randomUUID();
        String url = "http://127.0.0.1:1/";
        jdbc.sql(
                        "insert into lti_platform values (:id, 'Silent', :url, 'c', :url, :url,"
                                + " :url, :now)")
                .param("id", id)
                .param("url", url)
                .param("now", NOON.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into lti_context values (:id, :id, '1', 'x', 'Spikes', :course, null)")
                .param("id", id)
                .param("course", course.value())
                .update();
        jdbc.sql("insert into lti_link values (:id, :id, 'x', 'Spikes', :assignment, :url)")
                .param("id", id)
                .param("assignment", assignment.value())
                .param("url", url)
                .update();
        know(id, ada);
        return id;
    }

    /** The silent platform knows the person too, and has them in its course. */
    private void know(UUID silent, Person person) {
        jdbc.sql(
                        "insert into lti_identity values ('http://127.0.0.1:1/', :subject,"
                                + " :account, :now)")
                .param("subject", person.subject())
                .param("account", account(person).value())
                .param("now", NOON.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into lti_enrollment values (:id, :account, 'STUDENT', :now)")
                .param("id", silent)
                .param("account", account(person).value())
                .param("now", NOON.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Test
    void revokedToken_isAskedForAgain() {
        submit(ada, 7);
        run();
        platform.revokeTokens();
        submit(ada, 8);
        run();
        assertThat(platform.scores()).hasSize(1);

        jdbc.sql(
                        "update lti_score set next_at = '2026-01-01 00:00:00+00' where next_at is"
                                + " not null")
                .update();
        run();

        assertThat(platform.scores()).hasSize(2);
        assertThat(platform.tokenRequests()).hasSize(2);
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

    private static double number(Map<String, Object> score, String name) {
        return ((Number) score.get(name)).doubleValue();
    }

    private VisitorId account(Person person) {
        return identities.find(platform.issuer(), person.subject()).orElseThrow();
    }
}
