package org.spikebook.web.classroom.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.spikebook.db.classroom.RosterDetails;
import org.spikebook.web.classroom.roster.RosterEntry.Kind;

import java.util.List;
import java.util.UUID;

class RosterMatcherTest {

    private static final RosterPerson ADA = person(1, "Ada Lovelace", "ada@example.org", "17");
    private static final RosterPerson BEN = person(2, "Ben", null, null);
    private static final RosterPerson CLEO = person(3, "Cleo Meyer", "cleo@example.org", null);

    @Test
    void plan_ofKnownPeople_findsThemByIdThenMailThenName() {
        RosterPlan plan =
                plan(
                        row(2, "Ada Lovelace", null, "17"),
                        row(3, "Cleo King", "CLEO@example.org", null),
                        row(4, "ben", null, "18"));

        assertThat(plan.entries())
                .extracting(RosterEntry::kind)
                .containsExactly(Kind.SAME, Kind.RENAMED, Kind.RENAMED);
        assertThat(plan.entries()).extracting(RosterEntry::person).containsExactly(ADA, CLEO, BEN);
        assertThat(plan.absent()).isEmpty();
    }

    @Test
    void plan_moreAboutAMember_changesDetails_andLessDoesNot() {
        RosterPlan plan =
                plan(row(2, "Ben", "ben@example.org", null), row(3, "Ada Lovelace", null, null));

        assertThat(plan.entries())
                .extracting(RosterEntry::kind)
                .containsExactly(Kind.CHANGED, Kind.SAME);
        assertThat(plan.absent()).containsExactly(CLEO);
    }

    @Test
    void plan_aNameThatIsLikeNone_isNew() {
        RosterPlan plan = plan(row(2, "Grace Hopper", null, null));

        assertThat(plan.entries().getFirst().kind()).isEqualTo(Kind.NEW);
        assertThat(plan.absent()).containsExactly(ADA, BEN, CLEO);
    }

    @Test
    void plan_aSimilarName_isNotDecided() {
        RosterEntry entry = plan(row(2, "Lovelace, Ada", null, null)).entries().getFirst();

        assertThat(entry.kind()).isEqualTo(Kind.UNCLEAR);
        assertThat(entry.similar()).containsExactly(ADA);
    }

    @Test
    void plan_severalSimilarNames_areAllOffered() {
        RosterPerson twin = person(4, "Ada M. Lovelace", null, null);
        RosterEntry entry =
                RosterMatcher.plan(
                                List.of(row(2, "A. Lovelace", null, null)),
                                List.of(ADA, twin),
                                person -> true)
                        .entries()
                        .getFirst();

        assertThat(entry.similar()).containsExactly(ADA, twin);
    }

    @Test
    void plan_whereIdAndNameLeadToTwo_isNotDecided() {
        RosterEntry entry = plan(row(2, "Ben", null, "17")).entries().getFirst();

        assertThat(entry.kind()).isEqualTo(Kind.UNCLEAR);
        assertThat(entry.similar()).containsExactly(ADA, BEN);
    }

    @Test
    void plan_aNamesakeWithAnotherId_isNotDecided() {
        RosterEntry entry = plan(row(2, "Ada Lovelace", null, "99")).entries().getFirst();

        assertThat(entry.kind()).isEqualTo(Kind.UNCLEAR);
        assertThat(entry.similar()).containsExactly(ADA);
    }

    @Test
    void plan_twoRowsForOne_decidesTheFirst_andASureMatchIsOfferedToNoOther() {
        RosterPlan plan =
                plan(
                        row(2, "Lovelace Ada", null, null),
                        row(3, "Ada Lovelace", null, null),
                        row(4, "Countess", "ada@example.org", null));

        assertThat(plan.entries())
                .extracting(RosterEntry::kind)
                .containsExactly(Kind.NEW, Kind.SAME, Kind.UNCLEAR);
    }

    private static RosterPlan plan(RosterRow... rows) {
        return RosterMatcher.plan(List.of(rows), List.of(ADA, BEN, CLEO), person -> true);
    }

    private static RosterRow row(
            long line, String name, @Nullable String email, @Nullable String id) {
        return new RosterRow(line, name, new RosterDetails(email, id, null));
    }

    private static RosterPerson person(
            long id, String name, @Nullable String email, @Nullable String number) {
        return new RosterPerson(
                new UUID(0, id), true, name, new RosterDetails(email, number, null));
    }
}
