package org.spikebook.web.classroom.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.classroom.CourseRepository;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.JoinResult;
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

/** How people of a list join, and what their names are kept for. */
@WebTest
class InvitationTest {

    @Autowired RosterService service;
    @Autowired ClassroomService classes;
    @Autowired CourseRepository courses;
    @Autowired TransactionTemplate transactions;
    @Autowired TestVisitors visitors;

    private ListedClass listed;

    @BeforeEach
    void adaAndBenHaveJoined() {
        listed = ListedClass.make(visitors, classes, service);
    }

    @Test
    void apply_invitesNewOnes_whoJoinByTheirCode_underTheListedName() {
        assertThat(listed.apply("name,email,id,group\nCleo King,cleo@example.org,3,B", Map.of()))
                .isEqualTo(
                        new RosterOutcome.Applied(
                                List.of("Cleo King"),
                                List.of(),
                                List.of(),
                                0,
                                List.of(),
                                List.of()));
        String code = service.invitations(listed.id()).getFirst().joinCode();
        assertThat(code).matches("[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}");

        visitors.asNewGuest();
        assertThat(classes.join(code.toLowerCase(Locale.ROOT), ""))
                .isInstanceOf(JoinResult.Joined.class);
        visitors.asNewGuest();
        assertThat(classes.join(code, "Eve")).isInstanceOf(JoinResult.Refused.class);

        visitors.as(listed.teacher());
        assertThat(listed.names()).containsExactly("Ada", "Ben", "Cleo King", "Teacher");
        assertThat(service.invitations(listed.id())).isEmpty();
        assertThat(service.preview(listed.id(), "name,id\nCleo King,3").plan().entries())
                .extracting(RosterEntry::kind)
                .containsExactly(RosterEntry.Kind.SAME);
    }

    @Test
    void join_byTheClassCode_underAListedName_isRefused() {
        listed.apply("Cleo", Map.of());

        visitors.asNewGuest();
        JoinResult result = classes.join(listed.course().joinCode(), " CLEO ");

        assertThat(((JoinResult.Refused) result).problem().code()).isEqualTo("nameListed");
    }

    @Test
    void join_whileTheNameIsBeingListed_isRefused() throws Exception {
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            CountDownLatch begun = new CountDownLatch(1);
            Future<JoinResult> joining =
                    transactions.execute(_ -> {
                        // as the instructor's click, which takes the lock and writes later
                        courses.lockMembers(listed.id());
                        Future<JoinResult> other =
                                pool.submit(() -> {
                                    visitors.asNewGuest();
                                    begun.countDown();
                                    return classes.join(listed.course().joinCode(), "Cleo");
                                });
                        await(begun);
                        listed.apply("Cleo", Map.of());
                        return other;
                    });

            assertThat(((JoinResult.Refused) joining.get()).problem().code())
                    .isEqualTo("nameListed");
        }
    }

    @Test
    void join_ofSeveralByOnePersonalCodeTogether_letsOneIn() throws Exception {
        listed.apply("Cleo", Map.of());
        String code = service.invitations(listed.id()).getFirst().joinCode();
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
                                classes.join(listed.course().joinCode(), name);
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
        assertThat(listed.names()).containsOnlyOnce("Cleo");
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
        listed.apply("name,id\nAda Lovelace-King,17", Map.of());
        String code = service.invitations(listed.id()).getFirst().joinCode();

        visitors.as(listed.ada());
        classes.join(code, "");

        visitors.as(listed.teacher());
        assertThat(listed.names()).containsExactly("Ada Lovelace-King", "Ben", "Teacher");
        assertThat(service.csv(listed.id())).contains("Ada Lovelace-King,,17,,student,");
    }

    @Test
    void join_byPersonalCode_ofAMember_keepsWhatTheInvitationDoesNotSay() {
        listed.apply("name,email\nAda,ada@example.org", Map.of());
        listed.apply("name,id\nAda Lovelace-King,17", Map.of());
        String code = service.invitations(listed.id()).getFirst().joinCode();

        visitors.as(listed.ada());
        classes.join(code, "");

        visitors.as(listed.teacher());
        assertThat(service.csv(listed.id()))
                .contains("Ada Lovelace-King,ada@example.org,17,,student,");
    }

    @Test
    void rename_ofAMember_toAListedName_isRefused() {
        listed.apply("Cleo", Map.of());

        assertThat(classes.rename(listed.id(), listed.ben(), " CLEO ").orElseThrow().code())
                .isEqualTo("nameUsed");

        assertThat(listed.names()).containsExactly("Ada", "Ben", "Teacher");
    }

    @Test
    void join_byPersonalCode_ofAnInstructor_leavesTheInvitation() {
        listed.apply("Cleo", Map.of());
        String code = service.invitations(listed.id()).getFirst().joinCode();

        classes.join(code, "");

        assertThat(listed.names()).contains("Teacher");
        assertThat(service.invitations(listed.id())).hasSize(1);
    }

    @Test
    void join_byPersonalCode_ofAClosedClass_isRefused() {
        listed.apply("Cleo", Map.of());
        String code = service.invitations(listed.id()).getFirst().joinCode();
        classes.close(listed.id());

        visitors.asNewGuest();

        assertThat(classes.join(code, "")).isInstanceOf(JoinResult.Refused.class);
    }

    @Test
    void withdraw_letsNoOneIn() {
        listed.apply("Cleo", Map.of());
        Invitation invitation = service.invitations(listed.id()).getFirst();

        service.withdraw(listed.id(), invitation.id());

        assertThat(service.invitations(listed.id())).isEmpty();
        assertThatThrownBy(() -> service.withdraw(listed.id(), invitation.id()))
                .isInstanceOf(ResourceNotFound.class);
        visitors.asNewGuest();
        assertThat(classes.join(invitation.joinCode(), "")).isInstanceOf(JoinResult.Refused.class);
    }
}
