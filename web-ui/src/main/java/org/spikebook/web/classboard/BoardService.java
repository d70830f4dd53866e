package org.spikebook.web.classboard;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.classboard.LockedStepRepository;
import org.spikebook.db.classboard.LockedStepRow;
import org.spikebook.db.classboard.MessageId;
import org.spikebook.db.classboard.MessageRepository;
import org.spikebook.db.classboard.MessageRow;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The board of a class at work, and what those who teach do from it. */
@Service
public class BoardService {

    static final int MAX_MESSAGE_LENGTH = 500;

    private final Authorization authorization;
    private final AssignmentRepository assignments;
    private final MessageRepository messages;
    private final LockedStepRepository locked;
    private final BoardReader reader;
    private final LiveClasses live;
    private final IdGenerator ids;
    private final Clock clock;

    BoardService(
            Authorization authorization,
            AssignmentRepository assignments,
            MessageRepository messages,
            LockedStepRepository locked,
            BoardReader reader,
            LiveClasses live,
            IdGenerator ids,
            Clock clock) {
        this.authorization = authorization;
        this.assignments = assignments;
        this.messages = messages;
        this.locked = locked;
        this.reader = reader;
        this.live = live;
        this.ids = ids;
        this.clock = clock;
    }

    /** The class as it is now. While someone looks, it is a class at work: its jobs come first. */
    @Transactional
    public Board board(AssignmentId id) {
        AssignmentRow assignment = taught(id);
        live.see(assignment.course());
        return reader.read(assignment);
    }

    /**
     * Says something to all students of the class who are at work.
     *
     * @return what is wrong with the text
     */
    @Transactional
    public Optional<Problem> tellAll(AssignmentId id, String text) {
        taught(id);
        Optional<Problem> problem = problem(text);
        if (problem.isEmpty()) {
            insert(new MessageRow(newId(), id, null, null, text.strip(), clock.instant()));
        }
        return problem;
    }

    /**
     * Says something to one student of the class.
     *
     * @param cellId the cell that it is about; empty: none
     * @return what is wrong with the text
     */
    @Transactional
    public Optional<Problem> tell(AssignmentId id, VisitorId student, String cellId, String text) {
        AssignmentRow assignment = taught(id);
        reader.requireStudent(assignment.course(), student);
        Optional<Problem> problem = problem(text);
        if (problem.isEmpty()) {
            String cell = cellId.isEmpty() ? null : cellId;
            insert(new MessageRow(newId(), id, student, cell, text.strip(), clock.instant()));
        }
        return problem;
    }

    /**
     * Asks all students to go to a step.
     *
     * @throws ResourceNotFound if the lesson has no such cell
     */
    @Transactional
    public void sendTo(AssignmentId id, String cellId) {
        BoardStep step = reader.step(taught(id), cellId);
        insert(new MessageRow(newId(), id, null, step.cellId(), "", clock.instant()));
    }

    /** Pauses the pages of all students of the class, until {@link #resume}. */
    @Transactional
    public void pause(AssignmentId id) {
        taught(id);
        messages.pause(id, clock.instant());
    }

    @Transactional
    public void resume(AssignmentId id) {
        taught(id);
        messages.resume(id);
    }

    /**
     * Locks a step for all students of the class, until {@link #unlock}: they see it, but cannot
     * change or begin anything in it.
     *
     * @param hidden whether they do not even see it
     * @throws ResourceNotFound if the lesson has no such cell
     */
    @Transactional
    public void lock(AssignmentId id, String cellId, boolean hidden) {
        BoardStep step = reader.step(taught(id), cellId);
        locked.put(new LockedStepRow(id, step.cellId(), hidden), clock.instant());
    }

    /** Lets the class work on a step again. */
    @Transactional
    public void unlock(AssignmentId id, String cellId) {
        taught(id);
        locked.remove(id, cellId);
    }

    /** The steps that are locked or hidden. */
    @Transactional(readOnly = true)
    public List<LockedStep> locked(AssignmentId id) {
        taught(id);
        return locked.of(List.of(id)).stream().map(LockedStep::of).toList();
    }

    private AssignmentRow taught(AssignmentId id) {
        AssignmentRow row = assignments.find(id).orElseThrow(ResourceNotFound::new);
        authorization.require(new InCourse(row.course(), CourseAction.USE_BOARD));
        return row;
    }

    private static Optional<Problem> problem(String text) {
        if (text.isBlank()) {
            return Optional.of(Problem.of(BoardService.class, "/text", "messageMissing"));
        }
        return text.strip().length() > MAX_MESSAGE_LENGTH
                ? Optional.of(
                        Problem.of(
                                BoardService.class,
                                "/text",
                                "messageTooLong",
                                text.strip().length(),
                                MAX_MESSAGE_LENGTH))
                : Optional.empty();
    }

    private void insert(MessageRow row) {
        messages.insert(row);
    }

    private MessageId newId() {
        return new MessageId(ids.generateId());
    }
}
