package org.spikebook.web.classroom;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseRepository;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.CourseRow;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.parameter.Problem;
import org.spikebook.web.account.ClientAddress;
import org.spikebook.web.common.RateLimiter;
import org.spikebook.web.common.ReadableCode;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Lets students into classes by code and name. */
@Component
class CourseDoor {

    private final CourseRepository courses;
    private final MemberRepository members;
    private final ClientAddress address;
    private final RateLimiter wrongCodesOfVisitor;
    private final RateLimiter wrongCodesOfAddress;
    private final Clock clock;

    CourseDoor(
            CourseRepository courses,
            MemberRepository members,
            ClientAddress address,
            Clock clock) {
        this.courses = courses;
        this.members = members;
        this.address = address;
        this.clock = clock;
        this.wrongCodesOfVisitor = new RateLimiter(10, Duration.ofSeconds(30), clock);
        // a whole school may share one address
        this.wrongCodesOfAddress = new RateLimiter(200, Duration.ofSeconds(2), clock);
    }

    JoinResult enter(VisitorId visitor, String code, String name) {
        if (wrongCodesOfVisitor.timeToNext(visitor.toString()).isPositive()
                || wrongCodesOfAddress.timeToNext(address.current()).isPositive()) {
            return refused("/code", "tooManyTries");
        }
        Optional<CourseRow> course = courses.findByJoinCode(ReadableCode.normalized(code));
        if (course.isEmpty()) {
            wrongCodesOfVisitor.tryAcquire(visitor.toString());
            wrongCodesOfAddress.tryAcquire(address.current());
            return refused("/code", "noSuchCode");
        }
        return enter(visitor, course.get(), name);
    }

    private JoinResult enter(VisitorId visitor, CourseRow course, String name) {
        Optional<MemberRow> before = members.find(course.id(), visitor);
        if (before.isPresent()) {
            return joined(course, before.get());
        }
        Optional<Problem> problem = CourseNames.nameProblem(name);
        if (problem.isPresent()) {
            return new JoinResult.Refused(problem.get());
        }
        MemberRow member =
                new MemberRow(
                        course.id(),
                        visitor,
                        CourseRole.STUDENT,
                        CourseNames.tidy(name),
                        CourseNames.key(name),
                        clock.instant());
        return members.insert(member)
                ? joined(course, member)
                : refused("/name", "nameTaken", member.name());
    }

    private static JoinResult joined(CourseRow course, MemberRow member) {
        return new JoinResult.Joined(Course.of(course, member.role()), member.name());
    }

    private static JoinResult refused(String path, String code, Object... args) {
        return new JoinResult.Refused(Problem.of(CourseDoor.class, path, code, args));
    }
}
