package org.spikebook.web.classboard.spotlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classboard.SpotlightId;
import org.spikebook.db.classboard.SpotlightRepository;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.ActingVisitors;
import org.spikebook.web.account.ActingVisitors.ActingVisitor;
import org.spikebook.web.classboard.ClassNews;
import org.spikebook.web.classboard.ClassWork;
import org.spikebook.web.classboard.ClassWorkService;
import org.spikebook.web.classboard.PageNews;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;

@WebTest
class SpotlightServiceTest {

    private static final String LESSON = "02-the-f-i-curve";

    @Autowired SpotlightService service;
    @Autowired SpotlightConsentService consents;
    @Autowired SpotlightRepository rows;
    @Autowired ClassWorkService work;
    @Autowired ClassroomService classes;
    @Autowired NotebookService notebooks;
    @Autowired ActingVisitors acting;
    @Autowired TestVisitors visitors;
    @Autowired PageNews pageNews;

    private VisitorId teacher;
    private VisitorId ada;
    private VisitorId ben;
    private AssignmentId assignment;
    private OpenNotebook notebook;
    private NetworkCell network;

    @BeforeEach
    void adaAndBenAreInTheClass() {
        teacher = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        ben = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ben");
        ada = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        notebook = notebooks.createFromLesson(LESSON);
        network = notebook.notebook().cells(NetworkCell.class).getFirst();
    }

    @Test
    void network_isShownOnlyAfterConsent_andAsItWasThen() {
        SpotlightId id = ask();
        visitors.as(ben);
        assertThat(consents.shown(id)).isEmpty();
        assertThat(consents.isShown(id)).isFalse();

        visitors.as(ada);
        assertThat(consents.consent(id, notebook.id(), network.id(), false)).isTrue();
        notebooks.save(
                notebook.id(),
                notebook.revision(),
                notebook.notebook().withCell(network.withTitle("Changed later")));

        visitors.as(ben);
        ShownNetwork shown = consents.shown(id).orElseThrow();
        assertThat(shown.frozen().cells()).containsExactly(network);
        assertThat(shown.student()).isEmpty();
        assertThat(consents.isShown(id)).isTrue();
    }

    @Test
    void name_isShown_ifTheStudentWantsIt() {
        SpotlightId id = ask();
        visitors.as(ada);
        consents.consent(id, notebook.id(), network.id(), true);

        visitors.as(ben);
        assertThat(consents.shown(id).orElseThrow().student()).contains("Ada");
    }

    @Test
    void end_byEitherSide_hidesTheNetworkAndIsKept() {
        SpotlightId first = ask();
        visitors.as(ada);
        consents.consent(first, notebook.id(), network.id(), false);
        consents.stop(first);
        assertThat(consents.shown(first)).isEmpty();
        assertThat(consents.isShown(first)).isFalse();
        assertThat(rows.find(first).orElseThrow().endedBy()).isEqualTo(ada);

        SpotlightId second = ask();
        visitors.as(ada);
        consents.consent(second, notebook.id(), network.id(), false);
        visitors.as(teacher);
        service.end(second);
        assertThat(consents.shown(second)).isEmpty();
        assertThat(rows.find(second).orElseThrow().endedBy()).isEqualTo(teacher);
        assertThat(rows.find(second).orElseThrow().sha256()).isNotNull();
    }

    @Test
    void decline_endsTheRequest_andConsentComesTooLate() {
        SpotlightId id = ask();
        visitors.as(ada);
        consents.decline(id);

        assertThat(consents.consent(id, notebook.id(), network.id(), false)).isFalse();
        visitors.as(teacher);
        assertThat(service.current(assignment)).isEmpty();
    }

    /** Each of two instructors would end what was asked before both. */
    @Test
    void ask_byTwoTogether_leavesOneOpen() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> both =
                    Stream.of(ada, ben).map(student -> askTogether(student, threads)).toList();
            both.forEach(CompletableFuture::join);
        }

        assertThat(rows.open(List.of(assignment))).hasSize(1);
    }

    private CompletableFuture<Void> askTogether(VisitorId student, ExecutorService threads) {
        return CompletableFuture.runAsync(
                () -> {
                    try (ActingVisitor _ = acting.act(teacher)) {
                        service.ask(assignment, student);
                    }
                },
                threads);
    }

    @Test
    void consent_isOnlyForTheStudentWhoWasAsked_andTheirNotebook() {
        SpotlightId id = ask();
        visitors.as(ben);

        assertThatThrownBy(() -> consents.consent(id, notebook.id(), network.id(), false))
                .isInstanceOf(ResourceNotFound.class);
        assertThatThrownBy(() -> consents.decline(id)).isInstanceOf(ResourceNotFound.class);
        visitors.as(ada);
        assertThatThrownBy(() -> consents.consent(id, notebook.id(), "none", false))
                .isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void pages_areToldByWhomTheyBelongTo() throws InterruptedException {
        LinkedBlockingQueue<ClassNews> adas = new LinkedBlockingQueue<>();
        LinkedBlockingQueue<ClassNews> bens = new LinkedBlockingQueue<>();
        visitors.as(ben);
        ClassWork bensPage =
                work.open(notebooks.createFromLesson(LESSON).id(), bens::add).orElseThrow();
        visitors.as(ada);
        ClassWork adasPage = work.open(notebook.id(), adas::add).orElseThrow();

        SpotlightId id = ask();
        assertThat(next(adas)).containsExactly(new SpotlightNotice(id, SpotlightNotice.Kind.ASKED));
        visitors.as(ada);
        consents.consent(id, notebook.id(), network.id(), false);
        assertThat(next(adas)).containsExactly(new SpotlightNotice(id, SpotlightNotice.Kind.OWN));
        assertThat(next(bens)).containsExactly(new SpotlightNotice(id, SpotlightNotice.Kind.SHOWN));
        consents.stop(id);
        assertThat(next(bens)).isEmpty();
        adasPage.leave();
        bensPage.leave();
    }

    private SpotlightId ask() {
        visitors.as(teacher);
        service.ask(assignment, ada);
        return service.current(assignment).orElseThrow().id();
    }

    private List<SpotlightNotice> next(LinkedBlockingQueue<ClassNews> news)
            throws InterruptedException {
        return pageNews.next(news).spotlights();
    }
}
