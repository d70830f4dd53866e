package org.spikebook.web.account.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.person.AbsentPersonRepository;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** People who do not come back, where the operator says how long there is something of them. */
@WebTest
class AbsentPeopleTest {

    private static final Duration KEPT = Duration.ofDays(1_100);

    @Autowired AbsentPersonRepository absent;
    @Autowired PersonalDataService people;
    @Autowired VisitorRepository rows;
    @Autowired MemberRepository members;
    @Autowired ClassroomService classes;
    @Autowired TestVisitors visitors;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    @Test
    void whoDidNotComeBack_isErased_inClassesToo() {
        visitors.asNewInstructor();
        Course course = newClass();
        VisitorId account = visitors.asNewAccount("Curie");
        VisitorId student = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        leave(account, KEPT.plusDays(1));
        leave(student, KEPT.plusDays(1));

        erase();

        assertThat(isAccount(account)).isFalse();
        assertThat(members.find(course.id(), student)).isEmpty();
        assertThat(absent.find(clock.instant().minus(KEPT))).doesNotContain(account, student);
    }

    @Test
    void whoCameBack_orHasARole_orTeachesAlone_stays() {
        VisitorId present = visitors.asNewAccount("Curie");
        leave(present, KEPT.minusDays(1));
        VisitorId administrator = visitors.asNewAdministrator();
        leave(administrator, KEPT.plusDays(1));
        VisitorId teacher = visitors.asNewInstructor();
        Course course = newClass();
        VisitorId student = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        rows.setRights(teacher, false, false);
        leave(teacher, KEPT.plusDays(1));

        erase();

        assertThat(isAccount(present)).isTrue();
        assertThat(isAccount(administrator)).isTrue();
        assertThat(members.find(course.id(), teacher))
                .hasValueSatisfying(row -> assertThat(row.role()).isEqualTo(CourseRole.INSTRUCTOR));
        assertThat(members.find(course.id(), student)).isPresent();
    }

    @Test
    void time_thatIsTooShortToBeMeant_stopsTheStart() {
        assertThat(new RetentionProperties(Duration.ZERO).erasesAbsentPeople()).isFalse();
        assertThat(new RetentionProperties(KEPT).erasesAbsentPeople()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetentionProperties(Duration.ofMillis(1_100)))
                .withMessageContaining("SPIKEBOOK_RETENTION_ABSENTPEOPLE");
    }

    private void erase() {
        AbsentPeople.erase(absent, people, clock.instant().minus(KEPT));
    }

    private boolean isAccount(VisitorId id) {
        return rows.find(id).filter(row -> !row.isGuest()).isPresent();
    }

    private Course newClass() {
        return ((CreateCourseResult.Created) classes.create("Spikes")).course();
    }

    private void leave(VisitorId visitor, Duration before) {
        Instant seen = clock.instant().minus(before);
        jdbc.sql("update visitor set last_seen_at = ? where id = ?")
                .param(seen.atOffset(ZoneOffset.UTC))
                .param(visitor.value())
                .update();
    }
}
