package org.spikebook.web.grading.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.select.Select;

import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.assignment.ExtensionRepository;
import org.spikebook.db.assignment.GroupRepository;
import org.spikebook.db.job.JobId;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.web.Eventually;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.job.JobTest;
import org.spikebook.web.job.UnpickedJobs;
import org.spikebook.web.notebook.NotebookSummary;
import org.spikebook.web.notebook.ui.cell.CellFrame;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.List;

/** Where the panel stands, and what it says of the state and the class of what is submitted. */
@JobTest
class SubmitPanelTest extends SubmitPanelPage {

    private static final Instant PAST = Instant.parse("2001-03-02T12:00:00Z");
    private static final Instant FUTURE = Instant.parse("2201-03-02T12:00:00Z");

    @Autowired private UnpickedJobs unpicked;
    @Autowired private ClassroomService classes;
    @Autowired private GroupRepository groups;
    @Autowired private ExtensionRepository extensions;

    @Test
    void submit_afterAnotherWindowSaved_isRefused() {
        saveInAnotherWindow();

        submit();

        assertThat(shown()).anyMatch(text -> text.startsWith("This notebook was changed in"));
        assertThat(submissions.ofNotebook(work.id())).isEmpty();
    }

    @Test
    void submit_inTheCopyAfterAConflict_submitsWhatIsShown() {
        saveInAnotherWindow();
        rename("Mine");

        submit();

        NotebookSummary copy =
                notebooks.mine().stream()
                        .filter(each -> !each.id().equals(work.id()))
                        .findFirst()
                        .orElseThrow();
        assertThat(submissions.ofNotebook(work.id())).isEmpty();
        assertThat(submissions.ofNotebook(copy.id()))
                .singleElement()
                .satisfies(submitted ->
                        assertThat(submissions.notebook(submitted.receipt()).title())
                                .isEqualTo("Mine (conflict copy)"));
    }

    @Test
    void submit_whatIsNotSaved_isRefused() {
        rename("a".repeat(121));

        submit();

        assertThat(shown())
                .anyMatch(text -> text.startsWith("Your latest changes are not saved yet"));
        assertThat(submissions.ofNotebook(work.id())).isEmpty();
    }

    @Test
    void panel_isAtTheLastTask_whicheverThatIs() {
        List<Cell> tasks = List.copyOf(work.notebook().cells(TaskCell.class));
        assertThat(taskWithPanel()).isEqualTo(tasks.getLast().title());

        remove(tasks.getLast());
        assertThat(taskWithPanel()).isEqualTo(tasks.get(tasks.size() - 2).title());

        test(find(Button.class).withAriaLabel("Undo (Ctrl-Z)").single()).click();
        assertThat(taskWithPanel()).isEqualTo(tasks.getLast().title());
    }

    @Test
    void panel_keepsItsAnswer_whileOtherCellsAreEdited() {
        submit();
        SubmitPanel panel = find(SubmitPanel.class).single();

        rename("Mine");

        assertThat(find(SubmitPanel.class).single()).isSameAs(panel);
        assertThat(shown()).anyMatch(text -> text.startsWith("Submitted"));
    }

    @Test
    void grade_ofWhatWasSubmitted_appearsByItself() {
        JobId before = unpicked.start(guest);
        submit();
        assertThat(shown()).contains("being graded");

        unpicked.close(before);

        Eventually.holds(
                "the points are shown",
                () -> {
                    roundTrip();
                    return shown().stream().anyMatch(text -> text.endsWith(" points"));
                });
        assertThat(shown()).doesNotContain("being graded");
    }

    @Test
    void submit_ofAGroup_namesForWhomItIs_andForWhomNot() {
        visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        AssignmentTerms due = AssignmentTerms.of(CountingPolicy.LAST).with(PAST, null);
        AssignmentId place = classes.assign(course.id(), "01-from-spike-to-silicon", due).id();
        for (String name : List.of("Ben", "Cleo", "Ada")) {
            VisitorId member = name.equals("Ada") ? guest : visitors.asNewGuest();
            visitors.as(member);
            classes.join(course.joinCode(), name);
            groups.put(place, member, 1);
            if (!name.equals("Cleo")) {
                extensions.put(place, member, FUTURE);
            }
        }
        open();

        submit();

        assertThat(shown())
                .contains("Also submitted for: Ben.")
                .anyMatch(text -> text.startsWith("Not submitted for: Cleo."));
    }

    @Test
    void submit_ofTheSameStateAgain_asksFirst_whereAttemptsAreLimited() {
        AssignmentTerms twice = AssignmentTerms.of(CountingPolicy.LAST).withAttempts(2);
        AssignmentId place = assign("Spikes", twice);
        open();

        submit();
        submit();

        assertThat(submissions.mineFor(place)).hasSize(1);
        assertThat(shown()).anyMatch(text -> text.contains("is submitted already"));

        press("Submit anyway");

        assertThat(submissions.mineFor(place)).hasSize(2);
        assertThat(shown()).noneMatch(text -> text.contains("is submitted already"));
    }

    @Test
    void submit_afterTheOnlyAttempt_saysThatItIsUsed() {
        assign("Spikes", AssignmentTerms.of(CountingPolicy.LAST).withAttempts(1));
        open();

        submit();
        submit();

        assertThat(shown())
                .anyMatch(text -> text.startsWith("The only attempt"))
                .noneMatch(text -> text.contains("is submitted already"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void warningOfWhatIsSubmittedAlready_goesWithTheClass() {
        assign("Spikes", AssignmentTerms.of(CountingPolicy.LAST).withAttempts(2));
        assign("Chips", AssignmentTerms.of(CountingPolicy.LAST));
        open();
        Select<Object> choice = find(Select.class).withCaption("Class").single();
        test(choice).selectItem("Spikes");
        submit();
        submit();
        assertThat(shown()).contains("Submit anyway");

        test(choice).selectItem("Chips");

        assertThat(shown()).doesNotContain("Submit anyway");
    }

    /** A new class, which the guest joins. */
    private AssignmentId assign(String title, AssignmentTerms terms) {
        visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create(title)).course();
        AssignmentId place = classes.assign(course.id(), "01-from-spike-to-silicon", terms).id();
        visitors.as(guest);
        classes.join(course.joinCode(), "Ada");
        return place;
    }

    @Test
    @SuppressWarnings("unchecked")
    void aClass_isChosenByItsName() {
        assign("Spikes", AssignmentTerms.of(CountingPolicy.LAST));
        open();

        Select<Object> choice = find(Select.class).withCaption("Class").single();

        assertThat(choice.getItemLabelGenerator().apply(choice.getValue())).isEqualTo("Spikes");
    }

    private String taskWithPanel() {
        Component at = find(SubmitPanel.class).single();
        while (!(at instanceof CellFrame frame)) {
            at = at.getParent().orElseThrow();
        }
        return ShownTexts.of(frame).getFirst();
    }

    private void remove(Cell cell) {
        MenuItem delete =
                find(MenuBar.class).all().stream()
                        .map(bar -> bar.getItems().getFirst())
                        .filter(menu -> menu.getAriaLabel().orElseThrow().endsWith(cell.title()))
                        .flatMap(menu -> menu.getSubMenu().getItems().stream())
                        .filter(item -> item.getText().equals("Delete"))
                        .findFirst()
                        .orElseThrow();
        ComponentUtil.fireEvent(delete, new ClickEvent<>(delete));
    }

    private void saveInAnotherWindow() {
        notebooks.save(work.id(), work.revision(), work.notebook().withTitle("other"));
    }
}
