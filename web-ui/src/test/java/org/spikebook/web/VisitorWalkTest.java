package org.spikebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.StaffInvitationId;
import org.spikebook.db.job.JobId;
import org.spikebook.db.job.JobState;
import org.spikebook.db.job.JobTimes;
import org.spikebook.db.notebook.CellResultKey;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.lesson.notebook.sweep.SweepAxis;
import org.spikebook.lesson.notebook.sweep.SweepDesign;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.lesson.notebook.sweep.SweepOverlay;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.Trainer;
import org.spikebook.training.TrainingControl;
import org.spikebook.training.TrainingOutcome;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.document.TrainedNetworkDocument;
import org.spikebook.web.ServiceDoors.Door;
import org.spikebook.web.account.SignInAttempt;
import org.spikebook.web.account.browser.BrowserService;
import org.spikebook.web.account.browser.SignedInBrowser;
import org.spikebook.web.account.device.Devices;
import org.spikebook.web.account.openid.ProviderIdentity;
import org.spikebook.web.account.person.PersonalDataService;
import org.spikebook.web.account.recovery.Unlinked;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.classroom.JoinAttempt;
import org.spikebook.web.classroom.JoinResult;
import org.spikebook.web.classroom.staff.StaffService;
import org.spikebook.web.common.GuessLimits.Guess;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.grading.GradedSubmissions;
import org.spikebook.web.job.JobKind;
import org.spikebook.web.job.JobService;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.job.SubmitResult;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.sweeplab.FigurePayload;
import org.spikebook.web.traininglab.history.TrainingHistory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Walks the public methods of services that {@link AuthorizationWalkTest} leaves out: those that
 * are for any visitor, which must neither change nor tell anything of another one, whatever role
 * the caller has; and those that read an answer further, which must know no more than it says.
 */
@WebTest
class VisitorWalkTest {

    enum Caller {
        GUEST,
        ACCOUNT,
        INSTRUCTOR_OF_ANOTHER_CLASS,
        ADMINISTRATOR,
        STUDENT,
        ASSISTANT
    }

    private static final String LESSON = "01-from-spike-to-silicon";
    private static final Instant NOON = Instant.parse("2001-03-02T12:00:00Z");
    private static final JobKind<Integer> ANY = new JobKind<>("any", Integer.class, Duration.ZERO);
    private static final TrainedNetwork TRAINED = trained();

    /** Afterwards the caller has nothing left, so it is called last. */
    private static final String ERASING = "PersonalDataService.eraseMine";

    @Autowired private ApplicationContext context;
    @Autowired private TestVisitors visitors;
    @Autowired private NotebookService notebooks;
    @Autowired private ClassroomService classes;
    @Autowired private GradedSubmissions graded;
    @Autowired private PersonalDataService personal;
    @Autowired private BrowserService browsers;
    @Autowired private Devices devices;
    @Autowired private JobService jobs;
    @Autowired private StaffService staff;

    private VisitorId victim;
    private Course victimsClass;
    private OpenNotebook victimsNotebook;
    private final Map<Class<?>, Object> things = new HashMap<>();

    @BeforeEach
    void victimHasWork() {
        victim = visitors.asNewInstructor();
        victimsClass = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        AssignmentId assignment =
                classes.assign(victimsClass.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST))
                        .id();
        victimsNotebook = notebooks.createFromLesson(LESSON);
        String receipt = graded.add(assignment, LESSON, victim, NOON, 6);
        devices.register(victim);
        things.put(VisitorId.class, victim);
        things.put(NotebookId.class, victimsNotebook.id());
        things.put(CourseId.class, victimsClass.id());
        things.put(AssignmentId.class, assignment);
        things.put(SignedInBrowser.class, browsers.mine().getFirst());
        things.put(JobKind.class, ANY);
        things.put(CellResultKey.class, new CellResultKey("x", 1, "e", "t"));
        things.put(Optional.class, Optional.empty());
        things.put(String.class, receipt);
        things.put(OutputStream.class, OutputStream.nullOutputStream());
        things.put(InputStream.class, InputStream.nullInputStream());
        things.put(Object.class, 1);
        things.put(boolean.class, true);
        things.put(int.class, 1);
        things.put(long.class, 1L);
        putCells();
        putTrained();
        putJob();
        putAttempts(receipt);
    }

    /** Of the victim's notebook, to which a figure is added. */
    private void putCells() {
        Notebook lesson = victimsNotebook.notebook();
        SweepCell sweep =
                new SweepCell(
                        "walk",
                        "",
                        List.of(lesson.cells(NetworkCell.class).getFirst().id()),
                        new SweepDesign(
                                List.of(SweepAxis.of("/run/seed", List.of(1.0, 2.0))),
                                SweepMeasure.POPULATION_RATE,
                                "n",
                                0,
                                1,
                                SweepOverlay.NONE));
        List<Cell> cells = new ArrayList<>(lesson.cells());
        cells.add(sweep);
        Notebook notebook = new Notebook(lesson.title(), lesson.lesson(), cells);
        things.put(Notebook.class, notebook);
        things.put(TaskCell.class, notebook.cells(TaskCell.class).getFirst());
        things.put(TrainingCell.class, notebook.cells(TrainingCell.class).getFirst());
        things.put(SweepCell.class, sweep);
        things.put(FigurePayload.class, FigurePayload.of("x", sweep, notebook));
    }

    private void putTrained() {
        things.put(NetworkModel.class, TRAINED.network());
        things.put(TrainedNetwork.class, TRAINED);
        things.put(
                TrainedNetworkDocument.class,
                new TrainedNetworkDocument(TRAINED, Optional.empty()));
        things.put(TrainingHistory.class, new TrainingHistory(1, "", null, List.of(), List.of()));
    }

    private void putJob() {
        JobId job = new JobId(new UUID(0, 1));
        things.put(JobId.class, job);
        things.put(
                JobStatus.class,
                new JobStatus(
                        job,
                        ANY.name(),
                        victimsNotebook.id(),
                        "walk",
                        JobState.DONE,
                        null,
                        null,
                        List.of(),
                        false,
                        null,
                        JobTimes.created(NOON)));
        things.put(Predicate.class, (Predicate<Object>) _ -> false);
        things.put(Problem.class, Problem.of(PersonalDataService.class, "", "lastAdministrator"));
        things.put(InstantSource.class, InstantSource.fixed(NOON));
    }

    /** At what is the victim's, with a text that opens none of it. */
    private void putAttempts(String wrong) {
        Guess guess = new Guess(wrong, "192.0.2.1", Optional.empty());
        things.put(SignInAttempt.class, new SignInAttempt(guess, wrong, Duration.ZERO, NOON));
        things.put(JoinAttempt.class, new JoinAttempt(guess, wrong, "Eve", Duration.ZERO, NOON));
        things.put(
                ProviderIdentity.class,
                new ProviderIdentity(
                        "https://id.example", wrong, "", false, "Eve", List.of("eve")));
        things.put(Unlinked.class, Unlinked.NOTHING);
        staff.invite(victimsClass.id(), CourseRole.INSTRUCTOR);
        things.put(StaffInvitationId.class, staff.invitations(victimsClass.id()).getFirst().id());
    }

    @ParameterizedTest
    @EnumSource
    void methodsForAnyVisitor_changeAndTellNothingOfOthers(Caller caller) throws IOException {
        VisitorId who = visitor(caller);
        Map<String, List<String>> before = ofVictim();
        List<Door> walked =
                new ServiceDoors(context)
                        .all()
                        .filter(Door::isForAnyVisitor)
                        .sorted(Comparator.comparing(door -> door.name().equals(ERASING)))
                        .toList();
        assertThat(walked)
                .hasSizeGreaterThan(40)
                .allSatisfy(door ->
                        assertThat(door.parameters())
                                .as("%s: each has an argument here", door.name())
                                .isSubsetOf(things.keySet()));
        List<String> telling = new ArrayList<>();
        List<String> broken = new ArrayList<>();

        for (Door door : walked) {
            visitors.as(who);
            Object answer = new ServiceDoors(context).call(door, things);
            if (answer instanceof NullPointerException) {
                broken.add(door.name());
            }
            if (tellsOfVictim(String.valueOf(answer))) {
                telling.add(door.name());
            }
        }

        assertThat(broken).as("they were not walked to their end").isEmpty();
        assertThat(telling).isEmpty();
        assertThat(ofVictim()).isEqualTo(before);
        assertThat(browsers.mine()).hasSize(1);
    }

    private boolean tellsOfVictim(String answer) {
        return answer.contains(victim.toString())
                || answer.contains(victimsNotebook.id().toString());
    }

    private VisitorId visitor(Caller caller) {
        return switch (caller) {
            case GUEST -> visitors.asNewGuest();
            case ACCOUNT -> visitors.asNewAccount("Eve");
            case INSTRUCTOR_OF_ANOTHER_CLASS -> instructorOfAnotherClass();
            case ADMINISTRATOR -> visitors.asNewAdministrator();
            case STUDENT -> member(CourseRole.STUDENT);
            case ASSISTANT -> member(CourseRole.TEACHING_ASSISTANT);
        };
    }

    private VisitorId instructorOfAnotherClass() {
        VisitorId other = visitors.asNewInstructor();
        assertThat(classes.create("Other spikes")).isInstanceOf(CreateCourseResult.Created.class);
        return other;
    }

    private VisitorId member(CourseRole role) {
        VisitorId member = visitors.asNewAccount("Eve");
        assertThat(classes.join(victimsClass.joinCode(), "Eve"))
                .isInstanceOf(JoinResult.Joined.class);
        visitors.as(victim);
        classes.changeRole(victimsClass.id(), member, role);
        return member;
    }

    /**
     * The lines of all that the server would hand out to the victim, by file, in any order; the
     * victim is current afterwards.
     */
    private Map<String, List<String>> ofVictim() throws IOException {
        visitors.as(victim);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        personal.writeMine(out);
        Map<String, List<String>> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                files.put(entry.getName(), text.lines().sorted().toList());
            }
        }
        assertThat(files).containsKeys("tables/visitor.csv", "tables/submission.csv");
        return files;
    }

    @Test
    void methodsThatTakeAJob_knowNoMoreThanItSays() {
        SubmitResult submitted = jobs.submitAbout(ANY, "walk", 1);
        assertThat(submitted).isInstanceOf(SubmitResult.Accepted.class);
        things.put(JobStatus.class, ((SubmitResult.Accepted) submitted).job());
        visitors.asNewAccount("Eve");

        assertThat(answers(JobStatus.class))
                .hasSizeGreaterThan(5)
                .allSatisfy((name, answer) ->
                        assertThat(isRefused(answer) || Optional.empty().equals(answer))
                                .as("%s: %s", name, answer)
                                .isTrue());
    }

    @Test
    void methodsThatTakeATrainedNetwork_tellAStrangerNothingThatIsKept() {
        visitors.asStranger();

        assertThat(answers(TrainedNetwork.class))
                .isNotEmpty()
                .allSatisfy((name, answer) ->
                        assertThat(isRefused(answer) || Boolean.FALSE.equals(answer))
                                .as("%s: %s", name, answer)
                                .isTrue());
    }

    private Map<String, Object> answers(Class<?> parameter) {
        ServiceDoors doors = new ServiceDoors(context);
        Map<String, Object> answers = new LinkedHashMap<>();
        doors.all()
                .filter(door -> door.takes(parameter))
                .forEach(door -> answers.put(door.name(), doors.call(door, things)));
        return answers;
    }

    private static boolean isRefused(Object answer) {
        return answer instanceof ResourceNotFound;
    }

    private static TrainedNetwork trained() {
        Laboratory laboratory = Laboratory.standard();
        Dataset digits = laboratory.datasets().dataset("digits8x8").orElseThrow();
        TrainingPlan plan = TrainingPlan.defaultFor(digits.info()).withEpochs(1).withSteps(5);
        NetworkModel network =
                switch (laboratory.networks().read(TestNetworks.DIGITS)) {
                    case Validation.Valid(NetworkModel valid) -> valid;
                    case Validation.Invalid(var problems) -> throw new AssertionError(problems);
                };
        TrainingOutcome outcome =
                Trainer.train(network, plan, digits, TrainingControl.unattended(1));
        return ((TrainingOutcome.Trained) outcome).network();
    }
}
