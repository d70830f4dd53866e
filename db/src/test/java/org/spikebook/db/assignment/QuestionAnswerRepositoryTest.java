package org.spikebook.db.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spikebook.db.TestDatabase;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRepository;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.CourseRow;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.UUID;

class QuestionAnswerRepositoryTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final String LESSON = "02-the-f-i-curve";

    @ParameterizedTest
    @EnumSource
    void answers_ofStudents_areCountedByQuestion(TestDatabase database) {
        Fixture fixture = new Fixture(database);
        VisitorId first = fixture.member(CourseRole.STUDENT);
        VisitorId second = fixture.member(CourseRole.STUDENT);
        VisitorId third = fixture.member(CourseRole.STUDENT);
        fixture.answers.insert(fixture.row("rate", first, "1"));
        fixture.answers.insert(fixture.row("rate", second, "0"));
        fixture.answers.insert(fixture.row("rate", third, "1"));
        fixture.answers.insert(fixture.row("mean", first, "-51.0"));
        fixture.answers.insert(fixture.row("rate", fixture.teacher, "0"));

        assertThat(fixture.answers.counts(fixture.assignment))
                .containsExactly(
                        new AnswerCount("mean", "-51.0", 1),
                        new AnswerCount("rate", "1", 2),
                        new AnswerCount("rate", "0", 1));
    }

    @ParameterizedTest
    @EnumSource
    void firstAnswer_isKept_unlessItIsChanged(TestDatabase database) {
        Fixture fixture = new Fixture(database);
        VisitorId student = fixture.member(CourseRole.STUDENT);

        assertThat(fixture.answers.insert(fixture.row("rate", student, "1"))).isTrue();
        assertThat(fixture.answers.insert(fixture.row("rate", student, "0"))).isFalse();
        assertThat(fixture.answers.counts(fixture.assignment))
                .containsExactly(new AnswerCount("rate", "1", 1));

        fixture.answers.change(fixture.row("rate", student, "0"));
        assertThat(fixture.answers.counts(fixture.assignment))
                .containsExactly(new AnswerCount("rate", "0", 1));
    }

    @ParameterizedTest
    @EnumSource
    void answers_ofAGuest_goToTheAccount_whereItHasNone(TestDatabase database) {
        Fixture fixture = new Fixture(database);
        VisitorId guest = fixture.member(CourseRole.STUDENT);
        VisitorId account = fixture.member(CourseRole.STUDENT);
        fixture.answers.insert(fixture.row("rate", guest, "1"));
        fixture.answers.insert(fixture.row("mean", guest, "-50.0"));
        fixture.answers.insert(fixture.row("mean", account, "-51.0"));

        fixture.answers.changeOwner(guest, account);

        assertThat(fixture.answers.counts(fixture.assignment))
                .containsExactly(
                        new AnswerCount("mean", "-51.0", 1), new AnswerCount("rate", "1", 1));
    }

    @ParameterizedTest
    @EnumSource
    void gates_areLifted_forTheMembersOfTheClassAndTheLesson(TestDatabase database) {
        Fixture fixture = new Fixture(database);
        VisitorId student = fixture.member(CourseRole.STUDENT);
        VisitorId stranger = fixture.visitor();

        fixture.gates.insert(fixture.assignment, NOW);
        fixture.gates.insert(fixture.assignment, NOW);

        assertThat(fixture.gates.isLifted(fixture.assignment)).isTrue();
        assertThat(fixture.gates.isLiftedFor(student, LESSON)).isTrue();
        assertThat(fixture.gates.isLiftedFor(student, "03-driven-by-noise")).isFalse();
        assertThat(fixture.gates.isLiftedFor(stranger, LESSON)).isFalse();

        fixture.gates.delete(fixture.assignment);
        assertThat(fixture.gates.isLiftedFor(student, LESSON)).isFalse();
    }

    /** A class with a teacher and an assignment. */
    private static final class Fixture {

        private final QuestionAnswerRepository answers;
        private final LiftedGateRepository gates;
        private final AssignmentId assignment = new AssignmentId(UUID.randomUUID());
        private final CourseId course = new CourseId(UUID.randomUUID());
        private final VisitorRepository visitors;
        private final MemberRepository members;
        private final VisitorId teacher;

        private Fixture(TestDatabase database) {
            JdbcClient jdbc = JdbcClient.create(database.migrated());
            answers = new QuestionAnswerRepository(jdbc);
            gates = new LiftedGateRepository(jdbc);
            visitors = new VisitorRepository(jdbc);
            members = new MemberRepository(jdbc);
            VisitorId creator = visitor();
            new CourseRepository(jdbc)
                    .insert(new CourseRow(course, "Spikes", "CODE", creator, NOW, null));
            teacher = member(CourseRole.INSTRUCTOR);
            new AssignmentRepository(jdbc)
                    .insert(
                            new AssignmentRow(
                                    assignment,
                                    course,
                                    LESSON,
                                    0,
                                    "The f–I curve",
                                    AssignmentTerms.of(CountingPolicy.BEST),
                                    null,
                                    NOW));
        }

        private VisitorId visitor() {
            VisitorId id = new VisitorId(UUID.randomUUID());
            visitors.insert(VisitorRow.guest(id, NOW));
            return id;
        }

        private VisitorId member(CourseRole role) {
            VisitorId id = visitor();
            String name = id.toString();
            members.insert(new MemberRow(course, id, role, name, name, NOW));
            return id;
        }

        private QuestionAnswerRow row(String question, VisitorId visitor, String answer) {
            return new QuestionAnswerRow(assignment, question, visitor, answer, NOW);
        }
    }
}
