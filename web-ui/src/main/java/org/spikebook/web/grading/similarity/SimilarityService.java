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
import org.spikebook.web.catalog.title.StoredTitles;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.grading.Freezer;
import org.spikebook.web.job.JobService;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.job.SubmitResult;
import org.spikebook.web.job.queue.JobJson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Compares the newest submissions of the students of an assignment with each other; that of a group
 * once, and those of its members not with each other.
 */
@Service
public class SimilarityService {

    /** Share of the time that reading the submissions takes, roughly. */
    private static final double READING = 0.5;

    private final Authorization authorization;
    private final JobService jobs;
    private final JobJson json;
    private final AssignmentRepository assignments;
    private final SubmissionRepository submissions;
    private final MemberRepository members;
    private final LessonCatalog lessons;
    private final GroupRepository groups;
    private final Freezer freezer;

    SimilarityService(
            Authorization authorization,
            JobService jobs,
            JobJson json,
            AssignmentRepository assignments,
            SubmissionRepository submissions,
            MemberRepository members,
            LessonCatalog lessons,
            GroupRepository groups,
            Freezer freezer) {
        this.authorization = authorization;
        this.jobs = jobs;
        this.json = json;
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
        return Assignment.of(row(id)).shown(StoredTitles.of(lessons));
    }

    /**
     * Begins to compare, unless the current visitor's comparison of the assignment is under way or
     * too many of their jobs are.
     *
     * @param percent lowest share of values in common, 1 to 100
     */
    @Transactional
    public SubmitResult start(AssignmentId id, int percent) {
        row(id);
        return jobs.submitAbout(
                SimilarityJob.KIND,
                SimilarityJob.subject(id),
                new SimilarityJob(id.value(), percent));
    }

    /** The current visitor's newest comparison of the assignment. */
    @Transactional(readOnly = true)
    public Optional<JobStatus> newest(AssignmentId id) {
        row(id);
        return jobs.newestAbout(SimilarityJob.KIND, SimilarityJob.subject(id));
    }

    /** What a comparison found; empty before it is done. */
    public Optional<SimilarityReport> report(JobStatus job) {
        return Optional.ofNullable(job.result())
                .map(result -> json.read(result, SimilarityReport.class));
    }

    /** How much of a comparison is done, from 0 to 1; empty before it has begun. */
    public Optional<Double> done(JobStatus job) {
        return Optional.ofNullable(job.progress())
                .map(progress -> json.read(progress, SimilarityJob.Progress.class).done());
    }

    /**
     * Compares all pairs: a minute for many trained networks, on the calling thread.
     *
     * @param percent lowest share of values in common, 1 to 100
     * @param cancelled asked between submissions
     * @param done told how much is done, from 0 to 1
     */
    SimilarityReport compare(
            AssignmentId id, int percent, BooleanSupplier cancelled, DoubleConsumer done) {
        AssignmentRow row = row(id);
        Map<String, ComparedStudent> students = new HashMap<>();
        List<ComparedWork> works = new ArrayList<>();
        Map<String, ComparedSubmission> compared = compared(row);
        for (ComparedSubmission each : compared.values()) {
            if (!cancelled.getAsBoolean()) {
                String receipt = each.row().receipt();
                students.put(receipt, new ComparedStudent(each.student(), receipt));
                Submission work = freezer.thaw(each.row());
                works.add(ComparedWork.of(receipt, work, given(row, work.notebook())));
                done.accept(READING * works.size() / compared.size());
            }
        }
        long withoutOwn = works.stream().filter(ComparedWork::hasNothingOwn).count();
        List<SimilarPair> pairs =
                new SimilaritySearch(works)
                        .pairs(percent / 100.0, counted(cancelled, works.size(), done)).stream()
                                .filter(pair -> !belongTogether(pair, compared))
                                .toList();
        return new SimilarityReport(
                students,
                Math.toIntExact(withoutOwn),
                pairs.subList(0, Math.min(pairs.size(), SimilarityReport.MOST_PAIRS)),
                pairs.size());
    }

    /** By receipt: the newest of each student, what a group submitted for several of them once. */
    private Map<String, ComparedSubmission> compared(AssignmentRow row) {
        Map<String, ComparedSubmission> compared = new LinkedHashMap<>();
        Set<ComparedSubmission.State> states = new HashSet<>();
        for (ComparedSubmission each : newest(row)) {
            if (states.add(each.state())) {
                compared.put(each.row().receipt(), each);
            }
        }
        return compared;
    }

    /** Those of their authors first, in whose names they are compared. */
    private List<ComparedSubmission> newest(AssignmentRow row) {
        Map<VisitorId, SubmissionRow> newest = new HashMap<>();
        submissions.of(row.id()).forEach(each -> newest.put(each.visitor(), each));
        Map<SubmissionId, VisitorId> makers = groups.makers(row.id());
        Map<VisitorId, Integer> groupOf = groups.of(row.id());
        return members.of(row.course()).stream()
                .filter(member -> member.role() == CourseRole.STUDENT)
                .filter(member -> newest.containsKey(member.visitor()))
                .map(member -> {
                    VisitorId student = member.visitor();
                    SubmissionRow own = Objects.requireNonNull(newest.get(student));
                    VisitorId author = makers.getOrDefault(own.id(), student);
                    return new ComparedSubmission(member.name(), own, author, groupOf.get(student));
                })
                .sorted(Comparator.comparing(each -> !each.isOwn()))
                .toList();
    }

    /** The search asks once for each submission whether it is to stop. */
    private static BooleanSupplier counted(
            BooleanSupplier cancelled, int works, DoubleConsumer done) {
        AtomicInteger asked = new AtomicInteger();
        return () -> {
            done.accept(READING + (1 - READING) * asked.getAndIncrement() / Math.max(1, works));
            return cancelled.getAsBoolean();
        };
    }

    private static boolean belongTogether(
            SimilarPair pair, Map<String, ComparedSubmission> compared) {
        return Objects.requireNonNull(compared.get(pair.first()))
                .belongsWith(Objects.requireNonNull(compared.get(pair.second())));
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
