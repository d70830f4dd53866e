package org.spikebook.web.classboard.report;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AnswerCount;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.QuestionAnswerRepository;
import org.spikebook.db.classboard.PresenceRepository;
import org.spikebook.db.classboard.StepFailures;
import org.spikebook.db.classboard.StepRepository;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.web.classboard.Board;
import org.spikebook.web.classboard.BoardService;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.common.Languages;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a class did with an assignment, for those who teach it. */
@Service
public class ReportService {

    private static final Comparator<FailedChecks> MOST_FIRST =
            Comparator.comparing(FailedChecks::students)
                    .thenComparing(FailedChecks::count)
                    .reversed();

    private final BoardService boards;
    private final PresenceRepository presence;
    private final StepRepository steps;
    private final QuestionAnswerRepository answers;
    private final LessonCatalog lessons;

    ReportService(
            BoardService boards,
            PresenceRepository presence,
            StepRepository steps,
            QuestionAnswerRepository answers,
            LessonCatalog lessons) {
        this.boards = boards;
        this.presence = presence;
        this.steps = steps;
        this.answers = answers;
        this.lessons = lessons;
    }

    /** The report as of now. */
    @Transactional
    public ClassReport report(AssignmentId id) {
        Board board = boards.board(id);
        Assignment assignment = board.assignment();
        Lesson lesson = lessons.lesson(assignment.lessonSlug()).orElseThrow(ResourceNotFound::new);
        List<StepFailures> failures = steps.failures(assignment.course(), lesson.slug());
        return new ClassReport(
                board,
                active(assignment),
                failures.stream()
                        .collect(
                                Collectors.toMap(
                                        StepFailures::student, StepFailures::count, Integer::sum)),
                questions(id, lesson),
                checks(board, failures));
    }

    private Map<VisitorId, Duration> active(Assignment assignment) {
        return presence
                .activeSeconds(assignment.course(), assignment.lessonSlug())
                .entrySet()
                .stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, each -> Duration.ofSeconds(each.getValue())));
    }

    private List<WrongAnswers> questions(AssignmentId id, Lesson lesson) {
        Locale locale = Languages.current();
        Map<String, List<AnswerCount>> counts =
                answers.counts(id).stream().collect(Collectors.groupingBy(AnswerCount::question));
        return lesson.newNotebook(locale).cells(QuestionCell.class).stream()
                .flatMap(cell -> wrong(cell, lesson, counts, locale))
                .filter(each -> each.wrong() > 0)
                .toList();
    }

    private static Stream<WrongAnswers> wrong(
            QuestionCell cell,
            Lesson lesson,
            Map<String, List<AnswerCount>> counts,
            Locale locale) {
        return lesson.questionKey(cell.id(), locale).stream()
                .map(key ->
                        WrongAnswers.of(
                                cell,
                                key.answer(),
                                counts.getOrDefault(cell.id(), List.of()),
                                locale));
    }

    private static List<FailedChecks> checks(Board board, List<StepFailures> failures) {
        Map<String, List<StepFailures>> byCell =
                failures.stream().collect(Collectors.groupingBy(StepFailures::cellId));
        return board.steps().stream()
                .filter(step -> byCell.containsKey(step.cellId()))
                .map(step ->
                        FailedChecks.of(
                                step.cellId(),
                                step.title(),
                                byCell.getOrDefault(step.cellId(), List.of())))
                .sorted(MOST_FIRST)
                .toList();
    }

    /** Who did what as CSV: one line a student. */
    @Transactional
    public String csv(AssignmentId id) {
        return new ReportCsv(report(id)).text();
    }

    /** The most common wrong predictions and answers as CSV: one line each, without names. */
    @Transactional
    public String wrongAnswersCsv(AssignmentId id) {
        ClassReport report = report(id);
        return new WrongAnswersCsv(report.board(), report.questions()).text();
    }

    /** Why checks failed as CSV: one line for each reason of each task, without names. */
    @Transactional
    public String failedChecksCsv(AssignmentId id) {
        return new FailedChecksCsv(report(id).checks()).text();
    }
}
