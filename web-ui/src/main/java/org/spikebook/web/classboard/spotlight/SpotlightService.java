package org.spikebook.web.classboard.spotlight;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.classboard.SpotlightId;
import org.spikebook.db.classboard.SpotlightRepository;
import org.spikebook.db.classboard.SpotlightRow;
import org.spikebook.db.classroom.CourseRepository;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Networks that students show to the class, for those who teach it. One at a time. */
@Service
public class SpotlightService {

    private final Authorization authorization;
    private final AssignmentRepository assignments;
    private final CourseRepository courses;
    private final MemberRepository members;
    private final SpotlightRepository spotlights;
    private final IdGenerator ids;
    private final Clock clock;

    SpotlightService(
            Authorization authorization,
            AssignmentRepository assignments,
            CourseRepository courses,
            MemberRepository members,
            SpotlightRepository spotlights,
            IdGenerator ids,
            Clock clock) {
        this.authorization = authorization;
        this.assignments = assignments;
        this.courses = courses;
        this.members = members;
        this.spotlights = spotlights;
        this.ids = ids;
        this.clock = clock;
    }

    /** Asks a student of the class to show a network. What was asked or shown before ends. */
    @Transactional
    public void ask(AssignmentId id, VisitorId student) {
        AssignmentRow assignment = assignment(id);
        VisitorId teacher =
                authorization.require(new InCourse(assignment.course(), CourseAction.USE_BOARD));
        // until no other instructor asks: each would end what was asked before both
        courses.lockMembers(assignment.course());
        if (members.find(assignment.course(), student).isEmpty()) {
            throw new ResourceNotFound();
        }
        spotlights
                .open(List.of(id))
                .forEach(row -> spotlights.end(row.id(), teacher, clock.instant()));
        spotlights.insert(
                SpotlightRow.asked(
                        new SpotlightId(ids.generateId()), id, student, clock.instant()));
    }

    /** What is asked or shown now. */
    @Transactional(readOnly = true)
    public Optional<Spotlight> current(AssignmentId id) {
        AssignmentRow assignment = assignment(id);
        authorization.require(new InCourse(assignment.course(), CourseAction.USE_BOARD));
        return spotlights.open(List.of(id)).stream()
                .reduce((earlier, later) -> later)
                .map(row ->
                        new Spotlight(
                                row.id(),
                                members.find(assignment.course(), row.student())
                                        .map(MemberRow::name)
                                        .orElse(""),
                                row.showsName(),
                                row.sha256() != null));
    }

    /** Takes the request back, or the network off all pages. */
    @Transactional
    public void end(SpotlightId id) {
        SpotlightRow row = spotlights.find(id).orElseThrow(ResourceNotFound::new);
        AssignmentRow assignment = assignment(row.assignment());
        VisitorId teacher =
                authorization.require(new InCourse(assignment.course(), CourseAction.USE_BOARD));
        spotlights.end(id, teacher, clock.instant());
    }

    private AssignmentRow assignment(AssignmentId id) {
        return assignments.find(id).orElseThrow(ResourceNotFound::new);
    }
}
