package org.spikebook.web.classboard;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.classboard.MessageId;
import org.spikebook.db.classboard.MessageRepository;
import org.spikebook.db.classboard.MessageRow;
import org.spikebook.db.classboard.PresenceRepository;
import org.spikebook.db.classboard.PresenceRow;
import org.spikebook.db.classboard.StepRepository;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.common.Languages;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.notebook.NotebookResets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Resets notebooks of students at work to the start of a step: from its cell on, they are as the
 * lesson has them. The students are told, and have what was before in the history.
 */
@Service
public class ResetService {

    private final Authorization authorization;
    private final AssignmentRepository assignments;
    private final MemberRepository members;
    private final PresenceRepository presence;
    private final StepRepository steps;
    private final MessageRepository messages;
    private final NotebookResets notebooks;
    private final LessonCatalog lessons;
    private final BoardReader reader;
    private final IdGenerator ids;
    private final Clock clock;

    ResetService(
            Authorization authorization,
            AssignmentRepository assignments,
            MemberRepository members,
            PresenceRepository presence,
            StepRepository steps,
            MessageRepository messages,
            NotebookResets notebooks,
            LessonCatalog lessons,
            BoardReader reader,
            IdGenerator ids,
            Clock clock) {
        this.authorization = authorization;
        this.assignments = assignments;
        this.members = members;
        this.presence = presence;
        this.steps = steps;
        this.messages = messages;
        this.notebooks = notebooks;
        this.lessons = lessons;
        this.reader = reader;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Resets the notebook in which one student works.
     *
     * @param cellId of the step
     * @return whether anything in it was changed
     * @throws ResourceNotFound if the lesson has no such step, or the class no such student
     */
    @Transactional
    public boolean reset(AssignmentId id, VisitorId student, String cellId) {
        AssignmentRow row = taught(id);
        reader.requireStudent(row.course(), student);
        String step = reader.step(row, cellId).cellId();
        return newest(row).stream()
                .filter(each -> each.owner().equals(student))
                .anyMatch(each -> reset(row, student, each.notebook(), step));
    }

    /**
     * Resets the notebooks in which the students of the class work now: those seen or changed so
     * lately that each student is told. What was finished before stays.
     *
     * @return how many of them were changed
     */
    @Transactional
    public int resetAll(AssignmentId id, String cellId) {
        AssignmentRow row = taught(id);
        String step = reader.step(row, cellId).cellId();
        int reset = 0;
        Instant since = clock.instant().minus(OpenPages.NEWS);
        for (PresenceRow each : newest(row)) {
            if (isAtWork(each, since) && reset(row, each.owner(), each.notebook(), step)) {
                reset++;
            }
        }
        return reset;
    }

    private boolean reset(AssignmentRow row, VisitorId student, NotebookId notebook, String step) {
        List<Cell> start = start(notebooks.shown(notebook), step);
        VisitorId by = authorization.require(new InCourse(row.course(), CourseAction.RESET_WORK));
        if (!notebooks.reset(notebook, start, by)) {
            return false;
        }
        Instant now = clock.instant();
        steps.reopen(notebook, start.stream().map(Cell::id).toList(), now);
        messages.insert(
                new MessageRow(
                        new MessageId(ids.generateId()),
                        row.id(),
                        student,
                        step,
                        "",
                        now,
                        notebook,
                        null));
        return true;
    }

    /** The cells from a step on, of the variant and in the language that the notebook has. */
    private List<Cell> start(Notebook notebook, String step) {
        return notebook.lesson().flatMap(lessons::lesson).stream()
                .flatMap(lesson -> cells(lesson, notebook).stream())
                .dropWhile(cell -> !cell.id().equals(step))
                .toList();
    }

    /** A notebook does not say its language: it is that of which it has the most cells. */
    private static List<Cell> cells(Lesson lesson, Notebook notebook) {
        List<Cell> best = lesson.newNotebook(Languages.current()).cells();
        for (Locale language : Languages.MENU) {
            List<Cell> cells = lesson.newNotebook(language).cells();
            if (shared(cells, notebook) > shared(best, notebook)) {
                best = cells;
            }
        }
        return best;
    }

    private static long shared(List<Cell> cells, Notebook notebook) {
        return cells.stream()
                .filter(cell -> notebook.cell(cell.id()).filter(cell::equals).isPresent())
                .count();
    }

    /** Of several notebooks of the lesson, that which was seen last. */
    private List<PresenceRow> newest(AssignmentRow row) {
        Map<VisitorId, PresenceRow> newest = new LinkedHashMap<>();
        for (PresenceRow page : presence.of(row.course(), row.lessonSlug())) {
            boolean isStudent =
                    members.find(row.course(), page.owner())
                            .filter(member -> member.role() == CourseRole.STUDENT)
                            .isPresent();
            if (isStudent) {
                newest.putIfAbsent(page.owner(), page);
            }
        }
        return List.copyOf(newest.values());
    }

    private static boolean isAtWork(PresenceRow page, Instant since) {
        Instant seen = page.seenAt();
        return page.changedAt().isAfter(since) || (seen != null && seen.isAfter(since));
    }

    private AssignmentRow taught(AssignmentId id) {
        AssignmentRow row = assignments.find(id).orElseThrow(ResourceNotFound::new);
        authorization.require(new InCourse(row.course(), CourseAction.RESET_WORK));
        return row;
    }
}
