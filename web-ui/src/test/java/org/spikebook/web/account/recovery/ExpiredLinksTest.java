package org.spikebook.web.account.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.db.account.AccountEmail;
import org.spikebook.db.account.EmailConfirmationRepository;
import org.spikebook.db.account.PasswordLinkRepository;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.StaffInvitationRepository;
import org.spikebook.db.lti.LtiLoginRepository;
import org.spikebook.db.lti.LtiLoginRow;
import org.spikebook.db.lti.LtiPlatformId;
import org.spikebook.db.lti.LtiPlatformRepository;
import org.spikebook.db.lti.LtiPlatformRow;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.db.share.ShareRepository;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.classroom.staff.StaffService;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.share.ShareService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

@WebTest
class ExpiredLinksTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired PasswordLinkRepository passwords;
    @Autowired EmailConfirmationRepository emails;
    @Autowired StaffInvitationRepository invitations;
    @Autowired ShareRepository shares;
    @Autowired LtiLoginRepository launches;
    @Autowired LtiPlatformRepository platforms;
    @Autowired ClassroomService classes;
    @Autowired StaffService staff;
    @Autowired NotebookService notebooks;
    @Autowired ShareService sharing;
    @Autowired TestVisitors visitors;
    @Autowired JdbcClient jdbc;

    @Test
    void links_areForgotten_onceTheyHaveExpired() {
        Instant now = Instant.now();
        VisitorId account = visitors.asNewInstructor();
        passwords.insert(UUID.randomUUID().toString(), account, now, now.plus(HOUR));
        emails.insert(
                UUID.randomUUID().toString(),
                new AccountEmail(account, "ada@example.org", Locale.ENGLISH),
                now,
                now.plus(HOUR));
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        staff.invite(course.id(), CourseRole.INSTRUCTOR);
        NotebookId notebook = notebooks.createEmpty().id();
        sharing.share(notebook, false, Optional.of(Duration.ofDays(1)));
        sharing.share(notebook, false, Optional.empty());
        LtiPlatformId platform = platformWithALaunch(now);

        forget(now);
        assertThat(count("password_link", "visitor_id", account.value())).isEqualTo(1);
        assertThat(count("email_confirmation", "visitor_id", account.value())).isEqualTo(1);
        assertThat(count("staff_invitation", "course_id", course.id().value())).isEqualTo(1);
        assertThat(count("notebook_share", "notebook_id", notebook.value())).isEqualTo(2);
        assertThat(count("lti_login", "platform_id", platform.value())).isEqualTo(1);

        forget(now.plus(Duration.ofDays(30)));
        assertThat(count("password_link", "visitor_id", account.value())).isZero();
        assertThat(count("email_confirmation", "visitor_id", account.value())).isZero();
        assertThat(count("staff_invitation", "course_id", course.id().value())).isZero();
        assertThat(count("lti_login", "platform_id", platform.value())).isZero();
        assertThat(count("notebook_share", "notebook_id", notebook.value())).isEqualTo(1);
    }

    private LtiPlatformId platformWithALaunch(Instant now) {
        LtiPlatformId id = new LtiPlatformId(UUID.randomUUID());
        String address = "https://" + id + ".example/";
        platforms.insert(
                new LtiPlatformRow(
                        id,
                        "Platform",
                        address,
                        "1",
                        address,
                        address,
                        address,
                        List.of("1"),
                        now));
        launches.insert(
                new LtiLoginRow(
                        UUID.randomUUID().toString(), id, "n", "b", address, now.plus(HOUR)),
                now);
        return id;
    }

    private void forget(Instant now) {
        ExpiredLinks.forget(passwords, emails, invitations, shares, launches, now);
    }

    private int count(String table, String column, UUID id) {
        return jdbc.sql("select count(*) from " + table + " where " + column + " = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
