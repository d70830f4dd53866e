package org.spikebook.web.grading.certificate;

import org.spikebook.web.common.ForAnyVisitor;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.grading.SubmissionView;
import org.spikebook.web.notebook.NotebookService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** What the current visitor has shown, with or without an account: the server judged all of it. */
@Service
public class CertificateService {

    private final NotebookService notebooks;
    private final SubmissionService submissions;

    CertificateService(NotebookService notebooks, SubmissionService submissions) {
        this.notebooks = notebooks;
        this.submissions = submissions;
    }

    /** The best graded submission of each lesson, by the lesson's address. */
    @ForAnyVisitor
    @Transactional(readOnly = true)
    public List<ShownLesson> mine() {
        Map<String, ShownLesson> best = new TreeMap<>();
        BinaryOperator<ShownLesson> better =
                BinaryOperator.maxBy(Comparator.comparingDouble(ShownLesson::share));
        notebooks.mine().stream()
                .filter(notebook -> notebook.lessonSlug() != null)
                .flatMap(notebook -> submissions.ofNotebook(notebook.id()).stream())
                .flatMap(submission -> shown(submission).stream())
                .forEach(each -> best.merge(each.slug(), each, better));
        return List.copyOf(best.values());
    }

    private static Optional<ShownLesson> shown(SubmissionView submission) {
        GradeView grade = submission.grade();
        return grade == null
                ? Optional.empty()
                : Optional.of(
                        new ShownLesson(
                                submission.lessonSlug(),
                                submission.lateness().result(grade.points()),
                                grade,
                                submission.receipt(),
                                submission.frozen().digest(),
                                submission.submittedAt()));
    }
}
