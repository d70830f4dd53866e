package org.spikebook.web.classboard;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.assignment.SubmissionRepository;
import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.db.classboard.MessageRepository;
import org.spikebook.db.classboard.PresenceRepository;
import org.spikebook.db.classboard.PresenceRow;
import org.spikebook.db.classboard.StepRepository;
import org.spikebook.db.classboard.StepRow;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.web.catalog.title.StoredTitles;
import org.spikebook.web.classboard.Standings.Work;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Member;
import org.spikebook.web.common.Languages;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts a board together, by a few statements however many students there are. */
@Component
class BoardReader {

    private final ClassroomService classes;
    private final MemberRepository members;
    private final PresenceRepository presence;
    private final StepRepository steps;
    private final SubmissionRepository submissions;
    private final MessageRepository messages;
    private final LessonCatalog lessons;
    private final Clock clock;

    BoardReader(
            ClassroomService classes,
            MemberRepository members,
            PresenceRepository presence,
            StepRepository steps,
            SubmissionRepository submissions,
            MessageRepository messages,
            LessonCatalog lessons,
            Clock clock) {
        this.classes = classes;
        this.members = members;
        this.presence = presence;
        this.steps = steps;
        this.submissions = submissions;
        this.messages = messages;
        this.lessons = lessons;
        this.clock = clock;
    }

    Board read(AssignmentRow row) {
        Instant now = clock.instant();
        List<BoardStep> parts = steps(row);
        Map<VisitorId, Work> work = work(row);
        Standings standings = new Standings(parts, now);
        List<BoardLine> lines =
                members.of(row.course()).stream()
                        .filter(member -> member.role() == CourseRole.STUDENT)
                        .map(Member::of)
                        .map(each -> standings.of(each, work.getOrDefault(each.id(), Work.NONE)))
                        .toList();
        return new Board(
                classes.course(row.course()),
                Assignment.of(row).shown(StoredTitles.of(lessons)),
                parts,
                lines,
                !messages.paused(List.of(row.id())).isEmpty(),
                now);
    }

    private List<BoardStep> steps(AssignmentRow row) {
        return lessons.lesson(row.lessonSlug())
                .map(lesson -> BoardStep.of(lesson, Languages.current()))
                .orElseThrow(ResourceNotFound::new);
    }

    BoardStep step(AssignmentRow row, String cellId) {
        return steps(row).stream()
                .filter(step -> !step.isSubmission() && step.cellId().equals(cellId))
                .findFirst()
                .orElseThrow(ResourceNotFound::new);
    }

    /** The cells of the lesson that are steps. */
    Set<String> stepIds(AssignmentRow row) {
        return steps(row).stream()
                .filter(step -> !step.isSubmission())
                .map(BoardStep::cellId)
                .collect(Collectors.toSet());
    }

    void requireStudent(CourseId course, VisitorId student) {
        if (members.find(course, student).isEmpty()) {
            throw new ResourceNotFound();
        }
    }

    /**
     * By student; of several notebooks of the lesson the one that was seen or edited last counts.
     */
    private Map<VisitorId, Work> work(AssignmentRow row) {
        Map<NotebookId, List<StepRow>> rows =
                steps.of(row.course(), row.lessonSlug()).stream()
                        .collect(Collectors.groupingBy(StepRow::notebook));
        Map<VisitorId, Instant> submitted = submitted(row);
        Map<VisitorId, Work> work = new HashMap<>();
        for (PresenceRow page : presence.of(row.course(), row.lessonSlug())) {
            work.putIfAbsent(
                    page.owner(),
                    new Work(
                            rows.getOrDefault(page.notebook(), List.of()),
                            page.seenAt(),
                            submitted.get(page.owner())));
        }
        return work;
    }

    /** When each student last submitted. */
    private Map<VisitorId, Instant> submitted(AssignmentRow row) {
        return submissions.of(row.id()).stream()
                .collect(
                        Collectors.toMap(
                                SubmissionRow::visitor,
                                SubmissionRow::submittedAt,
                                (earlier, later) -> later));
    }
}
