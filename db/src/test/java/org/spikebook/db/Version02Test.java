package org.spikebook.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.assignment.LatePolicy;
import org.spikebook.db.assignment.SubmissionPart;
import org.spikebook.db.assignment.SubmissionRepository;
import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRepository;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.db.classroom.RosterDetails;
import org.spikebook.db.grade.GradeOrigin;
import org.spikebook.db.grade.GradeRepository;
import org.spikebook.db.grade.GradeRow;
import org.spikebook.db.grade.GradeSource;
import org.spikebook.db.job.JobRepository;
import org.spikebook.db.job.JobRow;
import org.spikebook.db.notebook.CellResultKey;
import org.spikebook.db.notebook.CellResultRepository;
import org.spikebook.db.notebook.Content;
import org.spikebook.db.notebook.ContentRepository;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.db.notebook.NotebookRepository;
import org.spikebook.db.notebook.NotebookRow;
import org.spikebook.db.notebook.RevisionRepository;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

import javax.sql.DataSource;

/**
 * What version 0.2 has kept is found after all migrations that came since. Its rows are written by
 * the columns of that version, so that today's repositories read what they did not write.
 */
class Version02Test {

    private static final String MIGRATIONS_OF_VERSION = "18";
    private static final List<String> CONTENTS =
            List.of(
                    "first revision of a notebook",
                    "second revision of a notebook",
                    "a recording",
                    "a trained network");

    private static final Instant TEN = Instant.parse("2026-11-30T10:00:00Z");
    private static final VisitorId GRACE = new VisitorId(new UUID(0, 1));
    private static final VisitorId ADA = new VisitorId(new UUID(0, 2));
    private static final NotebookId NOTEBOOK = new NotebookId(new UUID(0, 3));
    private static final CourseId COURSE = new CourseId(new UUID(0, 5));
    private static final AssignmentId ASSIGNMENT = new AssignmentId(new UUID(0, 6));
    private static final String RECEIPT = "G6ZGE7JQKK6CPNUV";

    private static JdbcClient opened(TestDatabase database) {
        DataSource source = database.empty();
        Flyway.configure()
                .configuration(database.flyway(source).getConfiguration())
                .target(MIGRATIONS_OF_VERSION)
                .load()
                .migrate();
        JdbcClient jdbc = JdbcClient.create(source);
        CONTENTS.forEach(text -> addContent(jdbc, text));
        new ResourceDatabasePopulator(new ClassPathResource("version-0.2.sql", Version02Test.class))
                .execute(source);
        database.flyway(source).migrate();
        return jdbc;
    }

    private static void addContent(JdbcClient jdbc, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        jdbc.sql("insert into content (sha256, size_bytes, gzip, created_at) values (?, ?, ?, ?)")
                .params(
                        Content.of(text).sha256(),
                        bytes.length,
                        compressed(bytes),
                        Columns.timestamp(TEN))
                .update();
    }

    private static byte[] compressed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @EnumSource
    void notebook_opens_withItsHistory(TestDatabase database) {
        JdbcClient jdbc = opened(database);
        RevisionRepository revisions = new RevisionRepository(jdbc);
        ContentRepository contents = new ContentRepository(jdbc);

        NotebookRow notebook = new NotebookRepository(jdbc).find(NOTEBOOK).orElseThrow();

        assertThat(notebook.title()).isEqualTo("Noise");
        assertThat(notebook.owner()).isEqualTo(ADA);
        assertThat(contents.get(revisions.get(NOTEBOOK, notebook.head()).sha256()).text())
                .isEqualTo("second revision of a notebook");
        assertThat(contents.get(revisions.get(NOTEBOOK, 1).sha256()).text())
                .isEqualTo("first revision of a notebook");
    }

    @ParameterizedTest
    @EnumSource
    void recording_isFound_byWhatItDependsOn(TestDatabase database) {
        JdbcClient jdbc = opened(database);

        String sha256 =
                new CellResultRepository(jdbc)
                        .find(
                                new CellResultKey(
                                        "sha256:network", 7, "spikebook-engine/9", "recording"))
                        .orElseThrow();

        assertThat(new ContentRepository(jdbc).get(sha256).text()).isEqualTo("a recording");
        List<JobRow> jobs =
                new JobRepository(jdbc).newestOf(List.of(NOTEBOOK), List.of("training"));
        assertThat(jobs).extracting(job -> job.output().result()).containsExactly("learned");
    }

    @ParameterizedTest
    @EnumSource
    void classOfAda_hasItsMembersAndTheTermsOfItsAssignment(TestDatabase database) {
        JdbcClient jdbc = opened(database);
        MemberRepository members = new MemberRepository(jdbc);

        assertThat(new CourseRepository(jdbc).find(COURSE).orElseThrow().title())
                .isEqualTo("Neural computation");
        assertThat(members.of(COURSE)).extracting(MemberRow::name).contains("Grace", "Ada");
        assertThat(members.details(COURSE))
                .isEqualTo(Map.of(ADA, new RosterDetails("ada@example.org", "s-1", "A")));
        assertThat(new AssignmentRepository(jdbc).find(ASSIGNMENT).orElseThrow().terms())
                .isEqualTo(
                        new AssignmentTerms(
                                CountingPolicy.BEST,
                                null,
                                Instant.parse("2026-12-01T12:00:00Z"),
                                Instant.parse("2026-12-04T12:00:00Z"),
                                ZoneId.of("Europe/Berlin"),
                                new LatePolicy(25, 50)));
    }

    @ParameterizedTest
    @EnumSource
    void submission_hasItsPartsAndBothGrades(TestDatabase database) {
        JdbcClient jdbc = opened(database);
        SubmissionRepository submissions = new SubmissionRepository(jdbc);

        SubmissionRow submission = submissions.findByReceipt(RECEIPT).orElseThrow();
        List<GradeRow> grades = new GradeRepository(jdbc).history(submission.id());

        assertThat(submission.visitor()).isEqualTo(ADA);
        assertThat(submission.submittedAt()).isEqualTo(TEN);
        assertThat(submissions.parts(submission.id()))
                .containsExactly(
                        new SubmissionPart(
                                "training", Content.of("a trained network").sha256(), true));
        assertThat(grades).extracting(GradeRow::points).containsExactly(3.0, 4.5);
        assertThat(grades)
                .extracting(GradeRow::origin)
                .containsExactly(
                        GradeOrigin.AUTOMATIC,
                        new GradeOrigin(GradeSource.MANUAL, GRACE, "The explanation is right"));
        assertThat(grades.getLast().marks()).isEqualTo("by hand");
    }
}
