package org.spikebook.web.grading.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.assignment.LatePolicy;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.RosterDetails;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.Lateness;
import org.spikebook.web.classroom.Member;
import org.spikebook.web.grading.GradeFixture;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.Gradebook;
import org.spikebook.web.grading.GradingState;
import org.spikebook.web.grading.SubmissionView;
import org.spikebook.web.grading.TaskPoints;
import org.spikebook.web.grading.WaitingTask;
import org.spikebook.web.grading.mark.CriterionMark;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;

/** The whole document, field by field: programs of others read it. */
class GradebookJsonTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Instant DUE = Instant.parse("2026-11-29T12:00:00Z");
    private static final Instant LATE = Instant.parse("2026-11-30T18:30:00Z");
    private static final CourseId COURSE = new CourseId(new UUID(0, 9));
    private static final Assignment CURVE =
            new Assignment(
                    new AssignmentId(new UUID(1, 1)),
                    COURSE,
                    "02-the-f-i-curve",
                    "The f-I curve",
                    AssignmentTerms.of(CountingPolicy.LAST),
                    false);
    private static final Member ADA = member(1, "Ada, Countess");
    private static final Member BEN = member(2, "Ben");

    /** Two days late at a tenth a day: 1.5 of her 7.5 points are taken. */
    private static final SubmissionView FIRST =
            submission(
                    "receipt-1",
                    LATE,
                    new Lateness(DUE, ZoneOffset.UTC, 2, new LatePolicy(10, 0)),
                    new GradeFixture(
                                    7.5,
                                    10,
                                    List.of(
                                            new TaskPoints(
                                                    "rate",
                                                    "Rate",
                                                    5.5,
                                                    6,
                                                    List.of(),
                                                    OptionalDouble.empty(),
                                                    "")),
                                    "engine-1",
                                    LATE)
                            .byHand(new CriterionMark("explains", "Explains", 2, 4)));

    private static final SubmissionView WAITING = submission("receipt-2", DUE, Lateness.NONE, null);

    @Test
    void document_hasAllSubmissions_withTheirPointsAndWhatCounts() {
        Gradebook gradebook =
                new Gradebook(
                        List.of(CURVE),
                        List.of(
                                new Gradebook.Line(ADA, CURVE, List.of(FIRST, WAITING), FIRST),
                                new Gradebook.Line(BEN, CURVE, List.of(), null)));

        String written =
                new GradebookJson(
                                Map.of(ADA.id(), new RosterDetails("ada@example.org", "s-1", "A")))
                        .write(gradebook);

        assertThat(JSON.readTree(written))
                .isEqualTo(
                        JSON.readTree(
                                """
                                {
                                  "format": "spikebook/gradebook/1",
                                  "entries": [
                                    {
                                      "student": "Ada, Countess",
                                      "email": "ada@example.org",
                                      "number": "s-1",
                                      "assignmentId": "00000000-0000-0001-0000-000000000001",
                                      "assignment": "The f-I curve",
                                      "submissions": [
                                        {
                                          "receipt": "receipt-1",
                                          "digest": "sha256:receipt-1",
                                          "submittedAt": "2026-11-30T18:30:00Z",
                                          "daysLate": 2,
                                          "counts": true,
                                          "waits": false,
                                          "points": 7.5,
                                          "result": 6.0,
                                          "maxPoints": 10.0,
                                          "engine": "engine-1",
                                          "tasks": [
                                            {
                                              "id": "rate",
                                              "title": "Rate",
                                              "points": 5.5,
                                              "maxPoints": 6.0
                                            }
                                          ],
                                          "criteria": [
                                            {
                                              "id": "explains",
                                              "title": "Explains",
                                              "points": 2.0,
                                              "maxPoints": 4.0
                                            }
                                          ]
                                        },
                                        {
                                          "receipt": "receipt-2",
                                          "digest": "sha256:receipt-2",
                                          "submittedAt": "2026-11-29T12:00:00Z",
                                          "daysLate": 0,
                                          "counts": false,
                                          "waits": false,
                                          "points": null,
                                          "result": null,
                                          "maxPoints": null,
                                          "engine": "engine-1",
                                          "tasks": [],
                                          "criteria": []
                                        }
                                      ]
                                    },
                                    {
                                      "student": "Ben",
                                      "email": null,
                                      "number": null,
                                      "assignmentId": "00000000-0000-0001-0000-000000000001",
                                      "assignment": "The f-I curve",
                                      "submissions": []
                                    }
                                  ]
                                }
                                """));
    }

    /** Its points would be taken for few. */
    @Test
    void taskThatWaitsForAnInstructor_hasNoPoints() {
        TaskPoints waiting = WaitingTask.of("why", "Why", 6);
        GradeView open = new GradeFixture(0, 6, List.of(waiting), "engine-1", DUE).automatic();
        SubmissionView submission = submission("receipt-3", DUE, Lateness.NONE, open);
        Gradebook gradebook =
                new Gradebook(
                        List.of(CURVE),
                        List.of(new Gradebook.Line(ADA, CURVE, List.of(submission), submission)));

        JsonNode written =
                JSON.readTree(new GradebookJson(Map.of()).write(gradebook))
                        .at("/entries/0/submissions/0");

        assertThat(written.at("/waits").asBoolean()).isTrue();
        assertThat(written.at("/tasks/0/points").isNull()).isTrue();
    }

    private static Member member(long id, String name) {
        return new Member(new VisitorId(new UUID(2, id)), name, CourseRole.STUDENT, DUE);
    }

    private static SubmissionView submission(
            String receipt, Instant at, Lateness lateness, @Nullable GradeView grade) {
        return new SubmissionView(
                receipt,
                new SubmissionView.Frozen(
                        "sha256:" + receipt,
                        new NotebookId(new UUID(3, 1)),
                        1,
                        "engine-1",
                        0,
                        List.of()),
                CURVE.id(),
                COURSE,
                CURVE.lessonSlug(),
                ADA.name(),
                ADA.id(),
                at,
                lateness,
                grade == null ? GradingState.WAITING : GradingState.GRADED,
                grade,
                List.of());
    }
}
