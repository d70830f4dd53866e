package org.spikebook.web.grading.ui;

import org.spikebook.web.grading.SubmissionView;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where a submission stands among those of a class that a teacher looks through: one a student,
 * that which counts.
 *
 * @param search whom the teacher looks through, in which order
 * @param student whose submission it is
 * @param place of the student among those who have submitted, from 1
 * @param students how many these are
 * @param before the submission of the student before; none for the first
 * @param after the submission of the student after; none for the last
 */
record SubmissionNeighbors(
        GradebookSearch search,
        String student,
        int place,
        int students,
        Optional<SubmissionView> before,
        Optional<SubmissionView> after) {

    /**
     * As searched for; among everyone where the search does not find the submission, as when it was
     * graded meanwhile; empty if the table has no submission with this receipt.
     */
    static Optional<SubmissionNeighbors> of(
            GradebookTable table, String receipt, GradebookSearch search, Locale locale) {
        return found(search, search.rows(table, locale), receipt)
                .or(() -> found(GradebookSearch.ALL_STUDENTS, table.rows(), receipt));
    }

    private static Optional<SubmissionNeighbors> found(
            GradebookSearch search, List<GradebookTable.Row> rows, String receipt) {
        List<GradebookTable.Row> submitted =
                rows.stream().filter(row -> !row.submissions().isEmpty()).toList();
        return IntStream.range(0, submitted.size())
                .filter(k -> has(submitted.get(k), receipt))
                .mapToObj(k -> at(k, search, submitted))
                .findFirst();
    }

    private static boolean has(GradebookTable.Row row, String receipt) {
        return row.submissions().stream().anyMatch(each -> each.receipt().equals(receipt));
    }

    private static SubmissionNeighbors at(
            int k, GradebookSearch search, List<GradebookTable.Row> submitted) {
        return new SubmissionNeighbors(
                search,
                submitted.get(k).student(),
                k + 1,
                submitted.size(),
                k == 0 ? Optional.empty() : submitted.get(k - 1).shown(),
                k + 1 == submitted.size() ? Optional.empty() : submitted.get(k + 1).shown());
    }
}
