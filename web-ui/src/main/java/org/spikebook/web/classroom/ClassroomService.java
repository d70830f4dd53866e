package org.spikebook.web.classroom;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRepository;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.CourseRow;
import org.spikebook.db.classroom.InvitationRepository;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.lesson.LessonEditionRepository;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.BeVisitor;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.Permission.MakeCourses;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.catalog.title.StoredTitles;
import org.spikebook.web.common.ForAnyVisitor;
import org.spikebook.web.common.Languages;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.variant.AssignmentVariants;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Classes of the current visitor: made by instructors, joined by code. */
@Service
public class ClassroomService {

    private final Authorization authorization;
    private final CourseRepository courses;
    private final MemberRepository members;
    private final InvitationRepository invitations;
    private final AssignmentRepository assignments;
    private final DeadlineReader deadlines;
    private final AssignmentVariants variants;
    private final CourseMaker maker;
    private final CourseEnrollment door;
    private final Memberships memberships;
    private final LessonCatalog lessons;
    private final LessonEditionRepository editions;
    private final IdGenerator ids;
    private final Clock clock;

    ClassroomService(
            Authorization authorization,
            CourseRepository courses,
            MemberRepository members,
            InvitationRepository invitations,
            AssignmentRepository assignments,
            DeadlineReader deadlines,
            AssignmentVariants variants,
            CourseMaker maker,
            CourseEnrollment door,
            Memberships memberships,
            LessonCatalog lessons,
            LessonEditionRepository editions,
            IdGenerator ids,
            Clock clock) {
        this.authorization = authorization;
        this.courses = courses;
        this.members = members;
        this.invitations = invitations;
        this.assignments = assignments;
        this.deadlines = deadlines;
        this.variants = variants;
        this.maker = maker;
        this.door = door;
        this.memberships = memberships;
        this.lessons = lessons;
        this.editions = editions;
        this.ids = ids;
        this.clock = clock;
    }

    /** A new class of which the current visitor, an instructor, is the instructor. */
    @Transactional
    public CreateCourseResult create(String title) {
        VisitorId visitor = authorization.require(new MakeCourses());
        Optional<Problem> problem = new CourseName(title).titleProblem();
        if (problem.isPresent()) {
            return new CreateCourseResult.Refused(problem.get());
        }
        return new CreateCourseResult.Created(
                Course.of(
                        maker.make(new CourseName(title).plain(), visitor), CourseRole.INSTRUCTOR));
    }

    /** Classes of which the current visitor is a member, newest first. */
    @ForAnyVisitor
    @Transactional(readOnly = true)
    public List<Course> mine() {
        VisitorId visitor = authorization.require(new BeVisitor());
        return courses.ofMember(visitor).stream().map(row -> view(row, visitor)).toList();
    }

    @Transactional(readOnly = true)
    public Course course(CourseId id) {
        VisitorId visitor = authorization.require(new InCourse(id, CourseAction.SEE_CLASS));
        return view(courses.find(id).orElseThrow(ResourceNotFound::new), visitor);
    }

    /** The name of the current visitor in a class of theirs. */
    @Transactional(readOnly = true)
    public String myName(CourseId id) {
        VisitorId visitor = authorization.require(new InCourse(id, CourseAction.SEE_CLASS));
        return members.find(id, visitor).orElseThrow().name();
    }

    /** Whether the class has an instructor who can sign in. */
    @Transactional(readOnly = true)
    public boolean isLed(CourseId id) {
        authorization.require(new InCourse(id, CourseAction.SEE_CLASS));
        return courses.isLed(id);
    }

    /** All members by name. */
    @Transactional(readOnly = true)
    public List<Member> members(CourseId id) {
        authorization.require(new InCourse(id, CourseAction.SEE_MEMBERS));
        return members.of(id).stream().map(Member::of).toList();
    }

    /**
     * Makes the current visitor a student of the class with this code. Joining twice changes
     * nothing; a name that another member has is refused.
     */
    @ForAnyVisitor
    @Transactional
    public JoinResult join(String code, String name) {
        return door.enter(authorization.require(new BeVisitor()), code, name);
    }

    /** Completes an attempt to join that was delayed. */
    @ForAnyVisitor
    @Transactional
    public JoinResult join(JoinAttempt delayed) {
        return door.enter(authorization.require(new BeVisitor()), delayed);
    }

    /** Lets no one join or submit any more; what there is stays, for everyone. */
    @Transactional
    public void close(CourseId id) {
        authorization.require(new InCourse(id, CourseAction.CLOSE_CLASS));
        courses.setClosed(id, clock.instant());
    }

    /** Opens a closed class again, under the same code. */
    @Transactional
    public void reopen(CourseId id) {
        authorization.require(new InCourse(id, CourseAction.CLOSE_CLASS));
        courses.setClosed(id, null);
    }

    /**
     * Makes a member an instructor, a teaching assistant or a student.
     *
     * @return that they are the last instructor, who stays one
     */
    @Transactional
    public Optional<Problem> changeRole(CourseId id, VisitorId member, CourseRole role) {
        VisitorId visitor = authorization.require(new InCourse(id, CourseAction.CHANGE_ROLES));
        return memberships.changeRole(id, visitor, member, role);
    }

    /**
     * Gives a member another name, which no member and no one who is invited has.
     *
     * @return what is wrong with it
     */
    @Transactional
    public Optional<Problem> rename(CourseId id, VisitorId member, String name) {
        authorization.require(new InCourse(id, CourseAction.CHANGE_MEMBERS));
        Optional<Problem> problem = new CourseName(name).nameProblem();
        if (problem.isPresent()) {
            return problem;
        }
        courses.lockMembers(id);
        if (members.find(id, member).isEmpty()) {
            throw new ResourceNotFound();
        }
        String tidy = new CourseName(name).plain();
        String key = new CourseName(name).key();
        return !invitations.hasName(id, key) && members.rename(id, member, tidy, key)
                ? Optional.empty()
                : Optional.of(Problem.of(ClassroomService.class, "/name", "nameUsed", tidy));
    }

    /**
     * Takes a member out of the class; their submissions are kept and are seen again if they join
     * again.
     *
     * @return that they are the last instructor, who stays
     */
    @Transactional
    public Optional<Problem> remove(CourseId id, VisitorId member) {
        VisitorId visitor = authorization.require(new InCourse(id, CourseAction.CHANGE_MEMBERS));
        return memberships.remove(id, visitor, member);
    }

    /**
     * Takes the current visitor out of the class.
     *
     * @return that they are the last instructor, who stays
     */
    @Transactional
    public Optional<Problem> leave(CourseId id) {
        VisitorId visitor = authorization.require(new InCourse(id, CourseAction.SEE_CLASS));
        return memberships.remove(id, visitor, visitor);
    }

    /**
     * Takes a student to another class of the current visitor. Submissions stay with this one.
     *
     * @return why they cannot be there
     */
    @Transactional
    public Optional<Problem> move(CourseId id, VisitorId student, CourseId to) {
        authorization.require(new InCourse(id, CourseAction.CHANGE_MEMBERS));
        VisitorId visitor = authorization.require(new InCourse(to, CourseAction.CHANGE_MEMBERS));
        return memberships.move(id, to, visitor, student);
    }

    /**
     * Gives the class a lesson to submit. Where the lesson has variants, each student gets one.
     *
     * @throws ResourceNotFound if there is no such lesson
     * @throws IllegalArgumentException if {@link TermsRules} find something wrong
     */
    @Transactional
    public Assignment assign(CourseId id, String lessonSlug, AssignmentTerms terms) {
        authorization.require(new InCourse(id, CourseAction.EDIT_ASSIGNMENTS));
        new TermsRules(terms).require();
        Lesson lesson = lessons.lesson(lessonSlug).orElseThrow(ResourceNotFound::new);
        AssignmentRow row =
                new AssignmentRow(
                        new AssignmentId(ids.generateId()),
                        id,
                        lessonSlug,
                        editions.newest(lessonSlug),
                        lesson.title(Languages.current()),
                        terms,
                        null,
                        clock.instant());
        assignments.insert(row);
        variants.begin(row.id(), lesson);
        return Assignment.of(row);
    }

    /**
     * The class's assignments, oldest first. Students see those that are not withdrawn, with the
     * dates that hold for them.
     */
    @Transactional(readOnly = true)
    public List<Assignment> assignments(CourseId id) {
        VisitorId visitor = authorization.require(new InCourse(id, CourseAction.SEE_CLASS));
        Stream<AssignmentRow> all = assignments.of(id).stream();
        boolean teaches = authorization.isAllowed(new InCourse(id, CourseAction.SEE_WORK));
        Stream<Assignment> seen =
                teaches
                        ? all.map(Assignment::of)
                        : all.filter(each -> each.withdrawnAt() == null)
                                .map(each -> asFor(visitor, each));
        StoredTitles titles = StoredTitles.of(lessons);
        return seen.map(each -> each.shown(titles)).toList();
    }

    private Assignment asFor(VisitorId student, AssignmentRow row) {
        return Assignment.of(row).with(deadlines.of(row).of(student));
    }

    private Course view(CourseRow row, VisitorId visitor) {
        return Course.of(row, members.find(row.id(), visitor).orElseThrow().role());
    }
}
