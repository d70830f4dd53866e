package org.spikebook.web.lti.score;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.db.lti.LtiLinkRepository;
import org.spikebook.db.lti.LtiScoreRepository;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.catalog.title.StoredTitles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether the results of a class arrive on its learning platform, for its instructors. */
@Service
public class ScoreDeliveryService {

    private final Authorization authorization;
    private final LtiLinkRepository links;
    private final LtiScoreRepository scores;
    private final AssignmentRepository assignments;
    private final MemberRepository members;
    private final LessonCatalog lessons;
    private final Clock clock;

    ScoreDeliveryService(
            Authorization authorization,
            LtiLinkRepository links,
            LtiScoreRepository scores,
            AssignmentRepository assignments,
            MemberRepository members,
            LessonCatalog lessons,
            Clock clock) {
        this.authorization = authorization;
        this.links = links;
        this.scores = scores;
        this.assignments = assignments;
        this.members = members;
        this.lessons = lessons;
        this.clock = clock;
    }

    /** How they stand; empty if no link to an assignment of the class takes scores. */
    @Transactional(readOnly = true)
    public Optional<ScoreDelivery> of(CourseId course) {
        authorization.require(new InCourse(course, CourseAction.EDIT_ASSIGNMENTS));
        return links.takesScores(course) ? Optional.of(delivery(course)) : Optional.empty();
    }

    private ScoreDelivery delivery(CourseId course) {
        StoredTitles titles = StoredTitles.of(lessons);
        Map<AssignmentId, String> assigned =
                assignments.of(course).stream()
                        .collect(Collectors.toMap(AssignmentRow::id, titles::lesson));
        Map<VisitorId, String> names =
                members.of(course).stream()
                        .collect(Collectors.toMap(MemberRow::visitor, MemberRow::name));
        return new ScoreDelivery(
                scores.taken(course),
                scores.waiting(course),
                scores.failed(course).stream()
                        .map(row ->
                                new ScoreDelivery.Failed(
                                        names.getOrDefault(row.student(), ""),
                                        assigned.getOrDefault(row.assignment(), ""),
                                        ScoreFailure.text(row.failure()),
                                        row.nextAt()))
                        .toList());
    }

    /** Has those that the platform did not take sent again, with the next ones that are due. */
    @Transactional
    public void sendAgain(CourseId course) {
        authorization.require(new InCourse(course, CourseAction.EDIT_ASSIGNMENTS));
        scores.sendAgain(course, clock.instant());
    }
}
