package org.spikebook.web.lti.score;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.lti.LtiIdentityRepository;
import org.spikebook.db.lti.LtiLinkId;
import org.spikebook.db.lti.LtiPlatformRepository;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.grading.GradedSubmissions;
import org.spikebook.web.lti.RegisteredPlatform;
import org.spikebook.web.lti.TestBrowser;
import org.spikebook.web.lti.TestPlatform;
import org.spikebook.web.lti.TestPlatform.Person;
import org.spikebook.web.lti.launch.LinkService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A class that a platform launches, with an assignment whose scores the platform takes. */
abstract class ScoredClass {

    static final String LESSON = "01-from-spike-to-silicon";
    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @LocalServerPort int port;
    @Autowired private LtiPlatformRepository platforms;
    @Autowired private LtiIdentityRepository identities;
    @Autowired private ScoreCollector collector;
    @Autowired private ScoreSender sender;
    @Autowired LinkService links;
    @Autowired ClassroomService classes;
    @Autowired GradedSubmissions submissions;
    @Autowired TestVisitors visitors;
    @Autowired JdbcClient jdbc;

    final TestPlatform platform = new TestPlatform();
    final String context = "course-" + UUID.randomUUID();
    final Person eve = Person.of("Eve", context, "Instructor");
    final Person ada = Person.of("Ada", context, "Learner");
    TestBrowser browser;
    VisitorId teacher;
    CourseId course;
    AssignmentId assignment;

    @BeforeEach
    void linkWithAnAssignment() {
        // the test runs it itself
        jdbc.sql("delete from scheduled_tasks where task_name = 'send-lti-scores'").update();
        RegisteredPlatform.of(platform, platforms);
        platform.trust("http://localhost:" + port + "/lti/jwks");
        browser = new TestBrowser(platform, port);
        String path = browser.launch(eve);
        LtiLinkId link = LtiLinkId.of(path.substring(path.lastIndexOf('/') + 1));
        teacher = account(eve);
        visitors.as(teacher);
        links.connectNewClass(links.state(link).context(), "Spikes");
        course = links.state(link).course().orElseThrow();
        assignment = classes.assign(course, LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        links.open(link, assignment);
        new TestBrowser(platform, port).launch(ada);
    }

    @AfterEach
    void stop() {
        platform.close();
        // nothing of it is sent in the tests that follow
        jdbc.sql("update lti_link set score_url = null").update();
        jdbc.sql("delete from lti_score").update();
        jdbc.sql("delete from lti_link where title = 'Spikes' and resource_id = 'x'").update();
    }

    /** Of a submission that is graded so. */
    void submit(Person student, double points) {
        visitors.as(account(student));
        submissions.add(assignment, LESSON, account(student), NOON, points);
    }

    /** Runs the jobs that send scores. */
    void run() {
        collector.collect();
        sender.sendDue();
    }

    static double number(Map<String, Object> score, String name) {
        return ((Number) score.get(name)).doubleValue();
    }

    VisitorId account(Person person) {
        return identities.find(platform.issuer(), person.subject()).orElseThrow();
    }
}
