package org.spikebook.web.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.classroom.CourseRepository;
import org.spikebook.db.classroom.InvitationRepository;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.web.SettableClock;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.ClientAddress;
import org.spikebook.web.account.Guests;
import org.spikebook.web.common.SpikebookProperties;
import org.spikebook.web.limit.GuessProperties;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class CourseEnrollmentTest {

    @Autowired CourseRepository courses;
    @Autowired MemberRepository members;
    @Autowired InvitationRepository invitations;
    @Autowired VisitorRepository rows;
    @Autowired Guests guests;
    @Autowired ClientAddress address;
    @Autowired ClassroomService classes;
    @Autowired SpikebookProperties settings;
    @Autowired GuessProperties guesses;
    @Autowired TestVisitors visitors;

    private final SettableClock clock = new SettableClock();
    private CourseEnrollment door;
    private Course course;

    @BeforeEach
    void openTheDoor() {
        door =
                new CourseEnrollment(
                        courses,
                        members,
                        invitations,
                        rows,
                        guests,
                        address,
                        settings,
                        guesses,
                        clock);
        visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes 101")).course();
    }

    @Test
    void enter_afterManyWrongCodes_succeedsAfterADelay() {
        VisitorId guest = visitors.asNewGuest();
        enterWrongCodes(guest, 10);

        JoinResult first = door.enter(guest, course.joinCode(), "Ada");
        JoinAttempt attempt = ((JoinResult.Delayed) first).attempt();

        assertThat(door.enter(guest, attempt)).isEqualTo(first);
        clock.advance(attempt.delay());
        assertThat(door.enter(guest, attempt)).isInstanceOf(JoinResult.Joined.class);
    }

    @Test
    void enter_behindAnAddressWithManyWrongCodes_delaysStrangersOnly() {
        for (int i = 0; i < 20; i++) {
            enterWrongCodes(visitors.asNewGuest(), 10);
        }

        VisitorId stranger = visitors.asNewGuest();
        VisitorId account = visitors.asNewAccount("Grace");

        assertThat(door.enter(stranger, course.joinCode(), "Ada"))
                .isInstanceOf(JoinResult.Delayed.class);
        assertThat(door.enter(account, course.joinCode(), "Grace"))
                .isInstanceOf(JoinResult.Joined.class);
    }

    private void enterWrongCodes(VisitorId visitor, int times) {
        for (int i = 0; i < times; i++) {
            door.enter(visitor, "WRONGCODE", "Eve");
        }
    }
}
