package org.spikebook.web.grading;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.assignment.GroupRepository;
import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.db.notebook.NotebookRow;
import org.spikebook.web.group.Groups;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Members of a group submit for each other: each has a submission of their own. */
@Component
class GroupSubmissions {

    private final AssignmentRepository assignments;
    private final MemberRepository members;
    private final Groups groups;
    private final GroupRepository rows;
    private final SubmissionPeriod period;
    private final Freezer freezer;

    GroupSubmissions(
            AssignmentRepository assignments,
            MemberRepository members,
            Groups groups,
            GroupRepository rows,
            SubmissionPeriod period,
            Freezer freezer) {
        this.assignments = assignments;
        this.members = members;
        this.groups = groups;
        this.rows = rows;
        this.period = period;
        this.freezer = freezer;
    }

    /** The other members of a visitor's group; none where there are no groups. */
    List<MemberRow> others(AssignmentRow place, VisitorId visitor) {
        return groups.others(place, visitor);
    }

    /**
     * Two at the same time would both be the last attempt: of one student, or of two of a group,
     * who submit for each other. In one order for all, so that none waits for another that waits
     * for it.
     */
    void lockAttempts(AssignmentRow place, VisitorId visitor) {
        Stream.concat(
                        Stream.of(visitor),
                        groups.others(place, visitor).stream().map(MemberRow::visitor))
                .sorted(Comparator.comparing(VisitorId::value))
                .forEach(each -> members.lock(place.course(), each));
    }

    /**
     * Freezes the notebook for those other members of the group who can have it too.
     *
     * @return their submissions, in the order of the others
     */
    Map<MemberRow, SubmissionRow> freezeFor(
            List<MemberRow> others,
            NotebookRow notebook,
            AssignmentRow place,
            SubmissionRow submission) {
        List<MemberRow> served =
                others.stream()
                        .filter(other -> period.takesFor(other.visitor(), place, submission))
                        .toList();
        Map<MemberRow, SubmissionRow> frozen = new LinkedHashMap<>();
        for (MemberRow other : served) {
            SubmissionRow row =
                    freezer.freeze(notebook, submission.lessonSlug(), place, other.visitor());
            rows.insert(row.id(), submission.visitor());
            frozen.put(other, row);
        }
        return frozen;
    }

    /** The name of the member who made a submission, if it was another than its student. */
    Optional<String> submittedBy(SubmissionRow submission) {
        return rows.submittedBy(submission.id())
                .flatMap(by ->
                        Optional.ofNullable(submission.assignment())
                                .flatMap(assignments::find)
                                .flatMap(place -> members.find(place.course(), by)))
                .map(MemberRow::name);
    }
}
