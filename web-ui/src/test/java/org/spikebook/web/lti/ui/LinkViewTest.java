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
import org.spikebook.db.lti.LtiContextRow;
import org.spikebook.db.lti.LtiLinkId;
import org.spikebook.db.lti.LtiLinkRepository;
import org.spikebook.db.lti.LtiLinkRow;
import org.spikebook.db.lti.LtiPlatformId;
import org.spikebook.db.lti.LtiPlatformRepository;
import org.spikebook.db.lti.LtiPlatformRow;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.lti.launch.LinkService;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

@WebTest
class LinkViewTest extends SpringBrowserlessTest {

    private static final String LESSON = "01-from-spike-to-silicon";

    @Autowired private LtiPlatformRepository platforms;
    @Autowired private LtiContextRepository contexts;
    @Autowired private LtiLinkRepository links;
    @Autowired private LinkService service;
    @Autowired private ClassroomService classes;
    @Autowired private TestVisitors visitors;

    private final LtiContextId context = new LtiContextId(UUID.randomUUID());
    private final LtiLinkId link = new LtiLinkId(UUID.randomUUID());

    @BeforeEach
    void linkOfAPlatform() {
        LtiPlatformId platform = new LtiPlatformId(UUID.randomUUID());
        String url = "https://lms.example";
        platforms.insert(
                new LtiPlatformRow(
                        platform,
                        "LMS",
                        url,
                        platform.toString(),
                        url,
                        url,
                        url,
                        List.of("1"),
                        Instant.EPOCH));
        contexts.insertIfAbsent(
                new LtiContextRow(context, platform, "1", "course", "Neurons 101", null, null));
        links.insertIfAbsent(new LtiLinkRow(link, context, "1", "First spikes", null, null));
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
