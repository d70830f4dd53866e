package org.spikebook.web.lti.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.db.lti.LtiContextId;
import org.spikebook.db.lti.LtiContextRepository;
import org.spikebook.db.lti.LtiContextRow;
import org.spikebook.db.lti.LtiPlatformRepository;
import org.spikebook.db.lti.LtiPlatformRow;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.lti.RegisteredPlatform;
import org.spikebook.web.lti.TestPlatform;
import org.spikebook.web.lti.TestPlatform.Person;
import org.spikebook.web.lti.key.ToolKeys;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The page that takes over members of a platform's course; the platform answers over HTTP. */
@WebTest
class PlatformRosterViewTest extends SpringBrowserlessTest {

    @Autowired private LtiPlatformRepository platforms;
    @Autowired private LtiContextRepository contexts;
    @Autowired private MemberRepository members;
    @Autowired private ClassroomService classes;
    @Autowired private ToolKeys keys;
    @Autowired private TestVisitors visitors;

    private final TestPlatform platform = new TestPlatform();
    private final String context = "course-" + UUID.randomUUID();
    private final Person ada = Person.of("Ada", context, "Learner");
    private final Person cleo = Person.of("Cleo", context, "Instructor");
    private LtiPlatformRow registered;
    private CourseId course;

    @BeforeEach
    void connectedCourse() {
        platform.trust(keys::published);
        registered = RegisteredPlatform.of(platform, platforms);
        visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course().id();
        connect(context, "Neurons 101");
    }

    private void connect(String contextId, String title) {
        LtiContextId id = new LtiContextId(UUID.randomUUID());
        contexts.insertIfAbsent(
                new LtiContextRow(
                        id,
                        registered.id(),
                        TestPlatform.DEPLOYMENT,
                        contextId,
                        title,
                        null,
                        platform.membersUrl(contextId)));
        contexts.connect(id, course);
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void members_areShownFirst_andAddedByAPress() {
        platform.setMembers(context, List.of(List.of(told(ada), told(cleo))));

        openAndAwait("People whom the learning platform names: 2.");

        assertThat(ShownTexts.ofPage())
                .containsSubsequence("New members", "Ada (student)", "Cleo (instructor)");
        assertThat(members.of(course)).hasSize(1);

        test(find(Button.class).withText("Update class").single()).click();

        assertThat(ShownTexts.ofPage()).contains("The class is updated.");
        assertThat(members.of(course))
                .extracting(MemberRow::name, MemberRow::role)
                .contains(tuple("Ada", CourseRole.STUDENT), tuple("Cleo", CourseRole.INSTRUCTOR));
        openAndAwait("The class has all of them, in these roles.");
        assertThat(find(Button.class).withText("Update class").all()).isEmpty();
    }

    @Test
    void platform_thatDoesNotTell_isSaidToBeUnavailable() {
        platform.confuseMembers(context, "another", List.of(List.of(told(ada))));

        openAndAwait(
                "The learning platform does not list its members at the moment. Retry in a minute;"
                        + " if that does not help, ask its administrator whether the tool may read"
                        + " names and roles.");

        assertThat(find(Button.class).withText("Update class").all()).isEmpty();
    }

    @Test
    void course_thatIsNotTold_isNamed_besideTheMembersOfTheOthers() {
        platform.setMembers(context, List.of(List.of(told(ada), told(cleo))));
        connect("course-" + UUID.randomUUID(), "Neurons 102");

        openAndAwait("People whom the learning platform names: 2.");

        assertThat(ShownTexts.ofPage())
                .containsSubsequence(
                        "Courses whose members could not be read",
                        "Neurons 102",
                        "New members",
                        "Ada (student)")
                .doesNotContain("Neurons 101");
    }

    @Test
    void class_thatIsOnNoPlatform_hasNoSuchPage() {
        CourseId other = ((CreateCourseResult.Created) classes.create("Others")).course().id();

        UI.getCurrent().navigate("lti-roster/" + other);

        assertThat(getCurrentView()).isNotInstanceOf(PlatformRosterView.class);
    }

    private void openAndAwait(String text) {
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("lti-roster/" + course);
        Eventually.holds(
                text, () -> ShownTexts.of(find(PlatformRosterView.class).single()).contains(text));
    }

    private static Map<String, Object> told(Person person) {
        return Map.of(
                "user_id",
                person.subject(),
                "name",
                person.name(),
                "status",
                "Active",
                "roles",
                person.roles());
    }
}
