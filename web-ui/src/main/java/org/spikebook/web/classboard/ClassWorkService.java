package org.spikebook.web.classboard;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.classboard.StepRepository;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.db.notebook.NotebookRepository;
import org.spikebook.db.notebook.NotebookRow;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.UseNotebook;
import org.spikebook.web.common.Languages;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Work of students for their classes. */
@Service
public class ClassWorkService {

    private final Authorization authorization;
    private final NotebookRepository notebooks;
    private final AssignmentRepository assignments;
    private final MemberRepository members;
    private final StepRepository steps;
    private final OpenPages pages;
    private final LessonCatalog lessons;
    private final Clock clock;

    ClassWorkService(
            Authorization authorization,
            NotebookRepository notebooks,
            AssignmentRepository assignments,
            MemberRepository members,
            StepRepository steps,
            OpenPages pages,
            LessonCatalog lessons,
            Clock clock) {
        this.authorization = authorization;
        this.notebooks = notebooks;
        this.assignments = assignments;
        this.members = members;
        this.steps = steps;
        this.pages = pages;
        this.lessons = lessons;
        this.clock = clock;
    }

    /**
     * The current visitor opens a page with a notebook.
     *
     * @param listener told, on another thread, what the page is to show of the class
     * @return empty if no class of which the visitor is a student was assigned the lesson
     */
    public Optional<ClassWork> open(NotebookId id, Consumer<ClassNews> listener) {
        VisitorId student = authorization.require(new UseNotebook(id));
        Optional<String> lesson = lesson(id);
        Set<AssignmentId> assigned = lesson.map(slug -> assigned(student, slug)).orElse(Set.of());
        if (assigned.isEmpty()) {
            return Optional.empty();
        }
        OpenPage page =
                new OpenPage(
                        id,
                        student,
                        assigned,
                        lesson.map(this::steps).orElse(List.of()),
                        clock.instant(),
                        listener);
        List<LockedStep> locked = pages.locked(assigned);
        page.begin(locked);
        pages.add(page);
        return Optional.of(
                new ClassWork(id, locked, steps, clock, page::heartbeat, () -> pages.remove(page)));
    }

    private List<String> steps(String lesson) {
        return lessons.lesson(lesson).stream()
                .flatMap(found -> BoardStep.of(found, Languages.current()).stream())
                .filter(step -> !step.isSubmission())
                .map(BoardStep::cellId)
                .toList();
    }

    private Optional<String> lesson(NotebookId id) {
        NotebookRow row = notebooks.find(id).orElseThrow(ResourceNotFound::new);
        return Optional.ofNullable(row.lessonSlug());
    }

    private Set<AssignmentId> assigned(VisitorId student, String lesson) {
        return assignments.openTo(student, lesson).stream()
                .filter(row -> isStudent(student, row))
                .map(AssignmentRow::id)
                .collect(Collectors.toSet());
    }

    private boolean isStudent(VisitorId visitor, AssignmentRow row) {
        return members.find(row.course(), visitor)
                .filter(member -> member.role() == CourseRole.STUDENT)
                .isPresent();
    }
}
