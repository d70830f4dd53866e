package org.spikebook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.web.RouteAccessTest.Who.ADMINISTRATOR;
import static org.spikebook.web.RouteAccessTest.Who.ASSISTANT;
import static org.spikebook.web.RouteAccessTest.Who.INSTRUCTOR;
import static org.spikebook.web.RouteAccessTest.Who.OTHER_STUDENT;
import static org.spikebook.web.RouteAccessTest.Who.STUDENT;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Route;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.lesson.WrittenLessonId;
import org.spikebook.db.lti.LtiContextId;
import org.spikebook.db.lti.LtiContextRepository;
import org.spikebook.db.lti.LtiContextRow;
import org.spikebook.db.lti.LtiPlatformId;
import org.spikebook.db.lti.LtiPlatformRepository;
import org.spikebook.db.lti.LtiPlatformRow;
import org.spikebook.web.authoring.LessonWritingService;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.grading.SubmissionResult;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Opens each address with the class, the submission and the notebook of a student as everyone, and
 * compares with one table who is shown the page. All others are told that there is nothing.
 */
@WebTest
class RouteAccessTest extends SpringBrowserlessTest {

    enum Who {
        GUEST,
        STUDENT,
        OTHER_STUDENT,
        ASSISTANT,
        INSTRUCTOR,
        INSTRUCTOR_OF_ANOTHER_CLASS,
        ADMINISTRATOR
    }

    private static final String LESSON = "01-from-spike-to-silicon";
    private static final Set<Who> ALL = EnumSet.allOf(Who.class);
    private static final Set<Who> CLASS = EnumSet.of(STUDENT, OTHER_STUDENT, ASSISTANT, INSTRUCTOR);
    private static final Set<Who> TEACHING = EnumSet.of(ASSISTANT, INSTRUCTOR);

    /** {@code $} is the assignment, {@code #} the class, {@code LESSON} one that it writes. */
    private static final Map<String, Set<Who>> TABLE = table();

    private static Map<String, Set<Who>> table() {
        Map<String, Set<Who>> table = new LinkedHashMap<>();
        table.put("", ALL);
        table.put("models/lif", ALL);
        table.put("help", ALL);
        table.put("sign-in", ALL);
        table.put("forgotten-password", ALL);
        table.put("classes", ALL);
        table.put("certificate", ALL); // of what the visitor has shown
        table.put("classes/#", CLASS);
        table.put("board/$", TEACHING);
        table.put("class-report/$", TEACHING);
        table.put("marking/$", TEACHING);
        table.put("statistics/$", TEACHING);
        table.put("regrade/$", EnumSet.of(INSTRUCTOR));
        table.put("similarity/$", EnumSet.of(INSTRUCTOR));
        table.put("lti-roster/#", EnumSet.of(INSTRUCTOR));
        table.put("class-lessons/#", EnumSet.of(INSTRUCTOR));
        table.put("write-lesson/LESSON", EnumSet.of(INSTRUCTOR));
        table.put("submissions/RECEIPT", EnumSet.of(STUDENT, ASSISTANT, INSTRUCTOR));
        table.put("notebook/NOTEBOOK", EnumSet.of(STUDENT));
        table.put("accounts", EnumSet.of(ADMINISTRATOR));
        table.put("server", EnumSet.of(ADMINISTRATOR));
        table.put("lti-platforms", EnumSet.of(ADMINISTRATOR));
        return table;
    }

    /** By a secret in the address, or what a launch or a consent has made: tests of their own. */
    private static final Set<String> BY_SECRET =
            Set.of(
                    "setup",
                    "join",
                    "teach",
                    "shared",
                    "new-password",
                    "confirm-email",
                    "lti-link",
                    "spotlight");

    @Autowired private TestVisitors visitors;
    @Autowired private ClassroomService classes;
    @Autowired private NotebookService notebooks;
    @Autowired private SubmissionService submissions;
    @Autowired private LessonWritingService writing;
    @Autowired private LtiPlatformRepository platforms;
    @Autowired private LtiContextRepository contexts;

    private final Map<Who, VisitorId> people = new EnumMap<>(Who.class);
    private Course course;
    private AssignmentId assignment;
    private OpenNotebook notebook;
    private String receipt;
    private WrittenLessonId written;

    @BeforeEach
    void classAtWork() {
        people.put(Who.INSTRUCTOR_OF_ANOTHER_CLASS, visitors.asNewInstructor());
        classes.create("Other spikes");
        people.put(INSTRUCTOR, visitors.asNewInstructor());
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        written = writing.begin(course.id(), "").orElseThrow();
        onAPlatform();
        people.put(OTHER_STUDENT, member("Ben"));
        people.put(ASSISTANT, member("Cleo"));
        people.put(STUDENT, member("Ada"));
        notebook = notebooks.createFromLesson(LESSON);
        SubmissionResult submitted =
                submissions.submitTo(notebook.id(), notebook.revision(), assignment);
        receipt = ((SubmissionResult.Submitted) submitted).submission().receipt();
        visitors.as(people.get(INSTRUCTOR));
        classes.changeRole(course.id(), people.get(ASSISTANT), CourseRole.TEACHING_ASSISTANT);
        people.put(ADMINISTRATOR, visitors.asNewAdministrator());
        people.put(Who.GUEST, visitors.asNewGuest());
    }

    /** Which would tell its members, but does not answer. */
    private void onAPlatform() {
        LtiPlatformId platform = new LtiPlatformId(UUID.randomUUID());
        String url = "http://localhost:1/";
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
        LtiContextId id = new LtiContextId(UUID.randomUUID());
        contexts.insertIfAbsent(
                new LtiContextRow(id, platform, "1", id.toString(), "Spikes", null, url));
        contexts.connect(id, course.id());
    }

    private VisitorId member(String name) {
        VisitorId member = visitors.asNewAccount(name);
        classes.join(course.joinCode(), name);
        return member;
    }

    @Test
    void addresses_ofAllViews_areInTheTable() throws Exception {
        Set<String> known = new TreeSet<>(BY_SECRET);
        TABLE.keySet().forEach(address -> known.add(address.split("/", 2)[0]));

        assertThat(known).containsAll(RoutesTest.routes());
    }

    @ParameterizedTest
    @EnumSource
    void address_isShown_toWhomTheTableSays(Who who) {
        visitors.as(people.get(who));
        Map<String, Boolean> shown = new LinkedHashMap<>();
        Map<String, Boolean> expected = new LinkedHashMap<>();

        TABLE.forEach((address, allowed) -> {
            shown.put(address, isShown(address));
            expected.put(address, allowed.contains(who));
        });

        assertThat(shown).isEqualTo(expected);
    }

    @Test
    void help_isReachedFromEveryAddress_alsoWhereNothingIsShown() {
        Set<String> addresses = new TreeSet<>(TABLE.keySet());
        BY_SECRET.forEach(
                address -> addresses.add(address.equals("join") ? address : address + "/none"));
        Set<String> without = new TreeSet<>();

        for (Who who : List.of(STUDENT, INSTRUCTOR, ADMINISTRATOR)) {
            visitors.as(people.get(who));
            for (String address : addresses) {
                UI.getCurrent().navigate(path(address));
                if (find(Anchor.class).all().stream()
                        .map(Anchor::getHref)
                        .noneMatch("help"::equals)) {
                    without.add(who + ": " + address);
                }
            }
        }

        assertThat(without).isEmpty();
    }

    private String path(String address) {
        return address.replace("#", course.id().toString())
                .replace("$", assignment.value().toString())
                .replace("RECEIPT", receipt)
                .replace("LESSON", written.toString())
                .replace("NOTEBOOK", notebook.id().toString());
    }

    private boolean isShown(String address) {
        UI.getCurrent().navigate(path(address));
        Route route = getCurrentView().getClass().getAnnotation(Route.class);
        return route != null && route.value().equals(address.split("/", 2)[0]);
    }
}
