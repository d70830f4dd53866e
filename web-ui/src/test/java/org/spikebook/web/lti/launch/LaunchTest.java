package org.spikebook.web.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.spikebook.web.lti.TestPlatform.LTI;

import com.nimbusds.jose.jwk.JWKSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.DeviceRepository;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.db.lti.LtiIdentityRepository;
import org.spikebook.db.lti.LtiLinkId;
import org.spikebook.db.lti.LtiPlatformRepository;
import org.spikebook.web.HttpTest;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.account.device.Devices;
import org.spikebook.web.account.device.Secrets;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.lti.FormText;
import org.spikebook.web.lti.RegisteredPlatform;
import org.spikebook.web.lti.TestBrowser;
import org.spikebook.web.lti.TestPlatform;
import org.spikebook.web.lti.TestPlatform.Person;
import org.spikebook.web.notebook.NotebookService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Launches by a platform that keeps to the standard, over HTTP. */
@HttpTest
class LaunchTest {

    private static final String LESSON = "01-from-spike-to-silicon";

    @LocalServerPort int port;
    @Autowired LtiPlatformRepository platforms;
    @Autowired LtiIdentityRepository identities;
    @Autowired MemberRepository members;
    @Autowired LinkService links;
    @Autowired ClassroomService classes;
    @Autowired NotebookService notebooks;
    @Autowired Devices devices;
    @Autowired DeviceRepository rows;
    @Autowired Clock clock;
    @Autowired TestVisitors visitors;
    @Autowired JdbcClient jdbc;

    private final TestPlatform platform = new TestPlatform();
    private final String course = "course-" + UUID.randomUUID();
    private TestBrowser browser;

    @BeforeEach
    void register() {
        RegisteredPlatform.of(platform, platforms);
        browser = new TestBrowser(platform, port);
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void launch_signsIn_asAnAccountOfItsOwn_theSameEachTime() {
        Person ada = Person.of("Ada", course, "Learner");

        String path = browser.launch(ada);

        assertThat(path).startsWith("/lti-link/");
        VisitorId account = account(ada);
        assertThat(signedIn(browser)).isEqualTo(account);
        TestBrowser other = new TestBrowser(platform, port);
        assertThat(other.launch(ada)).isEqualTo(path);
        assertThat(signedIn(other)).isEqualTo(account);
    }

    @Test
    void launch_whereSignedIn_prolongsTheSignIn_andSetsTheCookieAgain() {
        Person ada = Person.of("Ada", course, "Learner");
        browser.launch(ada);
        String token = browser.cookie("spikebook").orElseThrow();
        Instant now = clock.instant();
        rows.prolong(Secrets.hash(token), account(ada), now, now.plus(Duration.ofMinutes(10)));
        Instant later = now.plus(Duration.ofDays(29));
        assertThat(rows.find(Secrets.hash(token), later)).isEmpty();

        HttpResponse<String> answer = browser.launch(ada, claims -> claims);

        assertThat(rows.find(Secrets.hash(token), later)).contains(account(ada));
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("spikebook=" + token));
    }

    @Test
    void login_byPostAndWithoutClient_isTheSame() {
        Map<String, String> login = browser.login();
        login.remove("client_id");

        HttpResponse<String> answer = browser.post("/lti/login", login);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(platform.authenticate(TestBrowser.location(answer), browser.target()))
                .containsEntry("login_hint", "hint & more")
                .containsEntry("lti_message_hint", "message 1");
    }

    @Test
    void login_inAFrame_isALinkToANewTab_thatThePlatformAloneMayFrame() {
        HttpResponse<String> answer =
                browser.get(
                        "/lti/login?" + FormText.of(browser.login()), "Sec-Fetch-Dest", "iframe");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("target=\"_blank\"", "login_hint=hint+%26+more");
        String policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'self'", platform.issuer());
        assertThat(answer.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(browser.cookie("spikebook-lti")).isEmpty();
    }

    @Test
    void pagesBesideThoseOfLaunches_areStillInNoFrame() {
        HttpResponse<String> answer = browser.get("/health");

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    }

    @Test
    void keys_ofThePlatform_areReadOnce() {
        Person ada = Person.of("Ada", course, "Learner");
        browser.launch(ada);
        int before = platform.keyReadings();

        browser.launch(ada);
        assertThat(platform.keyReadings()).isEqualTo(before);
    }

    @Test
    void jwks_areTheKeysOfThisServer_withoutTheirPrivateHalves() throws Exception {
        HttpResponse<String> answer = browser.get("/lti/jwks");

        JWKSet keys = JWKSet.parse(answer.body());
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/json");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(keys.getKeys()).isNotEmpty().noneMatch(key -> key.isPrivate());
        assertThat(JWKSet.parse(browser.get("/lti/jwks").body()).toString())
                .isEqualTo(keys.toString());
    }

    @Test
    void instructor_connectsTheCourse_andStudentsJoinByLaunching() {
        CourseId made = connected();
        Person ada = Person.of("Ada", course, "Learner");
        Person otherAda = Person.of("Ada", course, "Learner");
        Person ben = assistant();

        browser.launch(ada);
        browser.launch(otherAda);
        browser.launch(ben);

        assertThat(members.of(made))
                .extracting(MemberRow::visitor, MemberRow::name, MemberRow::role)
                .contains(
                        tuple(account(ada), "Ada", CourseRole.STUDENT),
                        tuple(account(otherAda), "Ada (2)", CourseRole.STUDENT),
                        tuple(account(ben), "Ben", CourseRole.TEACHING_ASSISTANT));
        assertThat(members.details(made).get(account(ada)).email()).isEqualTo(ada.email());
    }

    private Person assistant() {
        Person ben = Person.of("Ben", course, "Instructor");
        return new Person(
                ben.subject(),
                ben.name(),
                ben.email(),
                ben.context(),
                List.of(
                        TestPlatform.MEMBERSHIP + "Instructor",
                        "http://purl.imsglobal.org/vocab/lis/v2/membership/Instructor#TeachingAssistant"));
    }

    @Test
    void role_followsThePlatform_downToo() {
        CourseId made = connected();
        Person ben = Person.of("Ben", course, "Instructor");
        browser.launch(ben);
        assertThat(role(made, ben)).isEqualTo(CourseRole.INSTRUCTOR);

        browser.launch(ben.as("Learner"));

        assertThat(role(made, ben)).isEqualTo(CourseRole.STUDENT);
    }

    @Test
    void role_thatAnInstructorGave_isNotLoweredByALaunch() {
        CourseId made = connected();
        Person ada = Person.of("Ada", course, "Learner");
        browser.launch(ada);
        classes.changeRole(made, account(ada), CourseRole.TEACHING_ASSISTANT);

        browser.launch(ada);

        assertThat(role(made, ada)).isEqualTo(CourseRole.TEACHING_ASSISTANT);
    }

    @Test
    void workOfAGuestInTheBrowser_isAskedAbout_andNotGivenToAnother() {
        VisitorId guest = guestWithANotebook();
        Person ada = Person.of("Ada", course, "Learner");

        HttpResponse<String> question = browser.launch(ada, claims -> claims);

        assertThat(question.statusCode()).isEqualTo(200);
        assertThat(question.body()).contains("Whose work is this?", "notebooks 1");
        HttpResponse<String> answer = answer(question, "other");
        assertThat(TestBrowser.location(answer).getPath()).startsWith("/lti-link/");
        assertThat(signedIn(browser)).isEqualTo(account(ada));
        assertThat(owned(guest)).isEqualTo(1);
        assertThat(owned(account(ada))).isZero();
    }

    @Test
    void workOfAGuestInTheBrowser_isTheAccounts_ifItIsOfTheSamePerson() {
        VisitorId guest = guestWithANotebook();
        Person ada = Person.of("Ada", course, "Learner");

        answer(browser.launch(ada, claims -> claims), "mine");

        assertThat(signedIn(browser)).isEqualTo(account(ada));
        assertThat(owned(guest)).isZero();
        assertThat(owned(account(ada))).isEqualTo(1);
    }

    private HttpResponse<String> answer(HttpResponse<String> question, String whose) {
        Matcher ticket =
                Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"").matcher(question.body());
        assertThat(ticket.find()).isTrue();
        return browser.post("/lti/finish", Map.of("ticket", ticket.group(1), "whose", whose));
    }

    /** The browser is a guest's. */
    private VisitorId guestWithANotebook() {
        VisitorId guest = visitors.asNewGuest();
        notebooks.createFromLesson(LESSON);
        browser.be(devices.register(guest));
        return guest;
    }

    private long owned(VisitorId owner) {
        return jdbc.sql("select count(*) from notebook where owner_id = :owner")
                .param("owner", owner.value())
                .query(Long.class)
                .single();
    }

    @Test
    void closedClass_takesNoOneInByALaunch() {
        CourseId made = connected();
        classes.close(made);

        HttpResponse<String> answer =
                browser.launch(Person.of("Ada", course, "Learner"), claims -> claims);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("The class of this course is closed");
    }

    @Test
    void disabledAccount_isNotSignedIn() {
        Person ada = Person.of("Ada", course, "Learner");
        browser.launch(ada);
        jdbc.sql("update visitor set disabled_at = current_timestamp where id = :id")
                .param("id", account(ada).value())
                .update();
        TestBrowser other = new TestBrowser(platform, port);

        HttpResponse<String> answer = other.launch(ada, claims -> claims);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(other.cookie("spikebook")).isEmpty();
    }

    @Test
    void linkMadeHere_opensItsAssignment_butNoneOfAnotherClass() {
        CourseId made = connected();
        AssignmentId own =
                classes.assign(made, LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        visitors.asNewInstructor();
        CourseId foreignClass =
                ((CreateCourseResult.Created) classes.create("Other")).course().id();
        AssignmentId foreign =
                classes.assign(foreignClass, LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();

        assertThat(stateAfter("link-2", foreign).assignment()).isEmpty();
        assertThat(stateAfter("link-3", own).assignment()).hasValue(own);
    }

    private LinkState stateAfter(String link, AssignmentId assignment) {
        Person ada = Person.of("Ada", course, "Learner");
        HttpResponse<String> answer =
                browser.launch(
                        ada,
                        claims ->
                                claims.claim(LTI + "resource_link", Map.of("id", link))
                                        .claim(
                                                LTI + "custom",
                                                Map.of(
                                                        "assignment",
                                                        assignment.value().toString())));
        visitors.as(account(ada));
        return links.state(idOf(TestBrowser.location(answer).getPath()));
    }

    /** A course with a class whose instructor the test acts as. */
    private CourseId connected() {
        Person eve = Person.of("Eve", course, "Instructor");
        LtiLinkId link = idOf(browser.launch(eve));
        visitors.as(account(eve));
        LinkState state = links.state(link);
        assertThat(links.connectNewClass(state.context(), "Spikes")).isEmpty();
        return links.state(link).course().orElseThrow();
    }

    private static LtiLinkId idOf(String path) {
        return LtiLinkId.of(path.substring(path.lastIndexOf('/') + 1));
    }

    private VisitorId account(Person person) {
        return identities.find(platform.issuer(), person.subject()).orElseThrow();
    }

    private CourseRole role(CourseId id, Person person) {
        return members.find(id, account(person)).orElseThrow().role();
    }

    private VisitorId signedIn(TestBrowser whose) {
        return jdbc.sql("select visitor_id from device where token_hash = :hash")
                .param("hash", Secrets.hash(whose.cookie("spikebook").orElseThrow()))
                .query(UUID.class)
                .optional()
                .map(VisitorId::new)
                .orElseThrow();
    }
}
