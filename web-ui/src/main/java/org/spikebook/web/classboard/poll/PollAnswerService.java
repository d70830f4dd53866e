package org.spikebook.web.classboard.poll;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.classboard.PollAnswerCount;
import org.spikebook.db.classboard.PollAnswerRepository;
import org.spikebook.db.classboard.PollId;
import org.spikebook.db.classboard.PollRepository;
import org.spikebook.db.classboard.PollRow;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.common.Languages;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Questions to a class at work, for its members. */
@Service
public class PollAnswerService {

    private final Authorization authorization;
    private final AssignmentRepository assignments;
    private final PollRepository polls;
    private final PollAnswerRepository answers;
    private final PollQuestions questions;
    private final Clock clock;
    private final ExpiringCache<ResultKey, PollResult> results;
    private final ExpiringCache<PollId, Optional<RevealedPrediction>> predictions;

    /**
     * Options and numbers of a result are texts of a language. The question is part of it, since a
     * class's own lesson may be published with other options meanwhile.
     */
    private record ResultKey(PollId poll, Question question, Locale language) {}

    PollAnswerService(
            Authorization authorization,
            AssignmentRepository assignments,
            PollRepository polls,
            PollAnswerRepository answers,
            PollQuestions questions,
            Clock clock) {
        this.authorization = authorization;
        this.assignments = assignments;
        this.polls = polls;
        this.answers = answers;
        this.questions = questions;
        this.clock = clock;
        this.results = new ExpiringCache<>(clock);
        this.predictions = new ExpiringCache<>(clock);
    }

    /**
     * What the class is asked, what the current visitor answered, and the result if revealed: the
     * same one for all students who look at it in the same minute.
     */
    @Transactional(readOnly = true)
    public AskedPoll asked(PollId id) {
        PollRow row = row(id);
        AssignmentRow assignment = assignment(row);
        VisitorId member =
                authorization.require(new InCourse(assignment.course(), CourseAction.SEE_CLASS));
        QuestionCell asked = question(row, assignment);
        PollState state = PollState.of(row);
        return new AskedPoll(
                id,
                asked,
                state,
                answers.find(id, member).map(asked.question()::answerOf),
                state == PollState.REVEALED
                        ? Optional.of(result(row, asked.question(), Languages.current()))
                        : Optional.empty());
    }

    private PollResult result(PollRow row, Question question, Locale language) {
        return results.get(
                new ResultKey(row.id(), question, language),
                () -> PollResult.of(question, row.rightAnswer(), counts(row), language));
    }

    /**
     * What the class predicted of a rate that figures of the lesson measure: the same for all
     * students who look at it in the same minute. Empty until the result is revealed, and where
     * nothing is measured.
     */
    @Transactional(readOnly = true)
    public Optional<RevealedPrediction> predicted(PollId id) {
        PollRow row = row(id);
        AssignmentRow assignment = assignment(row);
        authorization.require(new InCourse(assignment.course(), CourseAction.SEE_CLASS));
        return PollState.of(row) == PollState.REVEALED
                ? predictions.get(id, () -> prediction(row, question(row, assignment)))
                : Optional.empty();
    }

    private Optional<RevealedPrediction> prediction(PollRow row, QuestionCell asked) {
        return asked.question().rateOf().isEmpty()
                ? Optional.empty()
                : RevealedPrediction.of(asked, counts(row));
    }

    private List<PollAnswerCount> counts(PollRow row) {
        return answers.counts(row.assignment()).getOrDefault(row.id(), List.of());
    }

    /**
     * Keeps the answer of the current visitor in the place of an earlier one.
     *
     * @return false if the question takes no answers any more
     * @throws IllegalArgumentException if the answer does not fit the question
     */
    @Transactional
    public boolean answer(PollId id, Answer answer) {
        PollRow row = row(id);
        AssignmentRow assignment = assignment(row);
        VisitorId member =
                authorization.require(new InCourse(assignment.course(), CourseAction.SEE_CLASS));
        if (!polls.holdOpen(id)) {
            return false;
        }
        Question question = question(row, assignment).question();
        if (!question.fits(answer)) {
            throw new IllegalArgumentException(answer.countedAs());
        }
        answers.put(id, member, question.countedAs(answer), clock.instant());
        return true;
    }

    private QuestionCell question(PollRow row, AssignmentRow assignment) {
        return questions.asked(row, assignment.lessonSlug(), Languages.current());
    }

    private PollRow row(PollId id) {
        return polls.find(id).orElseThrow(ResourceNotFound::new);
    }

    private AssignmentRow assignment(PollRow row) {
        return assignments.find(row.assignment()).orElseThrow(ResourceNotFound::new);
    }
}
