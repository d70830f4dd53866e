package org.spikebook.db.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spikebook.db.Columns;
import org.spikebook.db.TestDatabase;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.backup.FilledDatabase;
import org.spikebook.db.classroom.CourseRepository;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.sql.DataSource;

/** A person in every table is handed out, and erased. */
class PersonErasureTest {

    private static final VisitorId STUDENT = new VisitorId(FilledDatabase.STUDENT);
    private static final VisitorId TEACHER = new VisitorId(FilledDatabase.TEACHER);
    private static final Instant NOW = Instant.parse("2026-04-01T10:00:00Z");

    @TempDir Path uploads;

    private static JdbcClient filled(TestDatabase database) throws SQLException, IOException {
        DataSource source = database.migrated();
        try (Connection connection = source.getConnection()) {
            FilledDatabase.fill(connection);
        }
        JdbcClient jdbc = JdbcClient.create(source);
        for (String body : new String[] {"sha1", "sha2", "sha4", "sha5"}) {
            jdbc.sql("update content set gzip = :gzip where sha256 = :sha")
                    .param("gzip", zipped("{\"body\":\"" + body + "\"}"))
                    .param("sha", body)
                    .update();
        }
        return jdbc;
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @EnumSource
    void erasedStudent_isInNoTable_andWhatTheyWroteIsGone(TestDatabase database) throws Exception {
        JdbcClient jdbc = filled(database);

        new PersonErasure(jdbc).erase(STUDENT, NOW);

        for (PersonalTable table : PersonalTables.ALL) {
            if (!table.erased().isEmpty()) {
                assertThat(count(jdbc, table.name() + " where " + table.theirs(), STUDENT))
                        .as(table.name())
                        .isZero();
            }
        }
        assertThat(count(jdbc, "content where sha256 in ('sha1', 'sha2', 'sha4', 'sha5')", STUDENT))
                .isZero();
        // a result that is true for everyone, and what is the class's
        assertThat(count(jdbc, "content where sha256 = 'sha3'", STUDENT)).isOne();
        assertThat(count(jdbc, "assignment", STUDENT)).isOne();
        assertThat(count(jdbc, "regrade", STUDENT)).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void erasedTeacher_leavesClassAndEntries_withoutAName(TestDatabase database) throws Exception {
        JdbcClient jdbc = filled(database);

        new PersonErasure(jdbc).erase(TEACHER, NOW);

        assertThat(count(jdbc, "course where created_by = :person", TEACHER)).isOne();
        assertThat(count(jdbc, "grade where graded_by = :person", TEACHER)).isOne();
        assertThat(count(jdbc, "submission", TEACHER)).isOne();
        assertThat(
                        count(
                                jdbc,
                                "audit_entry where actor_id = :person and actor_name is null and"
                                        + " subject_name is null",
                                TEACHER))
                .isOne();
        assertThat(
                        count(
                                jdbc,
                                "visitor where id = :person and display_name is null and"
                                        + " account_name is null and password_hash is null and not"
                                        + " administrator and not instructor",
                                TEACHER))
                .isOne();
        assertThat(count(jdbc, "account_identity", TEACHER)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void notebookThatAnotherSubmittedFrom_staysEmpty(TestDatabase database) throws Exception {
        JdbcClient jdbc = filled(database);
        jdbc.sql("update submission set visitor_id = :teacher")
                .param("teacher", FilledDatabase.TEACHER)
                .update();

        new PersonErasure(jdbc).erase(STUDENT, NOW);

        assertThat(count(jdbc, "submission", STUDENT)).isOne();
        assertThat(
                        count(
                                jdbc,
                                "notebook where owner_id = :person and title = '' and deleted_at is"
                                        + " not null",
                                STUDENT))
                .isOne();
        assertThat(count(jdbc, "revision", STUDENT)).isZero();
        assertThat(count(jdbc, "content where sha256 = 'sha2'", STUDENT)).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void personWithoutAnything_isForgottenWithTheIdleGuests(TestDatabase database)
            throws Exception {
        JdbcClient jdbc = filled(database);
        new PersonErasure(jdbc).erase(STUDENT, NOW);

        // entries of the audit still lead to both
        assertThat(new IdleGuestRepository(jdbc).delete(NOW)).isEmpty();
        jdbc.sql("delete from audit_entry").update();

        assertThat(new IdleGuestRepository(jdbc).delete(NOW)).containsExactly(STUDENT);
    }

    @ParameterizedTest
    @EnumSource
    void lastOnes_areToldFrom_others(TestDatabase database) throws Exception {
        JdbcClient jdbc = filled(database);
        PersonErasure erasure = new PersonErasure(jdbc);
        jdbc.sql(
                        "insert into course_member (course_id, visitor_id, role, name, name_key,"
                                + " joined_at) select id, created_by, 'INSTRUCTOR', 'Zoë', 'zoë',"
                                + " created_at from course")
                .update();

        assertThat(erasure.classesWithoutAnother(TEACHER)).containsExactly("Neural computation");
        assertThat(erasure.classesWithoutAnother(STUDENT)).isEmpty();
        assertThat(erasure.isLastAdministrator(TEACHER)).isTrue();
        assertThat(erasure.isLastAdministrator(STUDENT)).isFalse();
        erasure.erase(STUDENT, NOW);
        assertThat(erasure.classesWithoutAnother(TEACHER)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void classOfTheErasedAlone_isClosed_andHasNoInstructor(TestDatabase database) throws Exception {
        JdbcClient jdbc = filled(database);
        CourseRepository courses = new CourseRepository(jdbc);
        jdbc.sql("delete from course_member").update();
        jdbc.sql("update course set closed_at = null").update();
        addMember(jdbc, TEACHER, "INSTRUCTOR");
        addMember(jdbc, STUDENT, "STUDENT");
        assertThat(courses.unled(10)).isEmpty();

        new PersonErasure(jdbc).erase(STUDENT, NOW);
        assertThat(count(jdbc, "course where closed_at is null", TEACHER)).isOne();
        new PersonErasure(jdbc).erase(TEACHER, NOW);

        assertThat(courses.unled(10))
                .singleElement()
                .satisfies(course -> {
                    assertThat(course.closedAt()).isEqualTo(NOW);
                    assertThat(courses.isLed(course.id())).isFalse();
                });
    }

    @ParameterizedTest
    @EnumSource
    void classOfADisabledInstructor_hasNone_andStaysOpen(TestDatabase database) throws Exception {
        JdbcClient jdbc = filled(database);
        CourseRepository courses = new CourseRepository(jdbc);
        jdbc.sql("delete from course_member").update();
        jdbc.sql("update course set closed_at = null").update();
        jdbc.sql("update visitor set disabled_at = null").update();
        addMember(jdbc, TEACHER, "INSTRUCTOR");
        assertThat(courses.unled(10)).isEmpty();

        jdbc.sql("update visitor set disabled_at = :now where id = :teacher")
                .param("now", Columns.timestamp(NOW))
                .param("teacher", TEACHER.value())
                .update();

        assertThat(courses.unled(10))
                .singleElement()
                .satisfies(course -> assertThat(course.closedAt()).isNull());
    }

    private static void addMember(JdbcClient jdbc, VisitorId visitor, String role) {
        jdbc.sql(
                        """
                        insert into course_member (course_id, visitor_id, role, name, name_key, joined_at)
                        select id, cast(:visitor as uuid), cast(:role as varchar), cast(:name as varchar),
                               cast(:name as varchar), created_at from course
                        """)
                .param("visitor", visitor.value())
                .param("role", role)
                .param("name", role)
                .update();
    }

    @ParameterizedTest
    @EnumSource
    void export_hasTablesNotebooksSubmissionsAndUploads_butNoSecret(TestDatabase database)
            throws Exception {
        JdbcClient jdbc = filled(database);
        jdbc.sql("update course_member set name = '=1+1' where visitor_id = :student")
                .param("student", STUDENT.value())
                .update();
        Files.writeString(uploads.resolve("spikes.csv"), "1,2,3");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new PersonExport(jdbc)
                .write(
                        STUDENT,
                        new PersonExport.Surroundings("About", json -> "seen " + json, uploads),
                        out);

        Map<String, String> files = unzipped(out.toByteArray());
        UUID notebook = FilledDatabase.NOTEBOOK;
        assertThat(files)
                .containsEntry("README.txt", "About")
                .containsEntry("uploads/spikes.csv", "1,2,3")
                .containsEntry("notebooks/" + notebook + "/2.json", "seen {\"body\":\"sha2\"}")
                .containsEntry("submissions/R-1/notebook.json", "seen {\"body\":\"sha2\"}")
                .containsEntry("submissions/R-1/trained-train.json", "{\"body\":\"sha4\"}")
                .doesNotContainKeys("tables/regrade_item.csv", "tables/job_checkpoint.csv");
        assertThat(files.get("tables/course_member.csv"))
                .startsWith("course_id,role,name,joined_at,email,student_number,group_name")
                .contains("ada@example.org", "'=1+1");
        for (PersonalTable table : PersonalTables.ALL) {
            boolean isThere =
                    !table.exported().isEmpty()
                            && count(jdbc, table.name() + " where " + table.theirs(), STUDENT) > 0;
            assertThat(files.containsKey("tables/" + table.name() + ".csv"))
                    .as(table.name())
                    .isEqualTo(isThere);
        }
        assertThat(String.join("\n", files.values())).doesNotContain("a1b2", "f7a8", "\"checks\"");
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static long count(JdbcClient jdbc, String from, VisitorId person) {
        return jdbc.sql("select count(*) from " + from)
                .params(from.contains(":person") ? Map.of("person", person.value()) : Map.of())
                .query(Long.class)
                .single();
    }
}
