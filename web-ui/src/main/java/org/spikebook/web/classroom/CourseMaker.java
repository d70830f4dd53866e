package org.spikebook.web.classroom;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRepository;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.CourseRow;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.web.common.ReadableCode;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;

/** Makes classes with their instructor and their join code. */
@Component
public class CourseMaker {

    /** About 38 bits: with the limit on tries, not to be guessed. */
    private static final int CODE_LENGTH = 8;

    private final CourseRepository courses;
    private final MemberRepository members;
    private final VisitorRepository visitors;
    private final SecureRandom random;
    private final IdGenerator ids;
    private final Clock clock;

    CourseMaker(
            CourseRepository courses,
            MemberRepository members,
            VisitorRepository visitors,
            SecureRandom random,
            IdGenerator ids,
            Clock clock) {
        this.courses = courses;
        this.members = members;
        this.visitors = visitors;
        this.random = random;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A new class.
     *
     * @param instructor of it, who has a name
     */
    public CourseRow make(String title, VisitorId instructor) {
        Instant now = clock.instant();
        CourseRow course = insert(title, instructor, now);
        String name =
                visitors.find(instructor)
                        .map(VisitorRow::displayName)
                        .orElseThrow(() -> new IllegalStateException("an instructor has a name"));
        members.insert(
                new MemberRow(
                        course.id(),
                        instructor,
                        CourseRole.INSTRUCTOR,
                        name,
                        new CourseName(name).key(),
                        now));
        return course;
    }

    private CourseRow insert(String title, VisitorId instructor, Instant now) {
        while (true) {
            CourseRow course =
                    new CourseRow(
                            new CourseId(ids.generateId()),
                            title,
                            ReadableCode.of(CODE_LENGTH, random),
                            instructor,
                            now,
                            null);
            if (courses.insert(course)) {
                return course;
            }
        }
    }
}
