package org.spikebook.web.grading.marking;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.grade.RubricRepository;
import org.spikebook.db.grade.SavedCommentRepository;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.catalog.title.StoredTitles;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.common.Languages;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.Gradebook;
import org.spikebook.web.grading.GradebookReader;
import org.spikebook.web.grading.SubmissionView;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Puts together what is to be marked. */
@Component
class MarkingQueues {

    private final GradebookReader gradebooks;
    private final RubricRepository rubrics;
    private final SavedCommentRepository comments;
    private final LessonCatalog lessons;

    MarkingQueues(
            GradebookReader gradebooks,
            RubricRepository rubrics,
            SavedCommentRepository comments,
            LessonCatalog lessons) {
        this.gradebooks = gradebooks;
        this.rubrics = rubrics;
        this.comments = comments;
        this.lessons = lessons;
    }

    MarkingQueue of(AssignmentRow row) {
        List<Criterion> rubric = rubric(row.id());
        List<SubmissionView> shown =
                gradebooks.read(row.course(), List.of(row)).lines().stream()
                        .map(MarkingQueues::shown)
                        .filter(Objects::nonNull)
                        .toList();
        boolean blind = rubrics.isBlind(row.id());
        boolean hidden = blind && !shown.stream().allMatch(each -> isMarked(each, rubric));
        return new MarkingQueue(
                Assignment.of(row).shown(StoredTitles.of(lessons)),
                blind,
                hidden,
                rubric,
                comments.of(row.course()),
                items(shown, rubric, hidden));
    }

    /** The criteria of an assignment in their order. */
    List<Criterion> rubric(AssignmentId id) {
        return rubrics.criteria(id).stream()
                .map(each -> new Criterion(each.id(), each.title(), each.maxPoints()))
                .toList();
    }

    private static @Nullable SubmissionView shown(Gradebook.Line line) {
        SubmissionView counting = line.counting();
        return counting != null || line.submissions().isEmpty()
                ? counting
                : line.submissions().getLast();
    }

    private static List<MarkingItem> items(
            List<SubmissionView> shown, List<Criterion> rubric, boolean hidden) {
        List<SubmissionView> ordered = new ArrayList<>(shown);
        if (hidden) {
            // receipts are random, so that their order says nothing of names or times
            ordered.sort(Comparator.comparing(SubmissionView::receipt));
        }
        List<MarkingItem> items = new ArrayList<>();
        for (SubmissionView each : ordered) {
            String label =
                    hidden
                            ? Text.of(MarkingQueues.class, "label", items.size() + 1)
                                    .in(Languages.current())
                            : Objects.requireNonNullElse(each.student(), "");
            items.add(new MarkingItem(label, each, isMarked(each, rubric)));
        }
        return items;
    }

    /**
     * Whether all answers that wait for an instructor are graded; and with a rubric beside the
     * tasks, whether all its criteria are judged, without, whether anything was set.
     */
    private static boolean isMarked(SubmissionView submission, List<Criterion> rubric) {
        GradeView grade = submission.grade();
        if (grade == null || grade.waits()) {
            return false;
        }
        return !rubric.isEmpty() || grade.byHand();
    }
}
