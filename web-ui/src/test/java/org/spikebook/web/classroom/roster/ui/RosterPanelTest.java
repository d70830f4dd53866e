package org.spikebook.web.classroom.roster.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.classroom.Member;
import org.spikebook.web.classroom.roster.RosterChoice;
import org.spikebook.web.classroom.roster.RosterService;
import org.spikebook.web.common.ui.ShownTexts;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.ArrayList;
import java.util.List;

@WebTest
class RosterPanelTest extends SpringBrowserlessTest {

    private static final String REMOVAL =
            "Remove these students from the class; what they submitted is kept";

    @Autowired private ClassroomService classes;
    @Autowired private RosterService roster;
    @Autowired private TestVisitors visitors;

    private VisitorId instructor;
    private Course course;

    @BeforeEach
    void adaLovelaceHasJoined() {
        instructor = visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada Lovelace");
        visitors.as(instructor);
        UI.getCurrent().navigate("classes/" + course.id());
    }

    @Test
    void list_thatIsNone_saysWhatIsWrong() {
        preview("");

        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(page()).contains("The class list cannot be used:", "The class list is empty.");
    }

    @Test
    void list_isShown_decidedByHand_andApplied() {
        preview("name;id\nLovelace, Ada;17\nBen;18\n;19");
        assertThat(page())
                .contains(
                        "New, with a personal code: 1. To be decided: 1.",
                        "Line 4: the name is missing.",
                        "new: gets a personal code");

        press("Apply");
        assertThat(page()).contains("Line 2: it is not decided who Lovelace, Ada is.");
        assertThat(roster.invitations(course.id())).isEmpty();

        Select<RosterChoice> who = decision();
        RosterChoice ada = who.getListDataView().getItems().findFirst().orElseThrow();
        who.setValue(ada);
        press("Apply");

        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(page())
                .contains(
                        "Class list applied. Invited: 1. Renamed: 1.",
                        "Renamed: Ada Lovelace → Lovelace, Ada",
                        "Invited, not joined yet: 1",
                        roster.invitations(course.id()).getFirst().joinCode());
        assertThat(classes.members(course.id()))
                .extracting(Member::name)
                .containsExactly("Lovelace, Ada", "Teacher");
    }

    @Test
    void aClearRow_canBeSkipped() {
        preview("Ben");
        test(find(Button.class).withText("Change").single()).click();
        decision().setValue(new RosterChoice.Skip());

        press("Apply");

        assertThat(roster.invitations(course.id())).isEmpty();
        assertThat(page()).contains("Skipped: Ben");
    }

    @Test
    void studentsWhoAreNotInTheList_areRemoved_onlyIfThatIsChosen() {
        preview("Ben");
        assertThat(page())
                .contains(
                        "Students who are not in the list, and stay as they are: 1 (Ada"
                                + " Lovelace).");
        press("Apply");
        assertThat(classes.members(course.id())).extracting(Member::name).contains("Ada Lovelace");

        preview("Ben");
        find(Checkbox.class).withCaption(REMOVAL).single().setValue(true);
        press("Apply");

        assertThat(page()).contains("Class list applied. Unchanged: 1. Removed: 1.");
        assertThat(classes.members(course.id()))
                .extracting(Member::name)
                .containsExactly("Teacher");
    }

    @Test
    void anInvitationThatWasUsed_isGone_whenTheClassIsReadAgain() {
        preview("Ben");
        press("Apply");
        String code = roster.invitations(course.id()).getFirst().joinCode();
        assertThat(page()).contains("Invited, not joined yet: 1", code);
        visitors.asNewGuest();
        classes.join(code, "");
        visitors.as(instructor);

        press("Refresh");

        assertThat(page()).doesNotContain("Invited, not joined yet: 1", code);
    }

    private void preview(String list) {
        find(TextArea.class).withCaption("Class list").single().setValue(list);
        press("Preview changes");
    }

    private void press(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    @SuppressWarnings("unchecked")
    private Select<RosterChoice> decision() {
        return find(Select.class).all().stream()
                .filter(each ->
                        each.getListDataView()
                                .getItems()
                                .anyMatch(item -> item instanceof RosterChoice))
                .findFirst()
                .orElseThrow();
    }

    private List<String> page() {
        List<String> texts = new ArrayList<>(ShownTexts.ofPage());
        find(Dialog.class).all().forEach(dialog -> texts.addAll(ShownTexts.of(dialog)));
        return texts;
    }
}
