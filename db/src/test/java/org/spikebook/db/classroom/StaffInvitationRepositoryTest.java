package org.spikebook.db.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spikebook.db.TestDatabase;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.account.VisitorRow;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

class StaffInvitationRepositoryTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofDays(7));
    private static final VisitorId GRACE = new VisitorId(new UUID(3, 1));
    private static final CourseId COURSE = new CourseId(new UUID(3, 2));

    @ParameterizedTest
    @EnumSource
    void link_isFoundByItsHash_untilItExpiresOrIsUsed(TestDatabase database) {
        StaffInvitationRepository invitations = course(database);
        StaffInvitationRow link = row(1, "hash", null);
        invitations.insert(link);

        assertThat(invitations.findByToken("hash", NOON)).contains(link);
        assertThat(invitations.findByToken("hash", LATER)).isEmpty();
        assertThat(invitations.of(COURSE, NOON)).containsExactly(link);
        assertThat(invitations.delete(new CourseId(new UUID(3, 9)), link.id())).isFalse();
        assertThat(invitations.delete(COURSE, link.id())).isTrue();
        assertThat(invitations.delete(COURSE, link.id())).isFalse();
        assertThat(invitations.findByToken("hash", NOON)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void forAccount_findsThoseOfTheAccountOnly(TestDatabase database) {
        StaffInvitationRepository invitations = course(database);
        invitations.insert(row(1, "hash", null));
        StaffInvitationRow mine = row(2, null, GRACE);
        invitations.insert(mine);

        assertThat(invitations.forAccount(GRACE, NOON)).containsExactly(mine);
        assertThat(invitations.forAccount(GRACE, LATER)).isEmpty();
        assertThat(invitations.of(COURSE, NOON)).hasSize(2);
    }

    private static StaffInvitationRepository course(TestDatabase database) {
        JdbcClient jdbc = JdbcClient.create(database.migrated());
        new VisitorRepository(jdbc).insert(VisitorRow.guest(GRACE, NOON));
        new CourseRepository(jdbc)
                .insert(new CourseRow(COURSE, "Spikes", "CODE", GRACE, NOON, null));
        return new StaffInvitationRepository(jdbc);
    }

    private static StaffInvitationRow row(
            long id, @Nullable String hash, @Nullable VisitorId account) {
        return new StaffInvitationRow(
                new StaffInvitationId(new UUID(4, id)),
                COURSE,
                CourseRole.TEACHING_ASSISTANT,
                hash,
                account,
                GRACE,
                NOON,
                LATER);
    }
}
