package org.spikebook.web.account.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.AccountService;
import org.spikebook.web.account.device.Devices;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.classroom.Member;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;

@WebTest
class PersonalDataServiceTest {

    private static final String LESSON = "01-from-spike-to-silicon";
    private static final String PASSWORD = "correct horse battery";

    @Autowired PersonalDataService service;
    @Autowired AccountService accounts;
    @Autowired ClassroomService classes;
    @Autowired NotebookService notebooks;
    @Autowired SubmissionService submissions;
    @Autowired VisitorRepository rows;
    @Autowired Devices devices;
    @Autowired TestVisitors visitors;

    private Course course;
    private VisitorId instructor;

    /** With a submission in a class. */
    private VisitorId student() {
        instructor = visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        AssignmentId assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        VisitorId student = visitors.asNewGuest();
        accounts.becomeAccount("P" + UUID.randomUUID().toString().substring(0, 8), PASSWORD);
        classes.join(course.joinCode(), "Ada");
        OpenNotebook notebook = notebooks.createFromLesson(LESSON);
        submissions.submitTo(notebook.id(), notebook.revision(), assignment);
        return student;
    }

    @Test
    void student_isHandedOutTheirWork_asFarAsTheySeeIt() throws IOException {
        student();
        assertThat(service.mine().classes()).containsExactly("Spikes");
        assertThat(service.mine().submissions()).isOne();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        service.writeMine(out);

        assertThat(ZipNames.of(out.toByteArray()))
                .contains("README.txt", "tables/visitor.csv", "tables/submission.csv")
                .anyMatch(name -> name.startsWith("notebooks/"))
                .anyMatch(name -> name.startsWith("submissions/"));
    }

    @Test
    void student_erasesEverything_withTheirPassword() {
        VisitorId student = student();
        String browser = devices.register(student);

        assertThat(service.eraseMine("not this one").orElseThrow().path()).isEqualTo("/current");
        assertThat(service.eraseMine(PASSWORD)).isEmpty();

        assertThat(devices.find(browser)).isEmpty();
        assertThat(rows.find(student).orElseThrow().isGuest()).isTrue();
        visitors.as(instructor);
        assertThat(classes.members(course.id())).extracting(Member::name).doesNotContain("Ada");
    }

    @Test
    void onlyInstructor_ofAClassWithOthers_staysUntilThereIsAnother() {
        VisitorId student = student();
        visitors.asNewAdministrator();

        assertThat(service.erase(instructor).orElseThrow().code()).isEqualTo("lastInstructor");

        visitors.as(instructor);
        classes.changeRole(course.id(), student, CourseRole.INSTRUCTOR);
        visitors.asNewAdministrator();
        assertThat(service.erase(instructor)).isEmpty();
    }

    @Test
    void guest_isErasedWithoutAPassword() {
        VisitorId guest = visitors.asNewGuest();
        notebooks.createFromLesson(LESSON);

        assertThat(service.eraseMine("")).isEmpty();

        assertThat(notebooks.mine()).isEmpty();
        assertThat(rows.find(guest)).isPresent();
    }

    @Test
    void instructor_handsOutAndErasesNoStudent() {
        VisitorId student = student();
        visitors.as(instructor);

        assertThatThrownBy(() -> service.erase(student)).isInstanceOf(ResourceNotFound.class);
        assertThatThrownBy(() -> service.write(new ByteArrayOutputStream(), student))
                .isInstanceOf(ResourceNotFound.class);
    }
}
