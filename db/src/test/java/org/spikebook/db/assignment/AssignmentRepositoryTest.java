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
import org.spikebook.db.classroom.CourseRow;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

class AssignmentRepositoryTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final CourseId COURSE = new CourseId(new UUID(1, 1));
    private static final AssignmentId ASSIGNMENT = new AssignmentId(new UUID(1, 2));

    @ParameterizedTest
    @EnumSource
    void update_withAllTerms_keepsEachOfThem(TestDatabase database) {
        AssignmentRepository assignments = assignments(JdbcClient.create(database.migrated()));
        AssignmentTerms bare = AssignmentTerms.of(CountingPolicy.BEST);
        assignments.insert(row(bare));
        assertThat(assignments.find(ASSIGNMENT)).contains(row(bare));

        AssignmentTerms all =
                new AssignmentTerms(
                        CountingPolicy.LAST,
                        NOON,
                        NOON.plusSeconds(60),
                        NOON.plusSeconds(120),
                        ZoneId.of("Europe/Berlin"),
                        new LatePolicy(10, 50),
                        3);
        assignments.update(ASSIGNMENT, all);

        assertThat(assignments.find(ASSIGNMENT)).contains(row(all));
    }

    @ParameterizedTest
    @EnumSource
    void insert_withAllTerms_keepsEachOfThem(TestDatabase database) {
        AssignmentRepository assignments = assignments(JdbcClient.create(database.migrated()));
        AssignmentTerms all =
                new AssignmentTerms(
                        CountingPolicy.BEST,
                        NOON,
                        NOON,
                        NOON,
                        ZoneId.of("America/New_York"),
                        new LatePolicy(25, 0),
                        AssignmentTerms.ANY_NUMBER);

        assignments.insert(row(all));

        assertThat(assignments.of(COURSE)).containsExactly(row(all));
    }

    @ParameterizedTest
    @EnumSource
    void version_isMovedFromTheOneThatItIs_only(TestDatabase database) {
        AssignmentRepository assignments = assignments(JdbcClient.create(database.migrated()));
        assignments.insert(row(AssignmentTerms.of(CountingPolicy.BEST)));

        assertThat(assignments.setVersion(ASSIGNMENT, 1, 3)).isFalse();
        assertThat(assignments.find(ASSIGNMENT).orElseThrow().lessonVersion()).isEqualTo(2);
        assertThat(assignments.setVersion(ASSIGNMENT, 2, 3)).isTrue();
        assertThat(assignments.find(ASSIGNMENT).orElseThrow().lessonVersion()).isEqualTo(3);
    }

    private static AssignmentRow row(AssignmentTerms terms) {
        return new AssignmentRow(ASSIGNMENT, COURSE, "lesson", 2, "Lesson", terms, null, NOON);
    }

    private static AssignmentRepository assignments(JdbcClient jdbc) {
        VisitorId creator = new VisitorId(new UUID(1, 3));
        new VisitorRepository(jdbc).insert(VisitorRow.guest(creator, NOON));
        new CourseRepository(jdbc)
                .insert(new CourseRow(COURSE, "Spikes", "CODE", creator, NOON, null));
        return new AssignmentRepository(jdbc);
    }
}
