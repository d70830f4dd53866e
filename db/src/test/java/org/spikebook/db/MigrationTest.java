package org.spikebook.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

class MigrationTest {

    @ParameterizedTest
    @EnumSource
    void migrations_onAnEmptyDatabase_applyAndValidate(TestDatabase database) {
        DataSource source = database.migrated();

        assertThat(database.flyway(source).validateWithResult().validationSuccessful).isTrue();
        assertThat(database.flyway(source).info().pending()).isEmpty();
    }

    /** Of a server that was stopped while one grading ran and others waited. */
    @ParameterizedTest
    @EnumSource
    void queuesOfJobs_onOpenJobs_moveGradingsToTheirQueue(TestDatabase database) {
        DataSource source = database.empty();
        migrateTo(database, source, "9");
        JdbcClient jdbc = JdbcClient.create(source);
        UUID visitor = addVisitor(jdbc);
        UUID running = addJob(jdbc, visitor, "grading", "RUNNING");
        UUID waiting = addJob(jdbc, visitor, "grading", "QUEUED");
        UUID training = addJob(jdbc, visitor, "training", "QUEUED");
        UUID graded = addJob(jdbc, visitor, "grading", "DONE");
        List.of(running, waiting, training).forEach(job -> addTask(jdbc, "job", job.toString()));
        addTask(jdbc, "cleaning", "daily");

        database.flyway(source).migrate();

        assertThat(strings(jdbc, "select task_instance from scheduled_gradings"))
                .containsExactlyInAnyOrder(running.toString(), waiting.toString());
        assertThat(strings(jdbc, "select task_instance from scheduled_tasks"))
                .containsExactlyInAnyOrder(training.toString(), "daily");
        assertThat(strings(jdbc, "select id from job where queue_name = 'GRADING'"))
                .containsExactlyInAnyOrder(
                        running.toString(), waiting.toString(), graded.toString());
        assertThat(strings(jdbc, "select id from job where running_key is not null")).isEmpty();
    }

    /** Assignments from before there were opening and closing dates keep their meaning. */
    @ParameterizedTest
    @EnumSource
    void datesAndLatePolicy_onAnAssignmentWithADueDate_changeNothing(TestDatabase database) {
        DataSource source = database.empty();
        migrateTo(database, source, "13");
        JdbcClient jdbc = JdbcClient.create(source);
        addAssignment(jdbc, addVisitor(jdbc));

        database.flyway(source).migrate();

        AssignmentRow row =
                new AssignmentRepository(jdbc).find(new AssignmentId(new UUID(7, 2))).orElseThrow();
        assertThat(row.terms())
                .isEqualTo(
                        AssignmentTerms.of(CountingPolicy.LAST)
                                .with(Instant.parse("2026-03-02T12:00:00Z"), null));
    }

    /**
     * What was assigned before there were moves stays with the version that was the newest then.
     */
    @ParameterizedTest
    @EnumSource
    void versionOfAnAssignment_isThatOfItsTime(TestDatabase database) {
        DataSource source = database.empty();
        migrateTo(database, source, "28");
        JdbcClient jdbc = JdbcClient.create(source);
        addAssignment(jdbc, addVisitor(jdbc));
        addEditions(jdbc);

        database.flyway(source).migrate();

        AssignmentRow row =
                new AssignmentRepository(jdbc).find(new AssignmentId(new UUID(7, 2))).orElseThrow();
        assertThat(row.lessonVersion()).isEqualTo(2);
    }

    /** Two versions of the lesson from before the assignment, and one from after it. */
    private static void addEditions(JdbcClient jdbc) {
        jdbc.sql(
                        """
                        insert into written_lesson (id, course_id, slug, title, files, revision, changed_at)
                        values (:id, :course, 'lesson', 'Lesson', '{}', 1, current_timestamp)
                        """)
                .param("id", new UUID(7, 3))
                .param("course", new UUID(7, 1))
                .update();
        for (int version = 1; version <= 3; version++) {
            jdbc.sql(
                            """
                            insert into lesson_edition (lesson_id, version, files, published_at)
                            values (:lesson, :version, '{}', cast(:at as timestamp with time zone))
                            """)
                    .param("lesson", new UUID(7, 3))
                    .param("version", version)
                    .param("at", version == 3 ? "2999-01-01 12:00:00+00" : "2026-01-01 12:00:00+00")
                    .update();
        }
    }

    private static void addAssignment(JdbcClient jdbc, UUID visitor) {
        jdbc.sql(
                        """
                        insert into course (id, title, join_code, created_by, created_at)
                        values (:id, 'Spikes', 'CODE', :visitor, current_timestamp)
                        """)
                .param("id", new UUID(7, 1))
                .param("visitor", visitor)
                .update();
        jdbc.sql(
                        """
                        insert into assignment (id, course_id, lesson_slug, title, policy, due_at, created_at)
                        values (:id, :course, 'lesson', 'Lesson', 'LAST',
                                timestamp with time zone '2026-03-02 12:00:00+00', current_timestamp)
                        """)
                .param("id", new UUID(7, 2))
                .param("course", new UUID(7, 1))
                .update();
    }

    private static void migrateTo(TestDatabase database, DataSource source, String version) {
        Flyway.configure()
                .configuration(database.flyway(source).getConfiguration())
                .target(version)
                .load()
                .migrate();
    }

    private static List<String> strings(JdbcClient jdbc, String query) {
        return jdbc.sql(query).query((row, _) -> row.getString(1)).list();
    }

    private static UUID addVisitor(JdbcClient jdbc) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into visitor (id, instructor, created_at, last_seen_at)
                        values (:id, false, current_timestamp, current_timestamp)
                        """)
                .param("id", id)
                .update();
        return id;
    }

    private static UUID addJob(JdbcClient jdbc, UUID owner, String kind, String state) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into job (id, owner_id, kind, state, payload, cancel_requested, attempts, max_seconds,
                                         created_at, updated_at, running_key)
                        values (:id, :owner, :kind, :state, '{}', false, 0, 60, current_timestamp, current_timestamp,
                                case when :state = 'RUNNING' then cast(:owner as uuid) end)
                        """)
                .param("id", id)
                .param("owner", owner)
                .param("kind", kind)
                .param("state", state)
                .update();
        return id;
    }

    private static void addTask(JdbcClient jdbc, String name, String instance) {
        jdbc.sql(
                        """
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)
                        values (:name, :instance, current_timestamp, true, 1, 0)
                        """)
                .param("name", name)
                .param("instance", instance)
                .update();
    }

    @ParameterizedTest
    @EnumSource
    void empty_calledTwice_givesDatabasesOfTheirOwn(TestDatabase database) throws SQLException {
        DataSource first = database.empty();
        DataSource second = database.empty();

        try (Connection connection = first.getConnection()) {
            connection.createStatement().execute("create table only_here (id bigint)");
        }

        try (Connection connection = second.getConnection()) {
            assertThat(connection.getMetaData().getTables(null, null, "only_here", null).next())
                    .isFalse();
        }
    }
}
