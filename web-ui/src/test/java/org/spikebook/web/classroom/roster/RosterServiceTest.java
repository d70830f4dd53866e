package org.spikebook.web.classroom.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseRepository;
import org.spikebook.db.classroom.RosterDetails;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.classroom.JoinResult;
import org.spikebook.web.classroom.Member;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@WebTest
class RosterServiceTest {

    @Autowired RosterService service;
    @Autowired ClassroomService classes;
    @Autowired CourseRepository courses;
    @Autowired TransactionTemplate transactions;
    @Autowired TestVisitors visitors;

    private VisitorId teacher;
    private VisitorId ada;
    private VisitorId ben;
    private Course course;

    @BeforeEach
    void adaAndBenHaveJoined() {
        teacher = visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        ada = join("Ada");
        ben = join("Ben");
        visitors.as(teacher);
    }

    @Test
    void preview_writesNothing() {
        RosterPreview preview = service.preview(course.id(), "name;id\nAda;1\nCleo;3\n;4");

        assertThat(preview.plan().entries())
                .extracting(RosterEntry::kind)
                .containsExactly(RosterEntry.Kind.CHANGED, RosterEntry.Kind.NEW);
        assertThat(preview.problems()).hasSize(1);
        assertThat(preview.plan().absent()).extracting(RosterPerson::name).containsExactly("Ben");
        assertThat(service.invitations(course.id())).isEmpty();
    }

    @Test
    void apply_invitesNewOnes_whoJoinByTheirCode_underTheListedName() {
        assertThat(apply("name,email,id,group\nCleo King,cleo@example.org,3,B", Map.of()))
                .isEqualTo(
                        new RosterOutcome.Applied(
                                List.of("Cleo King"),
                                List.of(),
                                List.of(),
                                0,
                                List.of(),
                                List.of()));
        String code = service.invitations(course.id()).getFirst().joinCode();
        assertThat(code).matches("[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}");

        visitors.asNewGuest();
        assertThat(classes.join(code.toLowerCase(Locale.ROOT), ""))
                .isInstanceOf(JoinResult.Joined.class);
        visitors.asNewGuest();
        assertThat(classes.join(code, "Eve")).isInstanceOf(JoinResult.Refused.class);

        visitors.as(teacher);
        assertThat(names()).containsExactly("Ada", "Ben", "Cleo King", "Teacher");
        assertThat(service.invitations(course.id())).isEmpty();
        assertThat(service.preview(course.id(), "name,id\nCleo King,3").plan().entries())
                .extracting(RosterEntry::kind)
                .containsExactly(RosterEntry.Kind.SAME);
    }

    @Test
    void join_byTheClassCode_underAListedName_isRefused() {
        apply("Cleo", Map.of());

        visitors.asNewGuest();
        JoinResult result = classes.join(course.joinCode(), " CLEO ");

        assertThat(((JoinResult.Refused) result).problem().code()).isEqualTo("nameListed");
    }

    @Test
    void join_whileTheNameIsBeingListed_isRefused() throws Exception {
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            CountDownLatch begun = new CountDownLatch(1);
            Future<JoinResult> joining =
                    transactions.execute(_ -> {
                        // as the instructor's click, which takes the lock and writes later
                        courses.lockMembers(course.id());
                        Future<JoinResult> other =
                                pool.submit(() -> {
                                    visitors.asNewGuest();
                                    begun.countDown();
                                    return classes.join(course.joinCode(), "Cleo");
                                });
                        await(begun);
                        apply("Cleo", Map.of());
                        return other;
                    });

            assertThat(((JoinResult.Refused) joining.get()).problem().code())
                    .isEqualTo("nameListed");
        }
    }

    @Test
    void join_ofSeveralByOnePersonalCodeTogether_letsOneIn() throws Exception {
        apply("Cleo", Map.of());
        String code = service.invitations(course.id()).getFirst().joinCode();
        List<JoinResult> results = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            CountDownLatch ready = new CountDownLatch(6);
            List<Future<JoinResult>> all = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                String name = "Guest " + i;
                boolean isMember = i % 2 == 0;
                all.add(
                        pool.submit(() -> {
                            visitors.asNewGuest();
                            if (isMember) {
                                classes.join(course.joinCode(), name);
                            }
                            ready.countDown();
                            await(ready);
                            return classes.join(code, "");
                        }));
            }
            for (Future<JoinResult> each : all) {
                results.add(each.get());
            }
        }

        assertThat(results).filteredOn(JoinResult.Joined.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(JoinResult.Refused.class::isInstance)
                .extracting(each -> ((JoinResult.Refused) each).problem().code())
                .hasSize(5)
                .containsOnly("noSuchCode");
        assertThat(names()).containsOnlyOnce("Cleo");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void join_byPersonalCode_ofAMember_givesTheListedNameAndDetails() {
        apply("name,id\nAda Lovelace-King,17", Map.of());
        String code = service.invitations(course.id()).getFirst().joinCode();

        visitors.as(ada);
        classes.join(code, "");

        visitors.as(teacher);
        assertThat(names()).containsExactly("Ada Lovelace-King", "Ben", "Teacher");
        assertThat(service.csv(course.id())).contains("Ada Lovelace-King,,17,,student,");
    }

    @Test
    void join_byPersonalCode_ofAMember_keepsWhatTheInvitationDoesNotSay() {
        apply("name,email\nAda,ada@example.org", Map.of());
        apply("name,id\nAda Lovelace-King,17", Map.of());
        String code = service.invitations(course.id()).getFirst().joinCode();

        visitors.as(ada);
        classes.join(code, "");

        visitors.as(teacher);
        assertThat(service.csv(course.id()))
                .contains("Ada Lovelace-King,ada@example.org,17,,student,");
    }

    @Test
    void rename_ofAMember_toAListedName_isRefused() {
        apply("Cleo", Map.of());

        assertThat(classes.rename(course.id(), ben, " CLEO ").orElseThrow().code())
                .isEqualTo("nameUsed");

        assertThat(names()).containsExactly("Ada", "Ben", "Teacher");
    }

    @Test
    void join_byPersonalCode_ofAnInstructor_leavesTheInvitation() {
        apply("Cleo", Map.of());
        String code = service.invitations(course.id()).getFirst().joinCode();

        classes.join(code, "");

        assertThat(names()).contains("Teacher");
        assertThat(service.invitations(course.id())).hasSize(1);
    }

    @Test
    void join_byPersonalCode_ofAClosedClass_isRefused() {
        apply("Cleo", Map.of());
        String code = service.invitations(course.id()).getFirst().joinCode();
        classes.close(course.id());

        visitors.asNewGuest();

        assertThat(classes.join(code, "")).isInstanceOf(JoinResult.Refused.class);
    }

    @Test
    void apply_canExchangeTwoNames() {
        apply("name,id\nAda,1\nBen,2", Map.of());

        RosterOutcome done = apply("name,id\nBen,1\nAda,2", choose("Ben", 2, "Ada", 3));

        assertThat(done)
                .isEqualTo(
                        new RosterOutcome.Applied(
                                List.of(),
                                List.of(
                                        new RosterOutcome.Renamed("Ada", "Ben"),
                                        new RosterOutcome.Renamed("Ben", "Ada")),
                                List.of(),
                                0,
                                List.of(),
                                List.of()));
        assertThat(classes.members(course.id()))
                .filteredOn(member -> member.id().equals(ada))
                .extracting(Member::name)
                .containsExactly("Ben");
    }

    /** By ID the rows are Ada and Ben, by name the other way round: decided for the ID. */
    private Map<Long, RosterChoice> choose(String one, long line, String other, long next) {
        return Map.of(
                line, new RosterChoice.Is(person(other, "1")),
                next, new RosterChoice.Is(person(one, "2")));
    }

    private RosterPerson person(String name, String number) {
        VisitorId id = name.equals("Ada") ? ada : ben;
        return new RosterPerson(id.value(), true, name, new RosterDetails(null, number, null));
    }

    @Test
    void apply_withARowNotDecided_changesNothing() {
        apply("Ada Lovelace", Map.of());

        assertThat(code(apply("name\n\"Lovelace, Ada\"\nFay", Map.of()))).isEqualTo("undecided");
        assertThat(service.invitations(course.id()))
                .extracting(Invitation::name)
                .containsExactly("Ada Lovelace");
    }

    @Test
    void apply_twoRowsToOne_orTwoOfOneName_changesNothing() {
        RosterPerson him = new RosterPerson(ben.value(), true, "Ben", RosterDetails.NONE);

        assertThat(
                        code(
                                apply(
                                        "Xena\nYves",
                                        Map.of(
                                                1L, new RosterChoice.Is(him),
                                                2L, new RosterChoice.Is(him)))))
                .isEqualTo("chosenTwice");
        assertThat(code(apply("Ada", Map.of(1L, new RosterChoice.Invite()))))
                .isEqualTo("nameTwice");
        assertThat(names()).containsExactly("Ada", "Ben", "Teacher");
    }

    @Test
    void apply_afterTheClassChanged_isRefused() {
        RosterPlan shown = service.preview(course.id(), "Ada\nCleo").plan();
        classes.rename(course.id(), ben, "Cleo");

        assertThat(code(service.apply(course.id(), shown, Map.of(), false)))
                .isEqualTo("changedMeanwhile");
        assertThat(service.invitations(course.id())).isEmpty();
    }

    @Test
    void apply_skipAndMatchByHand_areDone() {
        RosterPerson him = new RosterPerson(ben.value(), true, "Ben", RosterDetails.NONE);

        RosterOutcome done =
                apply(
                        "name,id\nBenjamin,2\nCleo,3",
                        Map.of(2L, new RosterChoice.Is(him), 3L, new RosterChoice.Skip()));

        assertThat(done)
                .isEqualTo(
                        new RosterOutcome.Applied(
                                List.of(),
                                List.of(new RosterOutcome.Renamed("Ben", "Benjamin")),
                                List.of(),
                                0,
                                List.of("Cleo"),
                                List.of()));
        assertThat(names()).containsExactly("Ada", "Benjamin", "Teacher");
    }

    @Test
    void apply_removingTheAbsent_takesOutStudentsAndInvitations_butNoneWhomARowIs() {
        apply("Cleo\nFay", Map.of());
        RosterPlan shown = service.preview(course.id(), "name\n\"King, Ada\"\nFay").plan();
        assertThat(shown.absent())
                .extracting(RosterPerson::name)
                .containsExactlyInAnyOrder("Ada", "Ben", "Cleo");
        RosterPerson her = new RosterPerson(ada.value(), true, "Ada", RosterDetails.NONE);

        RosterOutcome done =
                service.apply(course.id(), shown, Map.of(2L, new RosterChoice.Is(her)), true);

        assertThat(((RosterOutcome.Applied) done).removed())
                .containsExactlyInAnyOrder("Ben", "Cleo");
        assertThat(names()).containsExactly("King, Ada", "Teacher");
        assertThat(service.invitations(course.id()))
                .extracting(Invitation::name)
                .containsExactly("Fay");
        visitors.as(ben);
        assertThat(classes.mine()).isEmpty();
    }

    @Test
    void csv_canBeReadAgain_andIsNoFormula() {
        apply("name,email,id,group\n=1+1,x@example.org,-7,@B", Map.of());

        String csv = service.csv(course.id());

        assertThat(csv)
                .startsWith("Name,E-mail,ID,Group,Role,Joined (UTC),Personal code\r\n")
                .contains("'=1+1,x@example.org,'-7,'@B,student,,");
        assertThat(service.preview(course.id(), csv).plan().entries())
                .hasSize(4)
                .allSatisfy(each -> assertThat(each.kind()).isEqualTo(RosterEntry.Kind.SAME));
    }

    @Test
    void withdraw_letsNoOneIn() {
        apply("Cleo", Map.of());
        Invitation invitation = service.invitations(course.id()).getFirst();

        service.withdraw(course.id(), invitation.id());

        assertThat(service.invitations(course.id())).isEmpty();
        assertThatThrownBy(() -> service.withdraw(course.id(), invitation.id()))
                .isInstanceOf(ResourceNotFound.class);
        visitors.asNewGuest();
        assertThat(classes.join(invitation.joinCode(), "")).isInstanceOf(JoinResult.Refused.class);
    }

    @Test
    void list_isForInstructorsOnly() {
        visitors.as(ada);

        assertThatThrownBy(() -> service.csv(course.id())).isInstanceOf(ResourceNotFound.class);
        assertThatThrownBy(() -> service.preview(course.id(), "Eve"))
                .isInstanceOf(ResourceNotFound.class);
    }

    private VisitorId join(String name) {
        VisitorId student = visitors.asNewGuest();
        classes.join(course.joinCode(), name);
        return student;
    }

    private RosterOutcome apply(String file, Map<Long, RosterChoice> choices) {
        RosterPlan plan = service.preview(course.id(), file).plan();
        return service.apply(course.id(), plan, choices, false);
    }

    private static String code(RosterOutcome outcome) {
        return ((RosterOutcome.Refused) outcome).problem().code();
    }

    private List<String> names() {
        return classes.members(course.id()).stream().map(Member::name).toList();
    }
}
