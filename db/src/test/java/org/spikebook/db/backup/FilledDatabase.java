package org.spikebook.db.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.UUID;

/** A course as a database has it after some work: at least a row in every table. */
public final class FilledDatabase {

    private static final OffsetDateTime TIME =
            Instant.parse("2026-03-01T10:15:30.123456Z").atOffset(ZoneOffset.UTC);

    /** Has an account, made the class, and looks after the server. */
    public static final UUID TEACHER = id(1);

    /** A guest, whose the work is. */
    public static final UUID STUDENT = id(2);

    public static final UUID NOTEBOOK = id(3);

    private static final UUID COURSE = id(4);
    private static final UUID ASSIGNMENT = id(5);
    private static final UUID SUBMISSION = id(6);
    private static final UUID JOB = id(7);

    private final Connection database;

    private FilledDatabase(Connection database) {
        this.database = database;
    }

    static void fill(Place place) throws SQLException {
        try (Connection database = place.address().connect()) {
            fill(database);
        }
    }

    /** Fills an empty database with the newest tables. */
    public static void fill(Connection database) throws SQLException {
        FilledDatabase filled = new FilledDatabase(database);
        filled.people();
        filled.notebooks();
        filled.classes();
        filled.submissions();
        filled.jobs();
        filled.regrades();
        filled.learningPlatform();
    }

    static UUID id(int number) {
        return new UUID(number, number);
    }

    private void people() throws SQLException {
        row(
                "visitor",
                TEACHER,
                "Zoë \"Z\", Ph.D.",
                "zoe",
                "{bcrypt}$2a$10$x",
                true,
                TIME,
                TIME,
                true,
                null,
                TIME);
        row("visitor", STUDENT, "", null, null, false, TIME, TIME, false, null, null);
        row("password_link", "e5f6", TEACHER, TIME, TIME.plusDays(1));
        row("account_email", TEACHER, "Zoe@example.org", "zoe@example.org", "de", TIME);
        row("email_confirmation", "b2c3", TEACHER, "z@example.org", "de", TIME, TIME.plusDays(1));
        row(
                "account_identity",
                "https://login.example.org",
                "248289761001",
                TEACHER,
                "zoe@example.org",
                TIME,
                null);
        row("device", "a1b2", STUDENT, TIME, TIME.plusDays(400));
        row("setup_token", "c3d4", TIME, TIME, null);
    }

    private void notebooks() throws SQLException {
        for (int n = 0; n < 300; n++) {
            byte[] body = new byte[n * 50];
            new java.util.Random(n).nextBytes(body);
            row("content", "sha" + n, body.length, body, TIME);
        }
        // a copy whose original comes after it
        row(
                "notebook",
                id(90),
                STUDENT,
                "A\r\nline, \"quoted\"\t😀\\",
                null,
                1L,
                null,
                TIME,
                TIME,
                TIME,
                null);
        row(
                "notebook",
                NOTEBOOK,
                STUDENT,
                "Noisy population",
                "05-noise",
                2L,
                null,
                TIME,
                TIME,
                null,
                "wantedHz=20");
        execute("update notebook set copied_from = '" + NOTEBOOK + "' where id = '" + id(90) + "'");
        row("revision", NOTEBOOK, 1L, null, "sha1", STUDENT, TIME);
        row("revision", NOTEBOOK, 2L, 1L, "sha2", STUDENT, TIME);
        row("named_revision", NOTEBOOK, 2L, "before the change", TIME);
        row("head_move", NOTEBOOK, 1L, "UNDO", 2L, 1L, STUDENT, TIME);
        row("cell_result", "in", -7L, "spikebook-engine/9", "run", "sha3", TIME);
        row("notebook_share", id(95), NOTEBOOK, "f7a8", true, TIME, null);
        row("notebook_fork", id(90), NOTEBOOK, "Noisy population", TIME);
        row("notebook_step", NOTEBOOK, "cell", false, 2, "reason", TIME, 3, "reason", true);
        row("notebook_presence", NOTEBOOK, TIME, 40L);
    }

    private void classes() throws SQLException {
        row("course", COURSE, "Neural computation", "AB12CD", TEACHER, TIME, null);
        row(
                "course_member",
                COURSE,
                STUDENT,
                "STUDENT",
                "Ada",
                "ada",
                TIME,
                "ada@example.org",
                "s-1",
                null);
        row("course_invitation", id(92), COURSE, "Ben", "ben", null, null, "A", "WXYZ", TIME);
        row(
                "staff_invitation",
                id(93),
                COURSE,
                "TEACHING_ASSISTANT",
                "0a1b",
                null,
                TEACHER,
                TIME,
                TIME.plusDays(7));
        row(
                "audit_entry",
                id(94),
                TIME,
                COURSE,
                TEACHER,
                "Zoë",
                STUDENT,
                null,
                "ROLE",
                "STUDENT",
                "INSTRUCTOR");
        row(
                "assignment",
                ASSIGNMENT,
                COURSE,
                "05-noise",
                "Noise",
                "BEST",
                TIME,
                TIME,
                null,
                TIME.minusDays(1),
                TIME.plusDays(3),
                "Europe/Berlin",
                25,
                50,
                3,
                2);
        row("assignment_extension", ASSIGNMENT, STUDENT, TIME.plusDays(2));
        row("accommodation", COURSE, STUDENT, 150);
        row("question_answer", ASSIGNMENT, "q", STUDENT, "42 Hz", TIME);
        row("lifted_gate", ASSIGNMENT, TIME);
        row("class_message", id(91), ASSIGNMENT, null, null, "Look up", TIME, NOTEBOOK, "sha3");
        row("class_pause", ASSIGNMENT, TIME);
        row("locked_step", ASSIGNMENT, "cell", true, TIME);
        row("shareable_assignment", ASSIGNMENT, TIME);
        row("student_group", ASSIGNMENT, STUDENT, 3);
        row("live_class", COURSE, TIME);
        row("variant_seed", ASSIGNMENT, Long.MIN_VALUE);
        row("student_variant", ASSIGNMENT, STUDENT, "wantedHz=20");
        row("written_lesson", id(95), COURSE, "lesson-95", "Own", "{}", 2, TIME);
        row("lesson_edition", id(95), 1, "{}", TIME);
        row(
                "class_poll",
                id(93),
                ASSIGNMENT,
                "rate",
                "{}",
                "1",
                TIME,
                TIME.plusMinutes(1),
                null,
                null);
        row(
                "class_spotlight",
                id(94),
                ASSIGNMENT,
                STUDENT,
                TIME,
                TIME,
                "sha5",
                true,
                TIME,
                TEACHER);
        row("class_poll_answer", id(93), STUDENT, "1", TIME);
    }

    private void submissions() throws SQLException {
        row(
                "submission",
                SUBMISSION,
                "R-1",
                "sha256:d",
                ASSIGNMENT,
                NOTEBOOK,
                2L,
                STUDENT,
                "05-noise",
                "sha2",
                "spikebook-engine/9",
                TIME,
                2);
        row("group_submission", SUBMISSION, STUDENT);
        row("submission_part", SUBMISSION, "train", "sha4", true);
        row(
                "grade",
                SUBMISSION,
                1L,
                0.1 + 0.2,
                1.0,
                "{\"checks\":[]}",
                "spikebook-engine/9",
                TIME,
                "REGRADE",
                "{\"tasks\":[]}",
                TEACHER,
                "The check was too strict");
    }

    private void learningPlatform() throws SQLException {
        UUID platform = id(61);
        UUID context = id(62);
        UUID link = id(63);
        String url = "https://lms.example/ü";
        row("lti_platform", platform, "LMS", url, "client", url, url, url, TIME);
        row("lti_deployment", platform, "1");
        row("lti_key", "key", "{}", TIME);
        row("lti_login", "state", platform, "nonce", "browser", url, TIME, null, null);
        row("lti_identity", url, "subject", STUDENT, TIME);
        row("lti_context", context, platform, "1", "course", "Neurons", COURSE, null);
        row("lti_enrollment", context, STUDENT, "STUDENT", TIME);
        row("lti_link", link, context, "resource", "Spikes", ASSIGNMENT, url);
        row("lti_score", link, STUDENT, 7.5, 10.0, 2, TIME, null, "status 503", true);
    }

    private void regrades() throws SQLException {
        row("rubric_criterion", id(94), ASSIGNMENT, 0, "Explains the rate", 2.0);
        row("blind_marking", ASSIGNMENT);
        row("saved_comment", id(95), COURSE, "Name the unit", TIME);
        row(
                "appeal",
                id(96),
                SUBMISSION,
                SUBMISSION,
                "The rate is right",
                TIME,
                0.5,
                null,
                null,
                null,
                null);
        row(
                "regrade",
                id(93),
                ASSIGNMENT,
                null,
                "PUBLISHED",
                "The check was too strict",
                TEACHER,
                TIME,
                TEACHER,
                TIME);
        row(
                "regrade_item",
                id(93),
                SUBMISSION,
                JOB,
                1L,
                0.5,
                1.0,
                "{\"checks\":[]}",
                "spikebook-engine/9",
                TIME);
    }

    private void jobs() throws SQLException {
        row(
                "job",
                JOB,
                STUDENT,
                "training",
                NOTEBOOK,
                "train",
                "open",
                "RUNNING",
                "{}",
                null,
                null,
                null,
                false,
                1,
                600L,
                TIME,
                TIME,
                TIME,
                null,
                STUDENT,
                "WORK",
                3,
                null,
                COURSE);
        row(
                "server_process",
                id(71),
                "ü.example",
                "WORKER",
                "0.2.0",
                "e/9",
                2,
                0,
                5L,
                9L,
                TIME,
                TIME);
        row("job_checkpoint", JOB, new byte[] {0, -1, 13, 10}, TIME);
        row(
                "scheduled_tasks",
                "job",
                JOB.toString(),
                null,
                TIME,
                true,
                "node",
                null,
                null,
                0,
                TIME,
                4L,
                1);
        row(
                "scheduled_gradings",
                "job",
                "g",
                new byte[0],
                TIME,
                false,
                null,
                null,
                null,
                null,
                null,
                1L,
                null);
    }

    /** Values in the order of the columns. */
    private void row(String table, Object... values) throws SQLException {
        String marks = String.join(",", Collections.nCopies(values.length, "?"));
        try (PreparedStatement insert =
                database.prepareStatement("insert into " + table + " values (" + marks + ")")) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
