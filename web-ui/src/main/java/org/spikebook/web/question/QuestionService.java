package org.spikebook.web.question;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AnswerCount;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.assignment.LiftedGateRepository;
import org.spikebook.db.assignment.QuestionAnswerRepository;
import org.spikebook.db.assignment.QuestionAnswerRow;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.db.notebook.NotebookRepository;
import org.spikebook.db.notebook.NotebookRow;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.Permission.UseNotebook;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.common.Languages;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What classes answer to the questions of their assignments. */
@Service
public class QuestionService {

    /** Fewer would tell who answered what. */
    private static final int FEWEST_SHOWN = 5;

    private static final int MAX_COUNTED = 500;

    private final Authorization authorization;
    private final NotebookRepository notebooks;
    private final AssignmentRepository assignments;
    private final QuestionAnswerRepository answers;
    private final LiftedGateRepository gates;
    private final LessonCatalog lessons;
    private final Clock clock;

    QuestionService(
            Authorization authorization,
            NotebookRepository notebooks,
            AssignmentRepository assignments,
            QuestionAnswerRepository answers,
            LiftedGateRepository gates,
            LessonCatalog lessons,
            Clock clock) {
        this.authorization = authorization;
        this.notebooks = notebooks;
        this.assignments = assignments;
        this.answers = answers;
        this.gates = gates;
        this.lessons = lessons;
        this.clock = clock;
    }

    /**
     * Counts the answer of a question for each class of the current visitor that has the lesson as
     * an assignment. Of a prediction the first one counts, of any other question the last.
     *
     * @param notebook where it is answered
     * @param questionId id of the question's cell
     */
    @Transactional
    public void count(NotebookId id, Notebook notebook, String questionId) {
        VisitorId visitor = authorization.require(new UseNotebook(id));
        Optional<QuestionCell> question = notebook.cell(questionId, QuestionCell.class);
        Optional<String> given =
                question.flatMap(cell -> cell.answer().map(cell.question()::countedAs));
        if (given.isEmpty()) {
            return;
        }
        String counted = given.get().substring(0, Math.min(MAX_COUNTED, given.get().length()));
        for (AssignmentRow assignment : openTo(id, visitor)) {
            QuestionAnswerRow row =
                    new QuestionAnswerRow(
                            assignment.id(), questionId, visitor, counted, clock.instant());
            if (!answers.insert(row) && !question.get().predict()) {
                answers.change(row);
            }
        }
    }

    /**
     * What the current visitor's class answered to a question; nothing outside a class, nothing
     * while few have answered, and no texts, which are for who teaches.
     */
    @Transactional(readOnly = true)
    public Optional<ClassAnswers> ofClass(NotebookId id, String questionId) {
        VisitorId visitor = authorization.require(new UseNotebook(id));
        return openTo(id, visitor).stream()
                .flatMap(assignment -> all(assignment).stream())
                .filter(each -> each.question().id().equals(questionId))
                .filter(each -> !(each.question().question() instanceof Question.Text))
                .filter(each -> each.total() >= FEWEST_SHOWN)
                .findFirst();
    }

    private List<AssignmentRow> openTo(NotebookId id, VisitorId visitor) {
        String lesson = notebooks.find(id).map(NotebookRow::lessonSlug).orElse(null);
        return lesson == null ? List.of() : assignments.openTo(visitor, lesson);
    }

    /** What a class answered to the questions of an assignment, in the lesson's order. */
    @Transactional(readOnly = true)
    public List<ClassAnswers> answers(AssignmentId assignment) {
        AssignmentRow row = row(assignment);
        authorization.require(new InCourse(row.course(), CourseAction.SEE_WORK));
        return all(row);
    }

    private List<ClassAnswers> all(AssignmentRow assignment) {
        List<QuestionCell> questions =
                lessons.lesson(assignment.lessonSlug())
                        .map(lesson -> lesson.newNotebook(Languages.current()))
                        .map(notebook -> notebook.cells(QuestionCell.class))
                        .orElse(List.of());
        if (questions.isEmpty()) {
            return List.of();
        }
        Map<String, List<AnswerCount>> counts =
                answers.counts(assignment.id()).stream()
                        .collect(Collectors.groupingBy(AnswerCount::question));
        return questions.stream()
                .map(cell -> ClassAnswers.of(cell, counts.getOrDefault(cell.id(), List.of())))
                .toList();
    }

    /** Whether students see what follows a prediction without making it. */
    @Transactional(readOnly = true)
    public boolean isLifted(AssignmentId assignment) {
        authorization.require(new InCourse(row(assignment).course(), CourseAction.SEE_WORK));
        return gates.isLifted(assignment);
    }

    /** Shows students what follows a prediction without it, from the next opening of a page on. */
    @Transactional
    public void lift(AssignmentId assignment) {
        authorization.require(
                new InCourse(row(assignment).course(), CourseAction.LIFT_PREDICTIONS));
        gates.insert(assignment, clock.instant());
    }

    /** Has what follows a prediction wait for it again. */
    @Transactional
    public void restore(AssignmentId assignment) {
        authorization.require(
                new InCourse(row(assignment).course(), CourseAction.LIFT_PREDICTIONS));
        gates.delete(assignment);
    }

    private AssignmentRow row(AssignmentId assignment) {
        return assignments.find(assignment).orElseThrow(ResourceNotFound::new);
    }
}
