package org.spikebook.web.classroom;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AccommodationRepository;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRepository;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.audit.Audit;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.catalog.title.StoredTitles;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * More time for some students, in all assignments of a class. Why they have it is not asked, and
 * only instructors see who does.
 */
@Service
public class AccommodationService {

    /** The time of those who have no more than others, in percent. */
    public static final int USUAL = 100;

    private static final int MOST = 400;

    private final Authorization authorization;
    private final AccommodationRepository accommodations;
    private final AssignmentRepository assignments;
    private final CourseRepository courses;
    private final MemberRepository members;
    private final DeadlineReader deadlines;
    private final TermsEffects effects;
    private final LessonCatalog lessons;
    private final Audit audit;

    AccommodationService(
            Authorization authorization,
            AccommodationRepository accommodations,
            AssignmentRepository assignments,
            CourseRepository courses,
            MemberRepository members,
            DeadlineReader deadlines,
            TermsEffects effects,
            LessonCatalog lessons,
            Audit audit) {
        this.authorization = authorization;
        this.accommodations = accommodations;
        this.assignments = assignments;
        this.courses = courses;
        this.members = members;
        this.deadlines = deadlines;
        this.effects = effects;
        this.lessons = lessons;
        this.audit = audit;
    }

    /** The time of those who have more, in percent of that of the others. */
    @Transactional(readOnly = true)
    public Map<VisitorId, Integer> of(CourseId course) {
        authorization.require(new InCourse(course, CourseAction.EDIT_ASSIGNMENTS));
        return accommodations.of(course);
    }

    /** The current visitor's own time, in percent of that of the others. */
    @Transactional(readOnly = true)
    public int mine(CourseId course) {
        VisitorId visitor = authorization.require(new InCourse(course, CourseAction.SEE_CLASS));
        return accommodations.of(course).getOrDefault(visitor, USUAL);
    }

    /**
     * What another time for some students would do to submissions and grades of all assignments.
     *
     * @param percent of the time of the others; {@link #USUAL}: no more than they
     */
    @Transactional(readOnly = true)
    public TermsEffect effect(CourseId course, Set<VisitorId> students, int percent) {
        authorization.require(new InCourse(course, CourseAction.EDIT_ASSIGNMENTS));
        return effectOf(course, students, percent);
    }

    private TermsEffect effectOf(CourseId course, Set<VisitorId> students, int percent) {
        Map<VisitorId, Integer> then = new HashMap<>(accommodations.of(course));
        for (VisitorId student : students) {
            if (percent == USUAL) {
                then.remove(student);
            } else {
                then.put(student, percent);
            }
        }
        StoredTitles titles = StoredTitles.of(lessons);
        TermsEffect all = TermsEffect.NONE;
        for (AssignmentRow row : assignments.of(course)) {
            Deadlines now = deadlines.of(row);
            TermsEffect effect = effects.of(row, now, now.withTimePercents(then));
            all = all.and(effect.of(titles.lesson(row)));
        }
        return all;
    }

    /**
     * Gives students more time, or takes it back. Submissions and their points stay; lateness and
     * results follow, as foretold.
     *
     * @param percent of the time of the others; {@link #USUAL}: no more than they
     * @param confirmed the effect that the instructor was shown; refused if it is another by now
     * @return what is wrong with the time, or that the effect is another
     */
    @Transactional
    public Optional<Problem> give(
            CourseId course, Set<VisitorId> students, int percent, TermsEffect confirmed) {
        VisitorId actor =
                authorization.require(new InCourse(course, CourseAction.EDIT_ASSIGNMENTS));
        if (percent < USUAL || percent > MOST) {
            return problem("timeRange", USUAL, MOST);
        }
        courses.lockMembers(course);
        if (!effectOf(course, students, percent).equals(confirmed)) {
            return problem("otherEffect");
        }
        Map<VisitorId, Integer> before = accommodations.of(course);
        for (VisitorId student : students) {
            give(course, actor, student, before.getOrDefault(student, USUAL), percent);
        }
        return Optional.empty();
    }

    private void give(CourseId course, VisitorId actor, VisitorId student, int before, int after) {
        if (members.find(course, student).isEmpty()) {
            throw new ResourceNotFound();
        }
        if (before == after) {
            return;
        }
        if (after == USUAL) {
            accommodations.delete(course, student);
        } else {
            accommodations.put(course, student, after);
        }
        audit.accommodation(course, actor, student, before, after);
    }

    private static Optional<Problem> problem(String code, Object... args) {
        return Optional.of(Problem.of(AccommodationService.class, "", code, args));
    }
}
