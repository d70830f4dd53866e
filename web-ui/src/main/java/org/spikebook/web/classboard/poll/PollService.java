package org.spikebook.web.classboard.poll;

import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.classboard.PollAnswerCount;
import org.spikebook.db.classboard.PollAnswerRepository;
import org.spikebook.db.classboard.PollId;
import org.spikebook.db.classboard.PollRepository;
import org.spikebook.db.classboard.PollRow;
import org.spikebook.db.classroom.CourseRepository;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.common.Languages;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions to a class at work, for those who teach it. Pages show one at a time. */
@Service
public class PollService {

    private final Authorization authorization;
    private final AssignmentRepository assignments;
    private final CourseRepository courses;
    private final PollRepository polls;
    private final PollAnswerRepository answers;
    private final PollQuestions questions;
    private final IdGenerator ids;
    private final Clock clock;

    PollService(
            Authorization authorization,
            AssignmentRepository assignments,
            CourseRepository courses,
            PollRepository polls,
            PollAnswerRepository answers,
            PollQuestions questions,
            IdGenerator ids,
            Clock clock) {
        this.authorization = authorization;
        this.assignments = assignments;
        this.courses = courses;
        this.polls = polls;
        this.answers = answers;
        this.questions = questions;
        this.ids = ids;
        this.clock = clock;
    }

    /** The questions of the lesson that the class can be asked. */
    @Transactional(readOnly = true)
    public List<QuestionCell> questions(AssignmentId id) {
        return questions.ofLesson(taught(id).lessonSlug(), Languages.current());
    }

    /**
     * Asks the class. What it was asked before goes off the pages.
     *
     * @return what is wrong with the question
     * @throws ResourceNotFound if the lesson has no such question
     */
    @Transactional
    public List<Problem> ask(AssignmentId id, PollDraft draft) {
        AssignmentRow assignment = taught(id);
        List<Problem> problems = draft.problems();
        if (problems.isEmpty()) {
            // until no other instructor asks: each would end what was asked before both
            courses.lockMembers(assignment.course());
            PollQuestions.Kept kept = questions.keep(draft, assignment.lessonSlug());
            polls.shown(List.of(id)).forEach(row -> polls.end(row.id(), clock.instant()));
            polls.insert(
                    PollRow.asked(
                            new PollId(ids.generateId()),
                            id,
                            kept.cellId(),
                            kept.json(),
                            kept.right(),
                            clock.instant()));
        }
        return problems;
    }

    /** The question that pages show. */
    @Transactional(readOnly = true)
    public Optional<Poll> shown(AssignmentId id) {
        AssignmentRow assignment = taught(id);
        List<PollRow> shown = polls.shown(List.of(id));
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(poll(shown.getLast(), assignment, answers.counts(id)));
    }

    /** Takes no further answers. */
    @Transactional
    public void close(PollId id) {
        polls.close(taught(id).id(), clock.instant());
    }

    /** Shows the result on the projector view and on the pages of students. */
    @Transactional
    public void reveal(PollId id) {
        polls.reveal(taught(id).id(), clock.instant());
    }

    /** Takes the question and its result off all pages. It stays among {@link #all}. */
    @Transactional
    public void end(PollId id) {
        polls.end(taught(id).id(), clock.instant());
    }

    /** All questions that the class was asked, the newest first. */
    @Transactional(readOnly = true)
    public List<Poll> all(AssignmentId id) {
        AssignmentRow assignment = taught(id);
        Map<PollId, List<PollAnswerCount>> counts = answers.counts(id);
        return polls.of(id).stream().map(row -> poll(row, assignment, counts)).toList();
    }

    /** The same as CSV, without names. */
    @Transactional(readOnly = true)
    public String csv(AssignmentId id) {
        return new PollCsv(all(id)).text();
    }

    private Poll poll(
            PollRow row, AssignmentRow assignment, Map<PollId, List<PollAnswerCount>> counts) {
        QuestionCell asked = questions.asked(row, assignment.lessonSlug(), Languages.current());
        return new Poll(
                row.id(),
                asked,
                PollState.of(row),
                row.askedAt(),
                PollResult.of(
                        asked.question(),
                        row.rightAnswer(),
                        counts.getOrDefault(row.id(), List.of()),
                        Languages.current()));
    }

    private PollRow taught(PollId id) {
        PollRow row = polls.find(id).orElseThrow(ResourceNotFound::new);
        taught(row.assignment());
        return row;
    }

    private AssignmentRow taught(AssignmentId id) {
        AssignmentRow row = assignments.find(id).orElseThrow(ResourceNotFound::new);
        authorization.require(new InCourse(row.course(), CourseAction.USE_BOARD));
        return row;
    }
}
