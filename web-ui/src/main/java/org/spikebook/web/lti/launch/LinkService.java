package org.spikebook.web.lti.launch;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.lti.LtiContextId;
import org.spikebook.db.lti.LtiContextRepository;
import org.spikebook.db.lti.LtiContextRow;
import org.spikebook.db.lti.LtiLinkId;
import org.spikebook.db.lti.LtiLinkRepository;
import org.spikebook.db.lti.LtiLinkRow;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.BeVisitor;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.classroom.CourseMaker;
import org.spikebook.web.classroom.CourseName;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Optional;

/**
 * Where links of platforms lead, for those who launched them. An instructor of the platform's
 * course connects it with a class, once; that the platform says who teaches is what its
 * registration trusts it with.
 */
@Service
public class LinkService {

    private final Authorization authorization;
    private final LtiLinkRepository links;
    private final LtiContextRepository contexts;
    private final AssignmentRepository assignments;
    private final CourseMaker maker;

    LinkService(
            Authorization authorization,
            LtiLinkRepository links,
            LtiContextRepository contexts,
            AssignmentRepository assignments,
            CourseMaker maker) {
        this.authorization = authorization;
        this.links = links;
        this.contexts = contexts;
        this.assignments = assignments;
        this.maker = maker;
    }

    /**
     * Where a link leads.
     *
     * @throws ResourceNotFound if the current visitor never launched from its course
     */
    @Transactional(readOnly = true)
    public LinkState state(LtiLinkId id) {
        VisitorId visitor = authorization.require(new BeVisitor());
        LtiLinkRow link = link(id);
        LtiContextRow context = context(link.context());
        return new LinkState(
                link.title(),
                context.id(),
                context.title(),
                role(context, visitor),
                Optional.ofNullable(context.course()),
                Optional.ofNullable(link.assignment()),
                link.scoreUrl() != null);
    }

    /**
     * Connects a platform's course with a class of which the current visitor is an instructor.
     *
     * @return that it is connected already
     */
    @Transactional
    public Optional<Problem> connect(LtiContextId id, CourseId course) {
        taught(context(id));
        authorization.require(new InCourse(course, CourseAction.CHANGE_MEMBERS));
        return contexts.connect(id, course) ? Optional.empty() : connectedAlready();
    }

    /**
     * Connects a platform's course with a new class.
     *
     * @return what is wrong with the title, or that it is connected already
     */
    @Transactional
    public Optional<Problem> connectNewClass(LtiContextId id, String title) {
        LtiContextRow context = context(id);
        VisitorId visitor = taught(context);
        Optional<Problem> problem = new CourseName(title).titleProblem();
        if (problem.isPresent()) {
            return problem;
        }
        if (context.course() != null) {
            return connectedAlready();
        }
        CourseId made = maker.make(new CourseName(title).plain(), visitor).id();
        if (!contexts.connect(id, made)) {
            // rolls the new class back
            throw new IllegalStateException("the course was connected meanwhile");
        }
        return Optional.empty();
    }

    private static Optional<Problem> connectedAlready() {
        return Optional.of(Problem.of(LinkService.class, "", "link.connected"));
    }

    /**
     * Lets a link open an assignment of its class.
     *
     * @throws ResourceNotFound if it is of another class
     */
    @Transactional
    public void open(LtiLinkId id, AssignmentId assignment) {
        LtiContextRow context = context(link(id).context());
        taught(context);
        CourseId course = Optional.ofNullable(context.course()).orElseThrow(ResourceNotFound::new);
        authorization.require(new InCourse(course, CourseAction.EDIT_ASSIGNMENTS));
        if (assignments.find(assignment).filter(row -> row.course().equals(course)).isEmpty()) {
            throw new ResourceNotFound();
        }
        links.setAssignment(id, assignment);
    }

    /** The current visitor, if they teach the platform's course. */
    private VisitorId taught(LtiContextRow context) {
        VisitorId visitor = authorization.require(new BeVisitor());
        if (role(context, visitor) != CourseRole.INSTRUCTOR) {
            throw new ResourceNotFound();
        }
        return visitor;
    }

    private CourseRole role(LtiContextRow context, VisitorId visitor) {
        return contexts.role(context.id(), visitor).orElseThrow(ResourceNotFound::new);
    }

    private LtiLinkRow link(LtiLinkId id) {
        return links.find(id).orElseThrow(ResourceNotFound::new);
    }

    private LtiContextRow context(LtiContextId id) {
        return contexts.find(id).orElseThrow(ResourceNotFound::new);
    }
}
