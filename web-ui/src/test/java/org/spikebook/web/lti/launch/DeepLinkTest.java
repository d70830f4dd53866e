package org.spikebook.web.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.web.lti.TestPlatform.LTI;

import com.nimbusds.jwt.JWTClaimsSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.lti.LtiIdentityRepository;
import org.spikebook.db.lti.LtiLinkId;
import org.spikebook.db.lti.LtiPlatformRepository;
import org.spikebook.web.HttpTest;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.lti.FormText;
import org.spikebook.web.lti.RegisteredPlatform;
import org.spikebook.web.lti.TestBrowser;
import org.spikebook.web.lti.TestPlatform;
import org.spikebook.web.lti.TestPlatform.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From a deep linking request to the answer that the platform takes, over HTTP. */
@HttpTest
class DeepLinkTest {

    private static final String LESSON = "01-from-spike-to-silicon";
    private static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/";
    private static final Pattern ANSWER = Pattern.compile("name=\"JWT\" value=\"([^\"]+)\"");

    @LocalServerPort int port;
    @Autowired LtiPlatformRepository platforms;
    @Autowired LtiIdentityRepository identities;
    @Autowired LinkService links;
    @Autowired ClassroomService classes;
    @Autowired TestVisitors visitors;
    @Autowired VisitorRepository rows;
    @Autowired Clock clock;

    private final TestPlatform platform = new TestPlatform();
    private final String context = "course-" + UUID.randomUUID();
    private final Person eve = Person.of("Eve", context, "Instructor");
    private TestBrowser browser;

    @BeforeEach
    void register() {
        RegisteredPlatform.of(platform, platforms);
        platform.trust("http://localhost:" + port + "/lti/jwks");
        browser = new TestBrowser(platform, port);
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    private CourseId connected() {
        String path = browser.launch(eve);
        LtiLinkId link = LtiLinkId.of(path.substring(path.lastIndexOf('/') + 1));
        visitors.as(account(eve));
        links.connectNewClass(links.state(link).context(), "Spikes");
        return links.state(link).course().orElseThrow();
    }

    /** In a frame, where the browser has no cookies of the tool. */
    private HttpResponse<String> ask(Person person, UnaryOperator<JWTClaimsSet.Builder> changed) {
        TestBrowser frame = new TestBrowser(platform, port);
        String target = frame.target().replace("/launch", "/select");
        Map<String, String> login = new HashMap<>(frame.login());
        login.put("target_link_uri", target);
        HttpResponse<String> asked =
                frame.get("/lti/login?" + FormText.of(login), "Sec-Fetch-Dest", "iframe");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(303);
        Map<String, String> sent =
                platform.authenticate(TestBrowser.location(asked), frame.target());
        JWTClaimsSet.Builder claims =
                platform.claims(sent.get("nonce"), target, person)
                        .claim(LTI + "message_type", "LtiDeepLinkingRequest")
                        .claim(LTI + "resource_link", null)
                        .claim(DEEP_LINKING + "deep_linking_settings", settings(Map.of()));
        HttpResponse<String> answer =
                frame.send(sent.get("state"), platform.sign(changed.apply(claims).build()));
        return answer.statusCode() == 303
                ? new TestBrowser(platform, port).get(TestBrowser.location(answer))
                : answer;
    }

    private Map<String, Object> settings(Map<String, Object> others) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("deep_link_return_url", platform.issuer() + "/return");
        settings.put("accept_types", List.of("link", "ltiResourceLink"));
        settings.put("accept_presentation_document_targets", List.of("iframe", "window"));
        settings.put("data", "opaque <data>");
        settings.putAll(others);
        return settings;
    }

    private HttpResponse<String> choose(HttpResponse<String> page, String choice) {
        Matcher ticket = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(ticket.find()).as(page.body()).isTrue();
        return new TestBrowser(platform, port)
                .post("/lti/select", Map.of("ticket", ticket.group(1), "choice", choice));
    }

    private JWTClaimsSet answer(HttpResponse<String> page) throws Exception {
        Matcher token = ANSWER.matcher(page.body());
        assertThat(token.find()).as(page.body()).isTrue();
        assertThat(page.body()).contains("action=\"" + platform.issuer() + "/return\"");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action " + platform.issuer() + ";");
        return platform.receive(token.group(1));
    }

    @Test
    void assignment_isAnsweredAsALinkWithALineItem() throws Exception {
        CourseId course = connected();
        Assignment assignment =
                classes.assign(course, LESSON, AssignmentTerms.of(CountingPolicy.BEST));
        HttpResponse<String> page = ask(eve, claims -> claims);

        JWTClaimsSet claims = answer(choose(page, choice(assignment.id())));

        assertThat(claims.getClaim(DEEP_LINKING + "data")).isEqualTo("opaque <data>");
        assertThat(items(claims))
                .singleElement()
                .satisfies(item ->
                        assertThat(item)
                                .containsEntry("type", "ltiResourceLink")
                                .containsEntry("title", assignment.title())
                                .containsEntry("url", browser.target())
                                .containsEntry(
                                        "custom",
                                        Map.of("assignment", assignment.id().value().toString()))
                                .containsKey("lineItem"));
    }

    @Test
    void lineItem_isLeftOut_whereThePlatformTakesNone() throws Exception {
        Assignment assignment =
                classes.assign(connected(), LESSON, AssignmentTerms.of(CountingPolicy.BEST));

        HttpResponse<String> page =
                ask(
                        eve,
                        claims ->
                                claims.claim(
                                        DEEP_LINKING + "deep_linking_settings",
                                        settings(Map.of("accept_lineitem", false))));

        assertThat(items(answer(choose(page, choice(assignment.id())))).getFirst())
                .doesNotContainKey("lineItem");
    }

    @Test
    void lesson_isAssigned_andAnswered() throws Exception {
        CourseId course = connected();

        JWTClaimsSet claims = answer(choose(ask(eve, each -> each), "lesson:" + LESSON));

        visitors.as(account(eve));
        assertThat(classes.assignments(course))
                .singleElement()
                .satisfies(assignment ->
                        assertThat(items(claims).getFirst())
                                .containsEntry(
                                        "custom",
                                        Map.of("assignment", assignment.id().value().toString())));
    }

    @Test
    void choice_isTakenOnce() {
        connected();
        HttpResponse<String> page = ask(eve, claims -> claims);
        assertThat(choose(page, "lesson:" + LESSON).statusCode()).isEqualTo(200);

        assertRefused(choose(page, "lesson:" + LESSON), "used already");
    }

    @Test
    void choice_ofWhatThereIsNot_isRefused() {
        connected();

        assertRefused(choose(ask(eve, claims -> claims), "lesson:none"), "parameter");
        assertRefused(
                choose(ask(eve, claims -> claims), choice(new AssignmentId(UUID.randomUUID()))),
                "parameter");
    }

    @Test
    void request_ofAStudent_isRefused() {
        connected();
        Person ada = Person.of("Ada", context, "Learner");
        browser.launch(ada);

        assertRefused(ask(ada, claims -> claims), "Only an instructor");
    }

    @Test
    void request_ofADisabledInstructor_isRefused() {
        connected();
        HttpResponse<String> page = ask(eve, claims -> claims);
        rows.setDisabled(account(eve), clock.instant());

        assertRefused(choose(page, "lesson:" + LESSON), "is disabled");
        assertRefused(ask(eve, claims -> claims), "is disabled");
    }

    @Test
    void request_beforeTheCourseIsConnected_isRefused() {
        assertRefused(ask(eve, claims -> claims), "not connected");
    }

    @Test
    void request_withoutAReturnAddress_orWithOneThatIsNotAWebAddress_isRefused() {
        connected();
        Map<String, Object> script = Map.of("deep_link_return_url", "javascript:alert(1)");

        assertRefused(askWith(script), "where the chosen link is to go");
        assertRefused(
                ask(eve, claims -> claims.claim(DEEP_LINKING + "deep_linking_settings", null)),
                "where the chosen link is to go");
    }

    @Test
    void request_thatTakesNoLinks_isRefused() {
        connected();

        assertRefused(askWith(Map.of("accept_types", List.of("file"))), "takes no links to tools");
    }

    @Test
    void request_atTheAddressOfLaunches_isRefused() {
        connected();

        assertRefused(
                browser.launch(
                        eve, claims -> claims.claim(LTI + "message_type", "LtiDeepLinkingRequest")),
                "does not offer");
    }

    private HttpResponse<String> askWith(Map<String, Object> others) {
        return ask(
                eve,
                claims -> claims.claim(DEEP_LINKING + "deep_linking_settings", settings(others)));
    }

    private static void assertRefused(HttpResponse<String> answer, String text) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains(text);
    }

    private static String choice(AssignmentId assignment) {
        return "assignment:" + assignment.value();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(JWTClaimsSet claims) {
        return (List<Map<String, Object>>) claims.getClaim(DEEP_LINKING + "content_items");
    }

    private VisitorId account(Person person) {
        return identities.find(platform.issuer(), person.subject()).orElseThrow();
    }
}
