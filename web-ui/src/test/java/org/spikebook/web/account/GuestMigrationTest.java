package org.spikebook.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.db.account.DeviceRepository;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.assignment.AccommodationRepository;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.assignment.ExtensionRepository;
import org.spikebook.db.assignment.GroupRepository;
import org.spikebook.db.assignment.VariantRepository;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.person.IdleGuestRepository;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.device.Devices;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.classroom.staff.StaffService;
import org.spikebook.web.common.UploadFolders;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.owndata.OwnDataService;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a guest did comes along with a sign-in, and nothing of the guest stays behind. */
@WebTest
class GuestMigrationTest {

    private static final String PASSWORD = "correct horse battery";

    @Autowired AccountService service;
    @Autowired Devices devices;
    @Autowired VisitorRepository visitorRows;
    @Autowired IdleGuestRepository idleGuests;
    @Autowired NotebookService notebooks;
    @Autowired ClassroomService classes;
    @Autowired StaffService staff;
    @Autowired GroupRepository groups;
    @Autowired VariantRepository variants;
    @Autowired ExtensionRepository extensions;
    @Autowired AccommodationRepository accommodations;
    @Autowired OwnDataService own;
    @Autowired UploadFolders uploads;
    @Autowired DatasetCatalog catalog;
    @Autowired DeviceRepository deviceRows;
    @Autowired TestVisitors visitors;

    @Test
    void signIn_byAGuestWithWork_bringsItAlong() {
        VisitorId account = visitors.asNewGuest();
        service.becomeAccount("Hopper", PASSWORD);
        visitors.asNewGuest();
        OpenNotebook notebook = notebooks.createFromLesson("01-from-spike-to-silicon");

        SignInResult result = service.signIn(" HOPPER", PASSWORD);

        SignInResult.SignedIn signedIn = (SignInResult.SignedIn) result;
        assertThat(signedIn.migrated()).isEqualTo(1);
        assertThat(devices.find(signedIn.token()).orElseThrow().id()).isEqualTo(account);
        assertThat(signedIn.toString()).doesNotContain(signedIn.token());
        visitors.as(account);
        assertThat(notebooks.open(notebook.id()).notebook()).isEqualTo(notebook.notebook());
    }

    @Test
    void signIn_byAGuestWithData_bringsItAlongUnderBothNames() throws IOException {
        VisitorId account = visitors.asNewGuest();
        service.becomeAccount("Shannon", PASSWORD);
        own.keep("numbers.csv", table("0"));
        VisitorId guest = visitors.asNewGuest();
        own.keep("numbers.csv", table("1"));
        String name = own.infos().getFirst().name();
        String hash = catalog.dataset(name).orElseThrow().hash();

        service.signIn("Shannon", PASSWORD);
        visitors.as(account);
        forgetIdleGuests();

        assertThat(visitorRows.find(guest)).isEmpty();
        assertThat(own.items()).hasSize(2);
        assertThat(own.infos())
                .extracting(info -> info.title().english())
                .containsExactly("2-numbers.csv (your data)", "numbers.csv (your data)");
        assertThat(catalog.dataset(name).orElseThrow().hash()).isEqualTo(hash);
    }

    @Test
    void signIn_byAGuestWhoInvitedAnAssistant_leavesNothingOfTheGuest() {
        VisitorId account = visitors.asNewGuest();
        service.becomeAccount("Meitner", PASSWORD);
        VisitorId instructor = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        VisitorId guest = visitors.asNewGuest();
        classes.join(course.joinCode(), "Emmy");
        visitors.as(instructor);
        classes.changeRole(course.id(), guest, CourseRole.INSTRUCTOR);
        visitors.as(guest);
        String token = staff.invite(course.id(), CourseRole.TEACHING_ASSISTANT).token();

        service.signIn("Meitner", PASSWORD);
        forgetIdleGuests();

        assertThat(visitorRows.find(guest)).isEmpty();
        visitors.as(account);
        assertThat(staff.offer(token).title()).isEqualTo("Spikes");
        assertThat(classes.course(course.id()).role()).isEqualTo(CourseRole.INSTRUCTOR);
    }

    @Test
    void signIn_byAGuest_whereTheAccountHasAllOfAnAssignmentToo_leavesNothingOfTheGuest() {
        VisitorId account = visitors.asNewGuest();
        service.becomeAccount("Goeppert", PASSWORD);
        visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        String lesson = "01-from-spike-to-silicon";
        AssignmentId assignment =
                classes.assign(course.id(), lesson, AssignmentTerms.of(CountingPolicy.BEST)).id();
        VisitorId guest = visitors.asNewGuest();
        Instant due = Instant.parse("2030-01-01T12:00:00Z");
        for (VisitorId each : List.of(account, guest)) {
            groups.put(assignment, each, each.equals(account) ? 1 : 2);
            variants.put(assignment, each, "rate=1");
            extensions.put(assignment, each, due);
            accommodations.put(course.id(), each, each.equals(account) ? 150 : 200);
        }

        service.signIn("Goeppert", PASSWORD);
        forgetIdleGuests();

        assertThat(visitorRows.find(guest)).isEmpty();
        assertThat(groups.of(assignment)).containsExactly(Map.entry(account, 1));
        assertThat(variants.of(assignment)).containsOnlyKeys(account);
        assertThat(extensions.of(assignment)).containsOnlyKeys(account);
        assertThat(accommodations.of(course.id())).containsExactly(Map.entry(account, 200));
    }

    /** Who was given time keeps it, whichever of both it was given to. */
    @Test
    void signIn_byAGuest_keepsTheMoreOfTheTimeThatBothHave() {
        VisitorId account = visitors.asNewGuest();
        service.becomeAccount("Payne", PASSWORD);
        visitors.asNewInstructor();
        Course first = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        Course second = ((CreateCourseResult.Created) classes.create("Chips")).course();
        AssignmentTerms terms = AssignmentTerms.of(CountingPolicy.BEST);
        String lesson = "01-from-spike-to-silicon";
        AssignmentId ofFirst = classes.assign(first.id(), lesson, terms).id();
        AssignmentId ofSecond = classes.assign(second.id(), lesson, terms).id();
        VisitorId guest = visitors.asNewGuest();
        Instant earlier = Instant.parse("2030-01-01T12:00:00Z");
        Instant later = Instant.parse("2030-01-08T12:00:00Z");
        extensions.put(ofFirst, guest, later);
        extensions.put(ofFirst, account, earlier);
        accommodations.put(first.id(), guest, 200);
        accommodations.put(first.id(), account, 150);
        extensions.put(ofSecond, guest, earlier);
        extensions.put(ofSecond, account, later);
        accommodations.put(second.id(), guest, 125);
        accommodations.put(second.id(), account, 150);

        service.signIn("Payne", PASSWORD);

        assertThat(extensions.of(ofFirst)).containsExactly(Map.entry(account, later));
        assertThat(extensions.of(ofSecond)).containsExactly(Map.entry(account, later));
        assertThat(accommodations.of(first.id())).containsExactly(Map.entry(account, 200));
        assertThat(accommodations.of(second.id())).containsExactly(Map.entry(account, 150));
    }

    private static InputStream table(String last) {
        String lines = ("1,even\n2,odd\n").repeat(20) + last + ",even\n";
        return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void forget_idleGuestWithNothingButData_deletesIt() throws IOException {
        VisitorId gone = visitors.asNewGuest();
        own.keep("numbers.csv", table("0"));
        Path folder = own.items().getFirst().path().getParent();
        VisitorId working = visitors.asNewGuest();
        notebooks.createFromLesson("01-from-spike-to-silicon");
        own.keep("numbers.csv", table("0"));

        forgetIdleGuests();

        assertThat(visitorRows.find(gone)).isEmpty();
        assertThat(folder).doesNotExist();
        assertThat(visitorRows.find(working)).isPresent();
        assertThat(own.infos()).hasSize(1);
    }

    /** Nine days from now, where guests are kept for seven. */
    private void forgetIdleGuests() {
        IdleGuests.forget(
                idleGuests,
                deviceRows,
                uploads,
                Duration.ofDays(7),
                Instant.now().plus(Duration.ofDays(9)));
    }
}
