package org.spikebook.web.grading.similarity;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.assignment.GroupRepository;
import org.spikebook.db.assignment.SubmissionId;
import org.spikebook.db.assignment.SubmissionRepository;
import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.grading.Submission;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.similarity.ComparedWork;
import org.spikebook.lesson.similarity.SimilarPair;
import org.spikebook.lesson.similarity.SimilaritySearch;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.grading.Freezer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Compares the newest submissions of the students of an assignment with each other; that of a group
 * once, and those of its members not with each other.
 */
@Service
public class SimilarityService {

    private final Authorization authorization;
    private final AssignmentRepository assignments;
    private final SubmissionRepository submissions;
    private final MemberRepository members;
    private final LessonCatalog lessons;
    private final GroupRepository groups;
    private final Freezer freezer;

    SimilarityService(
            Authorization authorization,
            AssignmentRepository assignments,
            SubmissionRepository submissions,
            MemberRepository members,
            LessonCatalog lessons,
            GroupRepository groups,
            Freezer freezer) {
        this.authorization = authorization;
        this.assignments = assignments;
        this.submissions = submissions;
        this.members = members;
        this.lessons = lessons;
        this.groups = groups;
        this.freezer = freezer;
    }

    /** The assignment, for an instructor of its class. */
    @Transactional(readOnly = true)
    public Assignment assignment(AssignmentId id) {
        return Assignment.of(row(id));
    }

    /**
     * Compares all pairs: a minute for many trained networks, on the calling thread.
     *
     * @param percent lowest share of values in common, 1 to 100
     * @param cancelled asked between submissions
     */
    public SimilarityReport compare(AssignmentId id, int percent, BooleanSupplier cancelled) {
        AssignmentRow row = row(id);
        Map<VisitorId, SubmissionRow> newest = new HashMap<>();
        submissions.of(id).forEach(each -> newest.put(each.visitor(), each));
        Set<SubmissionId> copies = groups.madeByOthers(id);
        newest.values().removeIf(each -> copies.contains(each.id()));
        Map<String, ComparedStudent> students = new HashMap<>();
        List<ComparedWork> works = new ArrayList<>();
        for (MemberRow member : members.of(row.course())) {
            SubmissionRow submission = newest.get(member.visitor());
            if (member.role() == CourseRole.STUDENT
                    && submission != null
                    && !cancelled.getAsBoolean()) {
                students.put(
                        submission.receipt(),
                        new ComparedStudent(member.name(), submission.receipt()));
                Submission work = freezer.thaw(submission);
                works.add(ComparedWork.of(submission.receipt(), work, given(row, work.notebook())));
            }
        }
        long withoutOwn = works.stream().filter(ComparedWork::hasNothingOwn).count();
        Map<String, Integer> groupOf = groupsOf(id, newest.values());
        return new SimilarityReport(
                students,
                Math.toIntExact(withoutOwn),
                new SimilaritySearch(works)
                        .pairs(percent / 100.0, cancelled).stream()
                                .filter(pair -> !areOneGroup(pair, groupOf))
                                .toList());
    }

    /** Groups of those who are in one, by receipt. */
    private Map<String, Integer> groupsOf(AssignmentId id, Collection<SubmissionRow> rows) {
        Map<VisitorId, Integer> all = groups.of(id);
        return rows.stream()
                .filter(row -> all.containsKey(row.visitor()))
                .collect(Collectors.toMap(SubmissionRow::receipt, row -> all.get(row.visitor())));
    }

    private static boolean areOneGroup(SimilarPair pair, Map<String, Integer> groupOf) {
        Integer group = groupOf.get(pair.first());
        return group != null && group.equals(groupOf.get(pair.second()));
    }

    /**
     * What the student started with, in the variant they had then, and what hints may have told.
     */
    private List<Notebook> given(AssignmentRow row, Notebook submitted) {
        String variant = submitted.lesson().map(LessonRef::variant).orElse("");
        return lessons.lesson(row.lessonSlug())
                .map(lesson -> lesson.variant(variant))
                .map(lesson -> List.of(start(lesson), lesson.modelSolution()))
                .orElse(List.of());
    }

    private static Notebook start(Lesson lesson) {
        return lesson.newNotebook(Locale.ENGLISH);
    }

    private AssignmentRow row(AssignmentId id) {
        AssignmentRow row = assignments.find(id).orElseThrow(ResourceNotFound::new);
        authorization.require(new InCourse(row.course(), CourseAction.COMPARE_WORK));
        return row;
    }
}
