package org.spikebook.db.grade;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spikebook.db.TestDatabase;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.assignment.SubmissionId;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRepository;
import org.spikebook.db.classroom.CourseRow;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

class GradesTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    @ParameterizedTest
    @EnumSource
    void grade_ofANumberThatIsTaken_isNotAdded(TestDatabase database) {
        Fixture fixture = new Fixture(database);
        SubmissionId submission = fixture.submission();

        assertThat(fixture.grades.insert(fixture.grade(submission, 1, 3))).isTrue();
        assertThat(fixture.grades.insert(fixture.grade(submission, 2, 4))).isTrue();
        assertThat(fixture.grades.insert(fixture.grade(submission, 2, 5))).isFalse();

        assertThat(fixture.grades.newestOf(submission).orElseThrow().points()).isEqualTo(4);
        assertThat(fixture.grades.history(fixture.assignment))
                .extracting(GradeRow::number)
                .containsExactly(1L, 2L);
        assertThat(fixture.grades.of(fixture.assignment).get(submission))
                .isEqualTo(fixture.grade(submission, 2, 4));
    }

    @ParameterizedTest
    @EnumSource
    void assignment_hasOneOpenRegrade_whichIsClosedOnce(TestDatabase database) {
        Fixture fixture = new Fixture(database);
        RegradeRow first = fixture.regrade();

        assertThat(fixture.regrades.insert(first)).isTrue();
        assertThat(fixture.regrades.insert(fixture.regrade())).isFalse();
        assertThat(fixture.regrades.openOf(fixture.assignment)).hasValue(first);

        assertThat(close(fixture, first, RegradeState.PUBLISHED)).isTrue();
        assertThat(close(fixture, first, RegradeState.DISCARDED)).isFalse();
        assertThat(fixture.regrades.openOf(fixture.assignment)).isEmpty();
        assertThat(fixture.regrades.find(first.id()).orElseThrow())
                .extracting(RegradeRow::state, RegradeRow::closedBy)
                .containsExactly(RegradeState.PUBLISHED, fixture.teacher);
        assertThat(fixture.regrades.insert(fixture.regrade())).isTrue();
    }

    private static boolean close(Fixture fixture, RegradeRow row, RegradeState state) {
        return fixture.regrades.close(row.id(), state, fixture.teacher, NOW);
    }

    @ParameterizedTest
    @EnumSource
    void submission_hasOneOpenAppeal_whichIsAnsweredOnce(TestDatabase database) {
        Fixture fixture = new Fixture(database);
        SubmissionId submission = fixture.submission();
        AppealRow first = fixture.appeal(submission);

        assertThat(fixture.appeals.insert(first)).isTrue();
        assertThat(fixture.appeals.insert(fixture.appeal(submission))).isFalse();
        assertThat(fixture.appeals.openOf(fixture.course))
                .extracting(OpenAppealRow::askedAt)
                .containsExactly(first.askedAt());

        assertThat(fixture.appeals.answer(first.id(), "yes", fixture.teacher, NOW, 4)).isTrue();
        assertThat(fixture.appeals.answer(first.id(), "no", fixture.teacher, NOW, 3)).isFalse();
        assertThat(fixture.appeals.openOf(fixture.course)).isEmpty();
        assertThat(fixture.appeals.of(submission))
                .singleElement()
                .extracting(AppealRow::answer, AppealRow::pointsAfter)
                .containsExactly("yes", 4.0);
        assertThat(fixture.appeals.insert(fixture.appeal(submission))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void rubric_isReplacedAsAWhole_inItsOrder(TestDatabase database) {
        Fixture fixture = new Fixture(database);
        CriterionRow unit = new CriterionRow(UUID.randomUUID(), "Names the unit", 1);
        CriterionRow why = new CriterionRow(UUID.randomUUID(), "Says why", 2.5);

        fixture.rubrics.replace(fixture.assignment, List.of(unit));
        fixture.rubrics.replace(fixture.assignment, List.of(why, unit));

        assertThat(fixture.rubrics.criteria(fixture.assignment)).containsExactly(why, unit);
        fixture.rubrics.setBlind(fixture.assignment, true);
        fixture.rubrics.setBlind(fixture.assignment, true);
        assertThat(fixture.rubrics.isBlind(fixture.assignment)).isTrue();
        fixture.rubrics.setBlind(fixture.assignment, false);
        assertThat(fixture.rubrics.isBlind(fixture.assignment)).isFalse();
    }

    /** A class with an assignment. */
    private static final class Fixture {

        private final JdbcClient jdbc;
        private final GradeRepository grades;
        private final RegradeRepository regrades;
        private final AppealRepository appeals;
        private final RubricRepository rubrics;
        private final AssignmentId assignment = new AssignmentId(UUID.randomUUID());
        private final CourseId course = new CourseId(UUID.randomUUID());
        private final VisitorId teacher = new VisitorId(UUID.randomUUID());

        private Fixture(TestDatabase database) {
            jdbc = JdbcClient.create(database.migrated());
            grades = new GradeRepository(jdbc);
            regrades = new RegradeRepository(jdbc);
            appeals = new AppealRepository(jdbc);
            rubrics = new RubricRepository(jdbc);
            new VisitorRepository(jdbc).insert(VisitorRow.guest(teacher, NOW));
            new CourseRepository(jdbc)
                    .insert(new CourseRow(course, "Spikes", "CODE", teacher, NOW, null));
            new AssignmentRepository(jdbc)
                    .insert(
                            new AssignmentRow(
                                    assignment,
                                    course,
                                    "lesson",
                                    0,
                                    "Lesson",
                                    AssignmentTerms.of(CountingPolicy.BEST),
                                    null,
                                    NOW));
        }

        private SubmissionId submission() {
            UUID notebook = UUID.randomUUID();
            UUID id = UUID.randomUUID();
            String at = "timestamp with time zone '2026-11-29 12:00:00+00'";
            jdbc.sql(
                            "insert into content (sha256, size_bytes, gzip, created_at) values"
                                    + " ('a', 1, ?, "
                                    + at
                                    + ")")
                    .param(new byte[] {1})
                    .update();
            jdbc.sql(
                            "insert into notebook (id, owner_id, title, head, created_at,"
                                    + " updated_at) values (?, ?, 'N', 1, "
                                    + at
                                    + ", "
                                    + at
                                    + ")")
                    .params(notebook, teacher.value())
                    .update();
            jdbc.sql(
                            """
                            insert into submission (id, receipt, digest, assignment_id, notebook_id, revision, visitor_id,
                                                    lesson_slug, sha256, engine, submitted_at)
                            values (?, 'R', 'd', ?, ?, 1, ?, 'lesson', 'a', 'engine', %s)
                            """
                                    .formatted(at))
                    .params(id, assignment.value(), notebook, teacher.value())
                    .update();
            return new SubmissionId(id);
        }

        private GradeRow grade(SubmissionId submission, long number, double points) {
            GradeOrigin origin = new GradeOrigin(GradeSource.MANUAL, teacher, "because");
            return new GradeRow(submission, number, points, 5, "{}", "{}", "engine", NOW, origin);
        }

        private RegradeRow regrade() {
            return new RegradeRow(
                    new RegradeId(UUID.randomUUID()),
                    assignment,
                    RegradeState.OPEN,
                    "because",
                    teacher,
                    NOW,
                    null,
                    null);
        }

        private AppealRow appeal(SubmissionId submission) {
            return new AppealRow(
                    new AppealId(UUID.randomUUID()),
                    submission,
                    "more",
                    NOW,
                    3,
                    null,
                    null,
                    null,
                    null);
        }
    }
}
