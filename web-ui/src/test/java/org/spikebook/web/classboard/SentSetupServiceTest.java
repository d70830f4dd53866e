package org.spikebook.web.classboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classboard.MessageRepository;
import org.spikebook.db.classboard.MessageRow;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.List;

@WebTest
class SentSetupServiceTest {

    private static final String LESSON = "01-from-spike-to-silicon";
    private static final String STEP = "noisy";

    @Autowired SentSetupService service;
    @Autowired BoardService board;
    @Autowired ClassroomService classes;
    @Autowired NotebookService notebooks;
    @Autowired MessageRepository messages;
    @Autowired TestVisitors visitors;

    private VisitorId teacher;
    private Course course;
    private AssignmentId assignment;
    private OpenNotebook own;
    private String document;

    @BeforeEach
    void teacherSetsUpANetwork() {
        teacher = visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        own = notebooks.createFromLesson(LESSON);
        NetworkCell cell = own.notebook().cell(STEP, NetworkCell.class).orElseThrow();
        document = cell.document().replace("400", "444");
        assertThat(document).isNotEqualTo(cell.document());
        notebooks.save(
                own.id(), own.revision(), own.notebook().withCell(cell.withDocument(document)));
    }

    @Test
    void mine_areNetworksOfOwnNotebooksOfTheLesson() {
        notebooks.createFromLesson("02-the-f-i-curve");

        List<OwnSetup> mine = service.mine(assignment);

        assertThat(mine).extracting(OwnSetup::notebook).containsOnly(own.id());
        assertThat(mine).extracting(OwnSetup::cellId).contains(STEP);
    }

    @Test
    void sent_isForTheWholeClass_asItWasSavedThen() {
        service.send(assignment, own.id(), STEP);
        notebooks.undo(own.id());

        MessageRow sent = sent();
        assertThat(sent.to()).isNull();
        assertThat(sent.cellId()).isEqualTo(STEP);
        visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        assertThat(service.network(sent.id())).isEqualTo(document);
    }

    @Test
    void sent_isNothing_forStrangers_norIsAnotherMessage() {
        service.send(assignment, own.id(), STEP);
        MessageRow sent = sent();
        visitors.asNewGuest();
        assertThatThrownBy(() -> service.network(sent.id())).isInstanceOf(ResourceNotFound.class);

        visitors.as(teacher);
        board.tellAll(assignment, "Look up");
        MessageRow words =
                messages.of(List.of(assignment), Instant.EPOCH).stream()
                        .filter(each -> each.setupSha256() == null)
                        .findFirst()
                        .orElseThrow();
        assertThatThrownBy(() -> service.network(words.id())).isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void notebookOfAnother_andCellThatIsNotANetwork_areNotSent() {
        assertThatThrownBy(() -> service.send(assignment, own.id(), "task-rate"))
                .isInstanceOf(ResourceNotFound.class);
        visitors.asNewInstructor();
        OpenNotebook others = notebooks.createFromLesson(LESSON);
        visitors.as(teacher);
        assertThatThrownBy(() -> service.send(assignment, others.id(), STEP))
                .isInstanceOf(ResourceNotFound.class);
        assertThat(messages.of(List.of(assignment), Instant.EPOCH)).isEmpty();
    }

    private MessageRow sent() {
        return messages.of(List.of(assignment), Instant.EPOCH).getFirst();
    }
}
