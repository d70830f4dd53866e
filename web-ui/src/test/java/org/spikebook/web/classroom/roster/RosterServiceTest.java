package org.spikebook.web.classroom.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.RosterDetails;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Member;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Map;

/** What lists do to a class. */
@WebTest
class RosterServiceTest {

    @Autowired RosterService service;
    @Autowired ClassroomService classes;
    @Autowired TestVisitors visitors;

    private ListedClass listed;

    @BeforeEach
    void adaAndBenHaveJoined() {
        listed = ListedClass.make(visitors, classes, service);
    }

    @Test
    void preview_writesNothing() {
        RosterPreview preview = service.preview(listed.id(), "name;id\nAda;1\nCleo;3\n;4");

        assertThat(preview.plan().entries())
                .extracting(RosterEntry::kind)
                .containsExactly(RosterEntry.Kind.CHANGED, RosterEntry.Kind.NEW);
        assertThat(preview.problems()).hasSize(1);
        assertThat(preview.plan().absent()).extracting(RosterPerson::name).containsExactly("Ben");
        assertThat(service.invitations(listed.id())).isEmpty();
    }

    @Test
    void apply_canExchangeTwoNames() {
        listed.apply("name,id\nAda,1\nBen,2", Map.of());

        RosterOutcome done = listed.apply("name,id\nBen,1\nAda,2", choose("Ben", 2, "Ada", 3));

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
        assertThat(classes.members(listed.id()))
                .filteredOn(member -> member.id().equals(listed.ada()))
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
        VisitorId id = name.equals("Ada") ? listed.ada() : listed.ben();
        return new RosterPerson(id.value(), true, name, new RosterDetails(null, number, null));
    }

    @Test
    void apply_withARowNotDecided_changesNothing() {
        listed.apply("Ada Lovelace", Map.of());

        assertThat(code(listed.apply("name\n\"Lovelace, Ada\"\nFay", Map.of())))
                .isEqualTo("undecided");
        assertThat(service.invitations(listed.id()))
                .extracting(Invitation::name)
                .containsExactly("Ada Lovelace");
    }

    @Test
    void apply_twoRowsToOne_orTwoOfOneName_changesNothing() {
        RosterPerson him = new RosterPerson(listed.ben().value(), true, "Ben", RosterDetails.NONE);

        assertThat(
                        code(
                                listed.apply(
                                        "Xena\nYves",
                                        Map.of(
                                                1L, new RosterChoice.Is(him),
                                                2L, new RosterChoice.Is(him)))))
                .isEqualTo("chosenTwice");
        assertThat(code(listed.apply("Ada", Map.of(1L, new RosterChoice.Invite()))))
                .isEqualTo("nameTwice");
        assertThat(listed.names()).containsExactly("Ada", "Ben", "Teacher");
    }

    @Test
    void apply_afterTheClassChanged_isRefused() {
        RosterPlan shown = service.preview(listed.id(), "Ada\nCleo").plan();
        classes.rename(listed.id(), listed.ben(), "Cleo");

        assertThat(code(service.apply(listed.id(), shown, Map.of(), false)))
                .isEqualTo("changedMeanwhile");
        assertThat(service.invitations(listed.id())).isEmpty();
    }

    @Test
    void apply_skipAndMatchByHand_areDone() {
        RosterPerson him = new RosterPerson(listed.ben().value(), true, "Ben", RosterDetails.NONE);

        RosterOutcome done =
                listed.apply(
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
        assertThat(listed.names()).containsExactly("Ada", "Benjamin", "Teacher");
    }

    @Test
    void apply_removingTheAbsent_takesOutStudentsAndInvitations_butNoneWhomARowIs() {
        listed.apply("Cleo\nFay", Map.of());
        RosterPlan shown = service.preview(listed.id(), "name\n\"King, Ada\"\nFay").plan();
        assertThat(shown.absent())
                .extracting(RosterPerson::name)
                .containsExactlyInAnyOrder("Ada", "Ben", "Cleo");
        RosterPerson her = new RosterPerson(listed.ada().value(), true, "Ada", RosterDetails.NONE);

        RosterOutcome done =
                service.apply(listed.id(), shown, Map.of(2L, new RosterChoice.Is(her)), true);

        assertThat(((RosterOutcome.Applied) done).removed())
                .containsExactlyInAnyOrder("Ben", "Cleo");
        assertThat(listed.names()).containsExactly("King, Ada", "Teacher");
        assertThat(service.invitations(listed.id()))
                .extracting(Invitation::name)
                .containsExactly("Fay");
        visitors.as(listed.ben());
        assertThat(classes.mine()).isEmpty();
    }

    @Test
    void csv_canBeReadAgain_andIsNotAFormula() {
        listed.apply("name,email,id,group\n=1+1,x@example.org,-7,@B", Map.of());

        String csv = service.csv(listed.id());

        assertThat(csv)
                .startsWith("Name,E-mail,ID,Group,Role,Joined (UTC),Personal code\r\n")
                .contains("'=1+1,x@example.org,'-7,'@B,student,,");
        assertThat(service.preview(listed.id(), csv).plan().entries())
                .hasSize(4)
                .allSatisfy(each -> assertThat(each.kind()).isEqualTo(RosterEntry.Kind.SAME));
    }

    @Test
    void list_isForInstructorsOnly() {
        visitors.as(listed.ada());

        assertThatThrownBy(() -> service.csv(listed.id())).isInstanceOf(ResourceNotFound.class);
        assertThatThrownBy(() -> service.preview(listed.id(), "Eve"))
                .isInstanceOf(ResourceNotFound.class);
    }

    private static String code(RosterOutcome outcome) {
        return ((RosterOutcome.Refused) outcome).problem().code();
    }
}
