package org.spikebook.web.lti.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.db.lti.LtiIdentityRepository;
import org.spikebook.db.lti.LtiLinkId;
import org.spikebook.db.lti.LtiPlatformRepository;
import org.spikebook.web.HttpTest;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.lti.LtiRefusal;
import org.spikebook.web.lti.RegisteredPlatform;
import org.spikebook.web.lti.TestBrowser;
import org.spikebook.web.lti.TestPlatform;
import org.spikebook.web.lti.TestPlatform.Person;
import org.spikebook.web.lti.launch.LinkService;
import org.spikebook.web.lti.people.PlatformPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The members of a platform's course, over HTTP. */
@HttpTest
class PlatformRosterTest {

    private static final String SERVICE =
            "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";

    @LocalServerPort int port;
    @Autowired LtiPlatformRepository platforms;
    @Autowired LtiIdentityRepository identities;
    @Autowired MemberRepository members;
    @Autowired LinkService links;
    @Autowired PlatformRoster roster;
    @Autowired TestVisitors visitors;

    private final TestPlatform platform = new TestPlatform();
    private final String context = "course-" + UUID.randomUUID();
    private final Person eve = Person.of("Eve", context, "Instructor");
    private final Person ada = Person.of("Ada", context, "Learner");
    private final Person ben = Person.of("Ben", context, "Learner");
    private CourseId course;

    @BeforeEach
    void connectedCourse() {
        RegisteredPlatform.of(platform, platforms);
        platform.trust("http://localhost:" + port + "/lti/jwks");
        LtiLinkId link = linkOf(launch(eve));
        visitors.as(account(eve));
        links.connectNewClass(links.state(link).context(), "Spikes");
        course = links.state(link).course().orElseThrow();
    }

    /** Eve teaches a second course and connects it with the same class. */
    private void connect(String second) {
        LtiLinkId link = linkOf(launch(eve.in(second)));
        visitors.as(account(eve));
        assertThat(links.connect(links.state(link).context(), course)).isEmpty();
    }

    private static LtiLinkId linkOf(String path) {
        return LtiLinkId.of(path.substring(path.lastIndexOf('/') + 1));
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    private String launch(Person person) {
        HttpResponse<String> answer =
                new TestBrowser(platform, port)
                        .launch(
                                person,
                                claims ->
                                        claims.claim(
                                                SERVICE,
                                                Map.of(
                                                        "context_memberships_url",
                                                        platform.membersUrl(person.context()),
                                                        "service_versions",
                                                        List.of("2.0"))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return TestBrowser.location(answer).getPath();
    }

    private static Map<String, Object> told(Person person, String status) {
        return Map.of(
                "user_id",
                person.subject(),
                "name",
                person.name(),
                "email",
                person.email(),
                "status",
                status,
                "roles",
                person.roles());
    }

    @Test
    void members_ofAllPages_areShownAndThenAdded_underTheAccountThatTheyLaunchWith() {
        platform.setMembers(
                context,
                List.of(
                        List.of(told(eve, "Active"), told(ada, "Active")),
                        List.of(told(ben, "Active"))));

        RosterChanges changes = roster.preview(course);

        assertThat(changes.members().people()).hasSize(3);
        assertThat(changes.added()).extracting(PlatformPerson::name).containsExactly("Ada", "Ben");
        assertThat(members.of(course)).hasSize(1);
        assertThat(roster.apply(course, changes)).isEmpty();
        assertThat(members.of(course))
                .extracting(MemberRow::name, MemberRow::role)
                .containsExactly(
                        tuple("Ada", CourseRole.STUDENT),
                        tuple("Ben", CourseRole.STUDENT),
                        tuple("Eve", CourseRole.INSTRUCTOR));
        VisitorId before = account(ada);
        launch(ada);
        assertThat(account(ada)).isEqualTo(before);
        assertThat(members.of(course)).hasSize(3);
        visitors.as(account(eve));
        assertThat(roster.preview(course).areNone()).isTrue();
    }

    @Test
    void members_whoAreInactiveOrHaveNoPart_areLeftOut() {
        platform.setMembers(
                context,
                List.of(
                        List.of(
                                told(ada, "Inactive"),
                                told(ben, "Deleted"),
                                told(ben.as("Mentor"), "Active"))));

        assertThat(roster.preview(course).members().people()).isEmpty();
    }

    @Test
    void members_whoAreNotToldAnyMore_areNamed_andStay() {
        launch(ada);
        visitors.as(account(eve));
        platform.setMembers(context, List.of(List.of(told(eve, "Active"))));

        RosterChanges changes = roster.preview(course);

        assertThat(changes.absent()).containsExactly("Ada");
        assertThat(roster.apply(course, changes)).isEmpty();
        assertThat(members.find(course, account(ada))).isPresent();
    }

    @Test
    void changes_thatWouldBeOthersByNow_areRefused() {
        platform.setMembers(context, List.of(List.of(told(ada, "Active"))));
        RosterChanges changes = roster.preview(course);
        launch(ada);
        visitors.as(account(eve));

        assertThat(roster.apply(course, changes)).isPresent();
    }

    @Test
    void membersOfAnotherCourse_areRefused() {
        platform.confuseMembers(context, "another", List.of(List.of(told(ada, "Active"))));

        assertThatThrownBy(() -> roster.preview(course)).isInstanceOf(LtiRefusal.class);
    }

    @Test
    void furtherPages_onAnotherServer_areNotTakenForTheEnd() {
        launch(ben);
        visitors.as(account(eve));
        platform.setMembers(
                context,
                List.of(
                        List.of(told(eve, "Active"), told(ada, "Active")),
                        List.of(told(ben, "Active"))));
        platform.tellPagesAt("https://other.example/members");

        assertThatThrownBy(() -> roster.preview(course)).isInstanceOf(LtiRefusal.class);
    }

    @Test
    void members_ofAllConnectedCourses_areRead_andSomeoneOfTwoIsAddedOnce() {
        String second = "course-" + UUID.randomUUID();
        connect(second);
        Person cem = Person.of("Cem", second, "Learner");
        platform.setMembers(
                context, List.of(List.of(told(eve, "Active")), List.of(told(ada, "Active"))));
        platform.setMembers(
                second,
                List.of(
                        List.of(told(eve, "Active"), told(ada.as("Instructor"), "Active")),
                        List.of(told(cem, "Active"))));

        RosterChanges changes = roster.preview(course);

        assertThat(changes.members().unread()).isEmpty();
        assertThat(changes.added())
                .extracting(PlatformPerson::name, PlatformPerson::role)
                .containsExactlyInAnyOrder(
                        tuple("Ada", CourseRole.INSTRUCTOR), tuple("Cem", CourseRole.STUDENT));
        assertThat(roster.apply(course, changes)).isEmpty();
        assertThat(members.of(course)).hasSize(3);
        assertThat(role(ada)).isEqualTo(CourseRole.INSTRUCTOR);
        assertThat(roster.preview(course).areNone()).isTrue();
    }

    @Test
    void course_thatIsRefused_isNamed_whileTheOthersAreRead() {
        String second = "course-" + UUID.randomUUID();
        connect(second);
        Person cem = Person.of("Cem", second, "Learner");
        launch(cem);
        visitors.as(account(eve));
        platform.setMembers(context, List.of(List.of(told(ada, "Active"))));

        RosterChanges changes = roster.preview(course);

        assertThat(changes.members().unread()).containsExactly("Course " + second);
        assertThat(changes.added()).extracting(PlatformPerson::name).containsExactly("Ada");
        // Eve and Cem may still be in the course that was not read
        assertThat(changes.absent()).isEmpty();
        assertThat(roster.apply(course, changes)).isEmpty();
        assertThat(members.of(course)).hasSize(3);
    }

    @Test
    void role_ofOneCourse_isNotLoweredByAnother_butFollowsBoth() {
        String second = "course-" + UUID.randomUUID();
        connect(second);
        Person ben = Person.of("Ben", context, "Instructor");
        launch(ben);
        launch(ben.in(second).as("Learner"));
        assertThat(role(ben)).isEqualTo(CourseRole.INSTRUCTOR);
        visitors.as(account(eve));
        platform.setMembers(second, List.of(List.of(told(ben.as("Learner"), "Active"))));

        // the first course, which made Ben an instructor, is not read
        assertThat(roster.preview(course).areNone()).isTrue();

        platform.setMembers(context, List.of(List.of(told(ben.as("Learner"), "Active"))));
        RosterChanges changes = roster.preview(course);
        assertThat(changes.lowered()).extracting(PlatformPerson::name).containsExactly("Ben");
        assertThat(roster.apply(course, changes)).isEmpty();
        assertThat(role(ben)).isEqualTo(CourseRole.STUDENT);
    }

    @Test
    void launch_asAStudentOfACourse_takesNothingThatAnotherCourseGave() {
        String second = "course-" + UUID.randomUUID();
        connect(second);
        Person ben = Person.of("Ben", context, "Instructor");
        launch(ben);
        launch(ben.in(second));

        launch(ben.as("Learner"));
        assertThat(role(ben)).isEqualTo(CourseRole.INSTRUCTOR);

        launch(ben.in(second).as("Learner"));
        assertThat(role(ben)).isEqualTo(CourseRole.STUDENT);
    }

    private CourseRole role(Person person) {
        return members.find(course, account(person)).orElseThrow().role();
    }

    private VisitorId account(Person person) {
        return identities.find(platform.issuer(), person.subject()).orElseThrow();
    }
}
