package org.spikebook.web.grading.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.web.StatementCount;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.common.ui.PageAddress;
import org.spikebook.web.grading.GradedSubmissions;
import org.spikebook.web.job.JobTest;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.List;

/** Addresses of pages of an assignment look for the assignment, and for nothing of its work. */
@JobTest
class AssignmentAddressesTest {

    private static final String LESSON = "02-the-f-i-curve";
    private static final Instant NOON = Instant.parse("2001-03-02T12:00:00Z");

    /** The assignment, and what the visitor is in its class. */
    private static final int FEW = 4;

    @Autowired List<PageAddress> addresses;
    @Autowired ClassroomService classes;
    @Autowired GradedSubmissions graded;
    @Autowired TestVisitors visitors;

    private VisitorId ada;
    private String assignment;

    @BeforeEach
    void adaSubmitted() {
        VisitorId teacher = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        AssignmentId id =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        assignment = id.toString();
        ada = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        graded.add(id, LESSON, ada, NOON, 6);
        visitors.as(teacher);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MarkingPage", "RegradePage", "StatisticsPage"})
    void address_isLookedUp_byFewStatements(String view) throws Exception {
        PageAddress address = address(view);

        assertThat(address.exists(assignment)).isTrue();
        assertThat(StatementCount.of(() -> address.exists(assignment))).isLessThanOrEqualTo(FEW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MarkingPage", "RegradePage", "StatisticsPage"})
    void address_isNone_forAStudent(String view) {
        visitors.as(ada);

        assertThatThrownBy(() -> address(view).exists(assignment))
                .isInstanceOf(ResourceNotFound.class);
    }

    private PageAddress address(String view) {
        return addresses.stream()
                .filter(each -> each.view().getSimpleName().equals(view))
                .findFirst()
                .orElseThrow();
    }
}
