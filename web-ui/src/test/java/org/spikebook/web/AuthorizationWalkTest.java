package org.spikebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classboard.MessageId;
import org.spikebook.db.classboard.PollId;
import org.spikebook.db.classboard.SpotlightId;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.job.JobId;
import org.spikebook.db.lesson.WrittenLessonId;
import org.spikebook.db.lti.LtiContextId;
import org.spikebook.db.lti.LtiContextRepository;
import org.spikebook.db.lti.LtiLinkId;
import org.spikebook.db.notebook.CellResultKey;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.web.ServiceDoors.Door;
import org.spikebook.web.authoring.LessonWritingService;
import org.spikebook.web.classboard.SentSetupService;
import org.spikebook.web.classboard.poll.PollDraft;
import org.spikebook.web.classboard.poll.PollService;
import org.spikebook.web.classboard.spotlight.SpotlightService;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.classroom.JoinResult;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.grading.SubmissionResult;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.grading.export.MoodleColumn;
import org.spikebook.web.job.JobKind;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.lti.UnreachablePlatforms;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Walks all public methods of all services. No one may call any of them without being a visitor;
 * and another visitor, with everything of the first one in hand, is told that there is nothing
 * there, by each method that is not marked as one for any visitor. That holds for instructors of
 * other classes too; members of the class find what the tables here say, and nothing else.
 */
@WebTest
class AuthorizationWalkTest {

    private static final String LESSON = "01-from-spike-to-silicon";

    @Autowired ApplicationContext context;
    @Autowired TestVisitors visitors;
    @Autowired NotebookService notebooks;
    @Autowired ClassroomService classes;
    @Autowired SubmissionService submissions;
    @Autowired PollService polls;
    @Autowired SentSetupService setups;
    @Autowired SpotlightService spotlights;
    @Autowired LessonWritingService writing;
    @Autowired UnreachablePlatforms platforms;
    @Autowired LtiContextRepository contexts;
    @Autowired JdbcClient jdbc;

    private static final Set<Class<?>> ANSWERS = Set.of(JobStatus.class, TrainedNetwork.class);

    private Map<Class<?>, Object> victimsThings;
    private Course victimsClass;

    @BeforeEach
    void victimHasEverything() {
        VisitorId victim = visitors.asNewInstructor();
        OpenNotebook notebook = notebooks.createFromLesson(LESSON);
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        victimsClass = course;
        AssignmentId assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        SubmissionResult submitted =
                submissions.submitTo(notebook.id(), notebook.revision(), assignment);
        String receipt = ((SubmissionResult.Submitted) submitted).submission().receipt();
        JobId job = jobOf(victim);
        LtiContextId context = platformsCourse(victim, course.id());
        PollDraft draft = new PollDraft.Number("How many?", "", null);
        polls.ask(assignment, draft);
        PollId poll = polls.shown(assignment).orElseThrow().id();
        setups.send(assignment, notebook.id(), "noisy");
        spotlights.ask(assignment, victim);
        SpotlightId spotlight = spotlights.current(assignment).orElseThrow().id();
        victimsThings =
                Map.ofEntries(
                        Map.entry(VisitorId.class, victim),
                        Map.entry(NotebookId.class, notebook.id()),
                        Map.entry(Notebook.class, notebook.notebook()),
                        Map.entry(CourseId.class, course.id()),
                        Map.entry(CourseRole.class, CourseRole.INSTRUCTOR),
                        Map.entry(AssignmentId.class, assignment),
                        Map.entry(JobId.class, job),
                        Map.entry(LtiContextId.class, context),
                        Map.entry(
                                WrittenLessonId.class,
                                writing.begin(course.id(), "").orElseThrow()),
                        Map.entry(LtiLinkId.class, platforms.addLink(context, "Spikes", null)),
                        Map.entry(PollDraft.class, draft),
                        Map.entry(PollId.class, poll),
                        Map.entry(MessageId.class, setup(assignment)),
                        Map.entry(SpotlightId.class, spotlight),
                        Map.entry(Answer.class, new Answer.Number(1)),
                        Map.entry(MoodleColumn.class, MoodleColumn.EMAIL),
                        Map.entry(
                                JobKind.class,
                                new JobKind<>("any", Integer.class, java.time.Duration.ZERO)),
                        Map.entry(CellResultKey.class, new CellResultKey("x", 1, "e", "t")),
                        Map.entry(Consumer.class, (Consumer<Object>) status -> {}),
                        Map.entry(String.class, receipt),
                        Map.entry(OutputStream.class, OutputStream.nullOutputStream()),
                        Map.entry(InputStream.class, InputStream.nullInputStream()),
                        Map.entry(Object.class, 1),
                        Map.entry(boolean.class, true),
                        Map.entry(int.class, 1),
                        Map.entry(long.class, 1L));
    }

    private JobId jobOf(VisitorId owner) {
        return jdbc.sql("select id from job where owner_id = :owner")
                .param("owner", owner.value())
                .query((row, _) -> new JobId(row.getObject("id", UUID.class)))
                .single();
    }

    private MessageId setup(AssignmentId assignment) {
        return jdbc.sql("select id from class_message where assignment_id = :assignment")
                .param("assignment", assignment.value())
                .query((row, _) -> new MessageId(row.getObject("id", UUID.class)))
                .single();
    }

    /** That the victim teaches, on a learning platform. */
    private LtiContextId platformsCourse(VisitorId victim, CourseId course) {
        LtiContextId id = platforms.addCourse(platforms.register(), "Spikes", null);
        contexts.setRole(id, victim, CourseRole.INSTRUCTOR, Instant.EPOCH);
        contexts.connect(id, course);
        return id;
    }

    @Test
    void walk_findsTheServices() {
        assertThat(doors()).hasSizeGreaterThan(40);
    }

    @TestFactory
    Stream<DynamicTest> withoutBeingAVisitor_nothingIsAllowed() {
        return doors().map(door ->
                DynamicTest.dynamicTest(
                        door.name(),
                        () -> {
                            visitors.asStranger();
                            assertThat(call(door)).isInstanceOf(ResourceNotFound.class);
                        }));
    }

    @TestFactory
    Stream<DynamicTest> anotherVisitor_findsNothing() {
        return doors().filter(door -> !door.isForAnyVisitor())
                .map(door ->
                        DynamicTest.dynamicTest(
                                door.name(),
                                () -> {
                                    visitors.asNewAccount("Eve");
                                    assertThat(call(door)).isInstanceOf(ResourceNotFound.class);
                                }));
    }

    @TestFactory
    Stream<DynamicTest> instructorOfAnotherClass_findsNothing() {
        VisitorId other = visitors.asNewInstructor();
        classes.create("Other spikes");
        return finds(other, ServiceAccess.INSTRUCTORS_MAY);
    }

    @TestFactory
    Stream<DynamicTest> administratorOfTheServer_findsAccountsButNoClass() {
        return finds(visitors.asNewAdministrator(), ServiceAccess.ADMINISTRATORS_MAY);
    }

    @TestFactory
    Stream<DynamicTest> studentOfTheClass_findsWhatIsForStudents() {
        return finds(member(CourseRole.STUDENT), ServiceAccess.STUDENTS_MAY);
    }

    @TestFactory
    Stream<DynamicTest> assistantOfTheClass_findsWhatIsForAssistants() {
        return finds(member(CourseRole.TEACHING_ASSISTANT), ServiceAccess.ASSISTANTS_MAY);
    }

    private VisitorId member(CourseRole role) {
        VisitorId member = visitors.asNewAccount("Eve");
        JoinResult result = classes.join(victimsClass.joinCode(), "Eve");
        assertThat(result).isInstanceOf(JoinResult.Joined.class);
        visitors.as((VisitorId) victimsThings.get(VisitorId.class));
        classes.changeRole(victimsClass.id(), member, role);
        return member;
    }

    private Stream<DynamicTest> finds(VisitorId visitor, Set<String> allowed) {
        return doors().filter(door -> !door.isForAnyVisitor())
                .sorted(Comparator.comparing(door -> ServiceAccess.LAST.contains(door.name())))
                .map(door ->
                        DynamicTest.dynamicTest(
                                door.name(),
                                () -> {
                                    visitors.as(visitor);
                                    boolean found = !(call(door) instanceof ResourceNotFound);
                                    assertThat(found)
                                            .as(door.name())
                                            .isEqualTo(allowed.contains(door.name()));
                                }));
    }

    private Stream<Door> doors() {
        return new ServiceDoors(context).all().filter(door -> !takesAnAnswer(door.method()));
    }

    /**
     * Anyone who holds an answer of a service was allowed to ask; reading it further gives no more,
     * as {@link VisitorWalkTest} holds.
     */
    private static boolean takesAnAnswer(Method method) {
        return Stream.of(method.getParameterTypes()).anyMatch(ANSWERS::contains);
    }

    private Object call(Door door) {
        return new ServiceDoors(context).call(door, victimsThings);
    }
}
