package org.spikebook.web.grading;

import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.notebook.NotebookRow;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.catalog.title.StoredTitles;
import org.spikebook.web.notebook.NotebookContents;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By which version of a lesson that a class wrote an assignment is graded: the one that was the
 * newest when it was assigned, or to which it was moved since, for all students alike. It takes
 * notebooks of that version and of later ones that still have its tasks and ask the same in them,
 * but none of an older one, whose tasks may have been easier.
 */
@Component
public class SubmittedVersion {

    private final NotebookContents notebooks;
    private final LessonCatalog lessons;

    SubmittedVersion(NotebookContents notebooks, LessonCatalog lessons) {
        this.notebooks = notebooks;
        this.lessons = lessons;
    }

    /** The lesson in that version; empty if the server does not have it. */
    public Optional<Lesson> lesson(AssignmentRow assignment) {
        return lesson(assignment, assignment.lessonVersion());
    }

    private Optional<Lesson> lesson(AssignmentRow assignment, int version) {
        return lessons.lesson(new LessonRef(assignment.lessonSlug(), version));
    }

    /**
     * Why a notebook cannot be submitted: it is of an older version, or of a later one without a
     * task that is graded, or with another question in it.
     */
    Optional<Problem> problem(AssignmentRow assignment, NotebookRow notebook) {
        int assigned = assignment.lessonVersion();
        if (assigned == 0) {
            return Optional.empty();
        }
        int has = notebooks.shown(notebook).lesson().map(LessonRef::version).orElse(0);
        if (has < assigned) {
            return problem("olderVersion", assignment, has, assigned);
        }
        return has > assigned && !tasks(assignment, has).containsAll(tasks(assignment, assigned))
                ? problem("otherTasks", assignment, has, assigned)
                : Optional.empty();
    }

    private Set<GradedTask> tasks(AssignmentRow assignment, int version) {
        return lesson(assignment, version).stream()
                .flatMap(SubmittedVersion::tasks)
                .collect(Collectors.toSet());
    }

    private static Stream<GradedTask> tasks(Lesson lesson) {
        Notebook start = lesson.newNotebook(Locale.ENGLISH);
        return lesson.tasks().stream().map(task -> GradedTask.of(task, start));
    }

    /**
     * A task of a version.
     *
     * @param questions that it judges: an option is judged by its place among the others
     */
    private record GradedTask(String id, List<Question> questions) {

        static GradedTask of(TaskCell task, Notebook start) {
            return new GradedTask(
                    task.id(),
                    task.inputs().stream()
                            .flatMap(input -> start.cell(input, QuestionCell.class).stream())
                            .map(QuestionCell::question)
                            .toList());
        }
    }

    private Optional<Problem> problem(
            String code, AssignmentRow assignment, int has, int assigned) {
        String title = StoredTitles.of(lessons).lesson(assignment);
        return Optional.of(Problem.of(SubmittedVersion.class, "", code, title, has, assigned));
    }
}
