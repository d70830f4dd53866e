package org.spikebook.web.account.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.spikebook.db.account.IdentityRepository;
import org.spikebook.db.account.IdentityRow;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.AccountService;
import org.spikebook.web.account.SignInResult;
import org.spikebook.web.account.admin.AccountAdministration;
import org.spikebook.web.account.admin.ServerRole;
import org.spikebook.web.account.device.Devices;
import org.spikebook.web.account.openid.LinkedIdentity;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

@WebTest
class PasswordResetServiceTest {

    private static final String OLD = "correct horse battery";
    private static final String NEW = "quiet lamp under bridge";

    @Autowired PasswordResetService service;
    @Autowired AccountService accounts;
    @Autowired AccountAdministration administration;
    @Autowired ClassroomService classes;
    @Autowired Devices devices;
    @Autowired IdentityRepository identities;
    @Autowired TestVisitors visitors;
    @Autowired JdbcClient jdbc;

    private final String name = "S" + UUID.randomUUID().toString().substring(0, 12);
    private VisitorId instructor;
    private Course course;

    /** A student with an account, in a class of the current visitor. */
    private VisitorId studentOfMyClass() {
        instructor = visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        VisitorId student = visitors.asNewGuest();
        accounts.becomeAccount(name, OLD);
        classes.join(course.joinCode(), "Ada");
        visitors.as(instructor);
        return student;
    }

    @Test
    void link_replacesThePasswordOnce_andSignsOutEverywhere() {
        VisitorId student = studentOfMyClass();
        String browser = devices.register(student);
        String token = token(service.forMember(course.id(), student));
        visitors.asNewGuest();
        assertThat(service.accountName(token)).isEqualToIgnoringCase(name);

        assertThat(service.reset(token, NEW, Unlinked.NOTHING)).isEmpty();

        assertThat(devices.find(browser)).isEmpty();
        assertThat(accounts.signIn(name, OLD)).isInstanceOf(SignInResult.Refused.class);
        assertThat(accounts.signIn(name, NEW)).isInstanceOf(SignInResult.SignedIn.class);
        assertThatThrownBy(() -> service.reset(token, OLD, Unlinked.NOTHING))
                .isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void identitiesThatTheOwnerDoesNotKnow_signInNoMore() {
        VisitorId student = studentOfMyClass();
        identities.insert(identity(student, "known"));
        identities.insert(identity(student, "unknown"));
        String token = token(service.forMember(course.id(), student));
        visitors.asNewGuest();
        List<LinkedIdentity> shown = service.identities(token);
        assertThat(shown).extracting(LinkedIdentity::label).containsExactly("known", "unknown");

        service.reset(token, NEW, new Unlinked(shown.subList(1, 2), false));

        assertThat(identities.of(student)).extracting(IdentityRow::label).containsExactly("known");
    }

    private IdentityRow identity(VisitorId account, String label) {
        return new IdentityRow(
                "https://a.example",
                name + label,
                account,
                label,
                Instant.parse("2026-01-01T12:00:00Z"),
                null);
    }

    @Test
    void aPasswordThatIsWeak_isRefused_andTheLinkStaysOpen() {
        VisitorId student = studentOfMyClass();
        String token = token(service.forMember(course.id(), student));
        visitors.asNewGuest();

        assertThat(service.reset(token, "short", Unlinked.NOTHING)).isPresent();

        assertThat(service.reset(token, NEW, Unlinked.NOTHING)).isEmpty();
    }

    @Test
    void anotherLink_endsTheOneBefore() {
        VisitorId account = studentOfMyClass();
        String first = token(service.forMember(course.id(), account));
        service.forMember(course.id(), account);
        visitors.asNewGuest();

        assertThatThrownBy(() -> service.accountName(first)).isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void instructorOfAClass_makesNoLinkForThoseWhoCanDoMore() {
        VisitorId account = studentOfMyClass();
        classes.changeRole(course.id(), account, CourseRole.INSTRUCTOR);

        PasswordLink link = service.forMember(course.id(), account);

        assertThat(((PasswordLink.Refused) link).problem().code()).isEqualTo("byAdministrator");
    }

    @Test
    void instructorOfAClass_makesNoLinkForADemotedColleague() {
        VisitorId account = studentOfMyClass();
        classes.changeRole(course.id(), account, CourseRole.INSTRUCTOR);
        classes.changeRole(course.id(), account, CourseRole.STUDENT);

        assertRefused(service.forMember(course.id(), account));
    }

    @Test
    void instructorOfAClass_makesNoLinkForTheCreatorOfAClass_whoLeftIt() {
        VisitorId account = studentOfMyClass();
        visitors.asNewAdministrator();
        administration.changeRole(account, ServerRole.INSTRUCTOR);
        visitors.as(account);
        Course own = ((CreateCourseResult.Created) classes.create("Own")).course();
        VisitorId colleague = visitors.asNewAccount("Eve");
        classes.join(own.joinCode(), "Eve");
        visitors.as(account);
        classes.changeRole(own.id(), colleague, CourseRole.INSTRUCTOR);
        classes.leave(own.id());
        jdbc.sql("update visitor set instructor = false where id = :id")
                .param("id", account.value())
                .update();
        jdbc.sql("delete from audit_entry where subject_id = :id")
                .param("id", account.value())
                .update();
        visitors.as(instructor);

        assertRefused(service.forMember(course.id(), account));
    }

    @Test
    void instructorOfAClass_makesNoLinkForAFormerAdministrator() {
        VisitorId account = studentOfMyClass();
        visitors.asNewAdministrator();
        administration.changeRole(account, ServerRole.ADMINISTRATOR);
        administration.changeRole(account, ServerRole.USER);
        visitors.as(instructor);

        assertRefused(service.forMember(course.id(), account));
    }

    @Test
    void instructorOfAClass_makesNoLinkForAnAccountWithoutAPassword() {
        VisitorId account = studentOfMyClass();
        jdbc.sql("update visitor set password_hash = null where id = :id")
                .param("id", account.value())
                .update();

        PasswordLink link = service.forMember(course.id(), account);

        assertThat(((PasswordLink.Refused) link).problem().code()).isEqualTo("noPassword");
    }

    private static void assertRefused(PasswordLink link) {
        assertThat(((PasswordLink.Refused) link).problem().code()).isEqualTo("byAdministrator");
    }

    @Test
    void link_ofAnInstructor_endsOnceTheAccountTeaches() {
        VisitorId account = studentOfMyClass();
        String token = token(service.forMember(course.id(), account));

        classes.changeRole(course.id(), account, CourseRole.TEACHING_ASSISTANT);

        assertThatThrownBy(() -> service.accountName(token)).isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void link_ofAnInstructor_endsOnceTheAccountIsAnAdministrator() {
        VisitorId account = studentOfMyClass();
        String token = token(service.forMember(course.id(), account));
        visitors.asNewAdministrator();

        administration.changeRole(account, ServerRole.ADMINISTRATOR);

        visitors.as(instructor);
        assertThatThrownBy(() -> service.reset(token, NEW, Unlinked.NOTHING))
                .isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void guest_hasNoPassword() {
        studentOfMyClass();
        VisitorId guest = visitors.asNewGuest();
        classes.join(course.joinCode(), "Guest");
        visitors.as(instructor);

        PasswordLink link = service.forMember(course.id(), guest);

        assertThat(((PasswordLink.Refused) link).problem().code()).isEqualTo("guest");
    }

    @Test
    void accountOutsideTheClass_isNotFound_exceptByAnAdministrator() {
        studentOfMyClass();
        VisitorId stranger = visitors.asNewAccount("Eve");
        visitors.as(instructor);
        assertThatThrownBy(() -> service.forMember(course.id(), stranger))
                .isInstanceOf(ResourceNotFound.class);
        assertThatThrownBy(() -> service.forAccount(stranger)).isInstanceOf(ResourceNotFound.class);

        visitors.asNewAdministrator();

        assertThat(service.forAccount(stranger)).isInstanceOf(PasswordLink.Made.class);
    }

    private static String token(PasswordLink link) {
        return ((PasswordLink.Made) link).token();
    }
}
