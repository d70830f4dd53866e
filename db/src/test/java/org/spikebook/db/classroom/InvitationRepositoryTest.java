package org.spikebook.db.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spikebook.db.TestDatabase;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.account.VisitorRow;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

class InvitationRepositoryTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final VisitorId GRACE = new VisitorId(new UUID(2, 1));
    private static final CourseId COURSE = new CourseId(new UUID(2, 2));
    private static final RosterDetails DETAILS = new RosterDetails("ada@example.org", "17", null);

    @ParameterizedTest
    @EnumSource
    void insert_ofANameOrCodeInUse_isRefused(TestDatabase database) {
        InvitationRepository invitations = new InvitationRepository(course(database));

        assertThat(invitations.insert(row(1, "Ada", "AAAA"))).isTrue();
        assertThat(invitations.insert(row(2, "Ada", "BBBB"))).isFalse();
        assertThat(invitations.insert(row(3, "Ben", "AAAA"))).isFalse();

        assertThat(invitations.of(COURSE)).containsExactly(row(1, "Ada", "AAAA"));
        assertThat(invitations.hasName(COURSE, "ada")).isTrue();
        assertThat(invitations.hasName(COURSE, "ben")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void findByJoinCode_findsThoseOfOpenCourses(TestDatabase database) {
        JdbcClient jdbc = course(database);
        InvitationRepository invitations = new InvitationRepository(jdbc);
        invitations.insert(row(1, "Ada", "AAAA"));

        assertThat(invitations.findByJoinCode("AAAA")).contains(row(1, "Ada", "AAAA"));
        new CourseRepository(jdbc).setClosed(COURSE, NOON);
        assertThat(invitations.findByJoinCode("AAAA")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void updateAndDelete_changeOneOfTheCourse(TestDatabase database) {
        InvitationRepository invitations = new InvitationRepository(course(database));
        invitations.insert(row(1, "Ada", "AAAA"));
        InvitationId id = row(1, "Ada", "AAAA").id();
        CourseId other = new CourseId(new UUID(2, 9));

        assertThat(invitations.update(other, id, "Eve", "eve", RosterDetails.NONE)).isFalse();
        assertThat(invitations.delete(other, id)).isFalse();
        assertThat(invitations.update(COURSE, id, "Eve", "eve", RosterDetails.NONE)).isTrue();

        assertThat(invitations.of(COURSE))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.name()).isEqualTo("Eve");
                    assertThat(each.details()).isEqualTo(RosterDetails.NONE);
                });
        assertThat(invitations.delete(COURSE, id)).isTrue();
        assertThat(invitations.of(COURSE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void detailsOfMembers_areThoseThatWereSet(TestDatabase database) {
        JdbcClient jdbc = course(database);
        MemberRepository members = new MemberRepository(jdbc);
        members.insert(new MemberRow(COURSE, GRACE, CourseRole.INSTRUCTOR, "Grace", "grace", NOON));
        assertThat(members.details(COURSE)).isEmpty();

        members.setDetails(COURSE, GRACE, DETAILS);
        assertThat(members.details(COURSE)).isEqualTo(Map.of(GRACE, DETAILS));

        members.setDetails(COURSE, GRACE, RosterDetails.NONE);
        assertThat(members.details(COURSE)).isEmpty();
    }

    private static InvitationRow row(long id, String name, String code) {
        return new InvitationRow(
                new InvitationId(new UUID(3, id)),
                COURSE,
                name,
                name.toLowerCase(Locale.ROOT),
                DETAILS,
                code,
                NOON);
    }

    private static JdbcClient course(TestDatabase database) {
        JdbcClient jdbc = JdbcClient.create(database.migrated());
        new VisitorRepository(jdbc).insert(VisitorRow.guest(GRACE, NOON));
        new CourseRepository(jdbc)
                .insert(new CourseRow(COURSE, "Spikes", "CODE", GRACE, NOON, null));
        return jdbc;
    }
}
