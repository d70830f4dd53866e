package org.spikebook.web.variant;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.assignment.VariantRepository;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.db.notebook.NotebookRepository;
import org.spikebook.db.notebook.NotebookRow;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.common.Languages;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.notebook.NotebookService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Notebooks of an assignment, each in the variant of its student. */
@Service
public class VariantService {

    private final Authorization authorization;
    private final AssignmentRepository assignments;
    private final AssignmentVariants variants;
    private final VariantRepository begun;
    private final MemberRepository members;
    private final NotebookRepository rows;
    private final NotebookService notebooks;
    private final LessonCatalog lessons;
    private final Clock clock;

    VariantService(
            Authorization authorization,
            AssignmentRepository assignments,
            AssignmentVariants variants,
            VariantRepository begun,
            MemberRepository members,
            NotebookRepository rows,
            NotebookService notebooks,
            LessonCatalog lessons,
            Clock clock) {
        this.authorization = authorization;
        this.assignments = assignments;
        this.variants = variants;
        this.begun = begun;
        this.members = members;
        this.rows = rows;
        this.notebooks = notebooks;
        this.lessons = lessons;
        this.clock = clock;
    }

    /**
     * A new notebook of the current visitor for an assignment, in their variant, which stays
     * theirs.
     *
     * @throws ResourceNotFound if the assignment is withdrawn or not open yet
     */
    @Transactional
    public NotebookId start(AssignmentId assignment) {
        AssignmentRow row = row(assignment);
        VisitorId visitor =
                authorization.require(new InCourse(row.course(), CourseAction.SEE_CLASS));
        if (row.withdrawnAt() != null || row.terms().opensAfter(clock.instant())) {
            throw new ResourceNotFound();
        }
        Lesson lesson = variants.lesson(row, visitor).orElseThrow(ResourceNotFound::new);
        variants.of(row, visitor).ifPresent(own -> begun.put(assignment, visitor, own));
        return notebooks.createFrom(lesson.newNotebook(Languages.current())).id();
    }

    /** The notebook in which the current visitor last worked on an assignment, if there is one. */
    @Transactional(readOnly = true)
    public Optional<NotebookId> mine(AssignmentId assignment) {
        AssignmentRow row = row(assignment);
        VisitorId visitor =
                authorization.require(new InCourse(row.course(), CourseAction.SEE_CLASS));
        return rows.ownedBy(visitor).stream()
                .filter(each -> row.lessonSlug().equals(each.lessonSlug()))
                .filter(each -> variants.accepts(row, each, visitor))
                .map(NotebookRow::id)
                .findFirst();
    }

    /** The variants of all students, by name; none where all get the lesson itself. */
    @Transactional(readOnly = true)
    public List<StudentVariant> students(AssignmentId assignment) {
        AssignmentRow row = forStaff(assignment);
        Optional<VariantDraw> draw = variants.draw(row).filter(each -> !each.ids().isEmpty());
        return draw.map(each -> students(row, each)).orElse(List.of());
    }

    private List<StudentVariant> students(AssignmentRow row, VariantDraw draw) {
        return members.of(row.course()).stream()
                .filter(member -> member.role() == CourseRole.STUDENT)
                .map(member ->
                        new StudentVariant(
                                member.visitor(),
                                member.name(),
                                draw.of(member.visitor()).orElseThrow(),
                                draw.begun().containsKey(member.visitor())))
                .toList();
    }

    /** Ids of all variants of an assignment; none where all students get the lesson itself. */
    @Transactional(readOnly = true)
    public List<String> variants(AssignmentId assignment) {
        return variants.all(forStaff(assignment));
    }

    /** A new notebook of the current visitor, who teaches, as a student with a variant gets it. */
    @Transactional
    public NotebookId preview(AssignmentId assignment, String variant) {
        AssignmentRow row = forStaff(assignment);
        Lesson lesson = lessons.lesson(row.lessonSlug()).orElseThrow(ResourceNotFound::new);
        return notebooks.createFrom(lesson.variant(variant).newNotebook(Languages.current())).id();
    }

    private AssignmentRow forStaff(AssignmentId assignment) {
        AssignmentRow row = row(assignment);
        authorization.require(new InCourse(row.course(), CourseAction.SEE_WORK));
        return row;
    }

    private AssignmentRow row(AssignmentId assignment) {
        return assignments.find(assignment).orElseThrow(ResourceNotFound::new);
    }
}
