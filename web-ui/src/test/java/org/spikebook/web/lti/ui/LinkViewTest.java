package org.spikebook.web.lti.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.lti.LtiContextId;
import org.spikebook.db.lti.LtiContextRepository;
import org.spikebook.db.lti.LtiLinkId;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.lti.UnreachablePlatforms;
import org.spikebook.web.lti.launch.LinkService;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.List;

@WebTest
class LinkViewTest extends SpringBrowserlessTest {

    private static final String LESSON = "01-from-spike-to-silicon";

    @Autowired private UnreachablePlatforms platforms;
    @Autowired private LtiContextRepository contexts;
    @Autowired private LinkService service;
    @Autowired private ClassroomService classes;
    @Autowired private TestVisitors visitors;

    private LtiContextId context;
    private LtiLinkId link;

    @BeforeEach
    void linkOfAPlatform() {
        context = platforms.addCourse(platforms.register(), "Neurons 101", null);
        link = platforms.addLink(context, "First spikes", null);
    }

    private VisitorId launched(String name, CourseRole role) {
        VisitorId visitor = visitors.asNewAccount(name);
        contexts.setRole(context, visitor, role, Instant.EPOCH);
        return visitor;
    }

    private void open() {
        UI.getCurrent().navigate("lti-link/" + link);
    }

    private String path() {
        return UI.getCurrent().getActiveViewLocation().getPath();
    }

    @Test
    void instructor_createsTheClass_andChoosesTheAssignment() {
        launched("Eve", CourseRole.INSTRUCTOR);
        open();

        test(find(Button.class).withText("Create class").single()).click();

        CourseId course = service.state(link).course().orElseThrow();
        assertThat(classes.course(course).title()).isEqualTo("Neurons 101");
        assertThat(paragraphs()).anyMatch(text -> text.startsWith("The class has no assignments"));
        classes.assign(course, LESSON, AssignmentTerms.of(CountingPolicy.BEST));
        open();
        test(find(Button.class).withText("Save choice").single()).click();
        assertThat(service.state(link).assignment()).isPresent();
        assertThat(path()).isEqualTo("classes/" + course);
    }

    @Test
    void student_beforeTheCourseIsConnected_isAskedToWait() {
        launched("Ada", CourseRole.STUDENT);

        open();

        assertThat(paragraphs()).anyMatch(text -> text.startsWith("Your instructor has not"));
        assertThat(find(Button.class).withText("Create class").exists()).isFalse();
    }

    @Test
    void student_landsInTheNotebookOfTheAssignment_theSameEachTime() {
        launched("Eve", CourseRole.INSTRUCTOR);
        service.connectNewClass(context, "Spikes");
        CourseId course = service.state(link).course().orElseThrow();
        service.open(
                link, classes.assign(course, LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id());
        String code = classes.course(course).joinCode();
        launched("Ada", CourseRole.STUDENT);
        classes.join(code, "Ada");

        open();

        String notebook = path();
        assertThat(notebook).startsWith("notebook/");
        open();
        assertThat(path()).isEqualTo(notebook);
    }

    @Test
    void visitor_whoNeverLaunched_findsNothing() {
        visitors.asNewInstructor();

        open();

        assertThat(find(H1.class).all())
                .extracting(H1::getText)
                .doesNotContain("Neurons 101", "First spikes");
    }

    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }
}
