package org.spikebook.web.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.HelpTaken;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.AssignmentService;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.classroom.TermsEffect;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@WebTest
class ShareServiceTest {

    private static final String LESSON = "03-driven-by-noise";

    @Autowired ShareService shares;
    @Autowired NotebookService notebooks;
    @Autowired ClassroomService classes;
    @Autowired AssignmentService assignments;
    @Autowired TestVisitors visitors;
    @Autowired JdbcClient jdbc;

    @Test
    void link_showsTheNotebookWithoutAnswers_andUpToTheFirstOpenPrediction() {
        visitors.asNewGuest();
        OpenNotebook mine = answeredOnce();
        String token = share(mine.id(), false);
        visitors.asNewGuest();

        Notebook seen = shares.open(token);

        assertThat(seen.cell("predict-who", QuestionCell.class).orElseThrow().answer()).isEmpty();
        assertThat(seen.cell("predict-mean")).isPresent();
        assertThat(seen.cells().size()).isLessThan(mine.notebook().cells().size());
        assertThatThrownBy(() -> notebooks.open(mine.id())).isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void link_withAnswers_showsThem() {
        visitors.asNewGuest();
        String token = share(answeredOnce().id(), true);
        visitors.asNewGuest();

        assertThat(
                        shares.open(token)
                                .cell("predict-who", QuestionCell.class)
                                .flatMap(QuestionCell::answer))
                .contains(Answer.option(2));
    }

    @Test
    void fork_isANotebookOfTheReader_withoutAnswers_thatSaysWhereItComesFrom() {
        VisitorId owner = visitors.asNewGuest();
        OpenNotebook mine = answeredOnce();
        String token = share(mine.id(), true);
        visitors.asNewGuest();

        NotebookId copy = shares.fork(token);

        Notebook own = notebooks.open(copy).notebook();
        assertThat(own.cell("predict-who", QuestionCell.class).orElseThrow().answer()).isEmpty();
        assertThat(own.cells()).hasSameSizeAs(mine.notebook().cells());
        assertThat(shares.originalTitle(copy)).contains(mine.notebook().title());
        visitors.as(owner);
        assertThat(shares.originalTitle(mine.id())).isEmpty();
        assertThat(notebooks.open(mine.id()).revision()).isEqualTo(2);
    }

    @Test
    void modelSolution_isNotShown_norTheHintsThatWereRead() {
        visitors.asNewGuest();
        OpenNotebook mine = withHelp();
        String token = share(mine.id(), true);
        visitors.asNewGuest();

        Notebook seen = shares.open(token);
        Notebook copy = notebooks.open(shares.fork(token)).notebook();

        assertThat(seen.cells()).extracting(Cell::id).containsExactly("neurons", "task-rate");
        assertThat(copy.cells()).extracting(Cell::id).containsExactly("neurons", "task-rate");
        assertThat(copy.cell("task-rate", TaskCell.class).orElseThrow().help())
                .isEqualTo(new HelpTaken(0, true));
    }

    @Test
    void revokedLink_leadsNowhere() {
        VisitorId owner = visitors.asNewGuest();
        OpenNotebook mine = notebooks.createFromLesson(LESSON);
        String token = share(mine.id(), false);
        assertThat(shares.links(mine.id())).hasSize(1);

        shares.revoke(mine.id(), shares.links(mine.id()).getFirst().id());

        assertThat(shares.links(mine.id())).isEmpty();
        visitors.as(owner);
        assertThatThrownBy(() -> shares.open(token)).isInstanceOf(ResourceNotFound.class);
        assertThatThrownBy(() -> shares.fork(token)).isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void expiredLink_andLinkToADeletedNotebook_leadNowhere() {
        visitors.asNewGuest();
        OpenNotebook mine = notebooks.createFromLesson(LESSON);
        String brief =
                ((ShareResult.Shared)
                                shares.share(mine.id(), false, Optional.of(Duration.ofDays(1))))
                        .token();
        String lasting = share(mine.id(), false);
        jdbc.sql("update notebook_share set expires_at = created_at where expires_at is not null")
                .update();
        assertThatThrownBy(() -> shares.open(brief)).isInstanceOf(ResourceNotFound.class);
        assertThat(shares.open(lasting).title()).isEqualTo(mine.notebook().title());

        notebooks.delete(mine.id());

        assertThatThrownBy(() -> shares.open(lasting)).isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void workOnAnOpenAssignment_isSharedIfTheInstructorAllowsIt() {
        VisitorId instructor = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        AssignmentId assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        VisitorId student = visitors.asNewGuest();
        OpenNotebook mine = notebooks.createFromLesson(LESSON);
        String early = share(mine.id(), false);
        classes.join(course.joinCode(), "Ada");

        assertThat(shares.share(mine.id(), false, Optional.empty()))
                .isInstanceOfSatisfying(
                        ShareResult.Refused.class,
                        refused ->
                                assertThat(refused.problem().code()).isEqualTo("assignmentOpen"));
        assertThatThrownBy(() -> shares.open(early)).isInstanceOf(ResourceNotFound.class);

        visitors.as(instructor);
        assignments.setShareable(assignment, true);
        visitors.as(student);
        assertThat(shares.open(early).title()).isEqualTo(mine.notebook().title());
        share(mine.id(), false);
    }

    @Test
    void workOnAClosedAssignment_canBeShared() {
        visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        Instant past = Instant.parse("2001-02-03T04:05:06Z");
        classes.assign(
                course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST).with(null, past));
        visitors.asNewGuest();
        OpenNotebook mine = notebooks.createFromLesson(LESSON);
        classes.join(course.joinCode(), "Ada");

        assertThat(shares.share(mine.id(), false, Optional.empty()))
                .isInstanceOf(ShareResult.Shared.class);
    }

    @Test
    void workOnAnAssignment_isSharedOnceItIsClosedForAll() {
        VisitorId instructor = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        Instant past = Instant.parse("2001-02-03T04:05:06Z");
        AssignmentTerms closed = AssignmentTerms.of(CountingPolicy.BEST).with(null, past);
        AssignmentId assignment = classes.assign(course.id(), LESSON, closed).id();
        VisitorId ben = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ben");
        VisitorId ada = visitors.asNewGuest();
        OpenNotebook mine = notebooks.createFromLesson(LESSON);
        classes.join(course.joinCode(), "Ada");
        String early = share(mine.id(), false);

        visitors.as(instructor);
        Instant later = Instant.parse("2201-02-03T04:05:06Z");
        assertThat(assignments.extend(assignment, Set.of(ben), later, TermsEffect.NONE)).isEmpty();

        visitors.as(ada);
        assertThat(shares.share(mine.id(), false, Optional.empty()))
                .isInstanceOf(ShareResult.Refused.class);
        visitors.as(ben);
        assertThatThrownBy(() -> shares.open(early)).isInstanceOf(ResourceNotFound.class);
    }

    /** Otherwise a student could leave, share, and join again. */
    @Test
    void workOnAnOpenAssignment_ofAClassThatTheOwnerHasLeft_isNotShared() {
        VisitorId instructor = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        AssignmentId assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        VisitorId ada = visitors.asNewGuest();
        OpenNotebook mine = notebooks.createFromLesson(LESSON);
        String early = share(mine.id(), false);
        classes.join(course.joinCode(), "Ada");

        assertThat(classes.leave(course.id())).isEmpty();

        assertThat(shares.share(mine.id(), false, Optional.empty()))
                .isInstanceOf(ShareResult.Refused.class);
        visitors.asNewGuest();
        assertThatThrownBy(() -> shares.open(early)).isInstanceOf(ResourceNotFound.class);

        visitors.as(instructor);
        assignments.withdraw(assignment);
        visitors.as(ada);
        share(mine.id(), false);
    }

    @Test
    void workOnAnOpenAssignment_ofAClassThatTheOwnerTaughtUntilTheyLeft_isShared() {
        VisitorId instructor = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST));
        VisitorId ada = visitors.asNewGuest();
        OpenNotebook mine = notebooks.createFromLesson(LESSON);
        classes.join(course.joinCode(), "Ada");
        visitors.as(instructor);
        classes.changeRole(course.id(), ada, CourseRole.TEACHING_ASSISTANT);
        visitors.as(ada);

        assertThat(classes.leave(course.id())).isEmpty();

        share(mine.id(), false);
    }

    private OpenNotebook answeredOnce() {
        OpenNotebook fresh = notebooks.createFromLesson(LESSON);
        QuestionCell question =
                fresh.notebook().cell("predict-who", QuestionCell.class).orElseThrow();
        notebooks.save(
                fresh.id(),
                fresh.revision(),
                fresh.notebook().withCell(question.withAnswer(Answer.option(2))));
        return notebooks.open(fresh.id());
    }

    /** A task of the lesson with its network, two hints and the model solution. */
    private OpenNotebook withHelp() {
        Notebook lesson = notebooks.createFromLesson(LESSON).notebook();
        NetworkCell network = lesson.cell("neurons", NetworkCell.class).orElseThrow();
        TaskCell task = lesson.cell("task-rate", TaskCell.class).orElseThrow();
        return notebooks.createFrom(
                new Notebook(
                        "Mine",
                        lesson.lesson(),
                        List.of(
                                network,
                                task.withHelp(new HelpTaken(2, true)),
                                network.withId("solution-neurons"))));
    }

    private String share(NotebookId id, boolean withAnswers) {
        return ((ShareResult.Shared) shares.share(id, withAnswers, Optional.empty())).token();
    }
}
