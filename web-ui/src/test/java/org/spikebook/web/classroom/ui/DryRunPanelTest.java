package org.spikebook.web.classroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.lesson.WrittenLessonId;
import org.spikebook.lesson.authoring.LessonDraft;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.authoring.LessonWritingService;
import org.spikebook.web.authoring.OpenLesson;
import org.spikebook.web.authoring.PublishOutcome;
import org.spikebook.web.authoring.SaveOutcome;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ui.ShownTexts;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;

/** What the page of a class says of a lesson whose tasks were tried. */
@WebTest
class DryRunPanelTest extends SpringBrowserlessTest {

    private static final String SOLUTION = "solution/network.json";

    @Autowired private ClassroomService classes;
    @Autowired private LessonWritingService writing;
    @Autowired private TestVisitors visitors;

    private Course course;
    private WrittenLessonId lesson;

    @BeforeEach
    void newLesson() {
        visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        lesson = writing.begin(course.id(), "").orElseThrow();
    }

    @Test
    void lesson_thatIsAsItsAuthorMeansIt_isSaidToBe() {
        publish();

        assertThat(tried()).anyMatch(text -> text.startsWith("All as intended. Tasks: 1,"));
        assertThat(problems()).isEmpty();
    }

    @Test
    void solutionThatFails_andWrongAnswerThatPasses_areNamed_withTheirPlaces() {
        LessonDraft draft = writing.open(lesson).draft();
        String text = draft.file(LessonDraft.LESSON);
        String withoutTheLimit =
                text.replace(
                        "{type: weightRange, population: exc, most: 300, limit: true}",
                        "{type: spikeCount, population: exc}");
        assertThat(withoutTheLimit).isNotEqualTo(text);
        save(
                draft.withFile(LessonDraft.LESSON, withoutTheLimit)
                        .withFile(SOLUTION, draft.file("network.json")));
        publish();

        assertThat(tried()).anyMatch(said -> said.startsWith("Something is not as intended."));
        assertThat(problems())
                .allMatch(problem -> problem.startsWith("lesson.md:"))
                .anyMatch(problem -> problem.contains("model solution fails task 'twenty'"))
                .anyMatch(problem -> problem.contains("wrong answer 'one strong source' passes"));
    }

    private void save(LessonDraft draft) {
        OpenLesson open = writing.open(lesson);
        assertThat(writing.save(lesson, open.revision(), draft))
                .isInstanceOf(SaveOutcome.Saved.class);
    }

    private void publish() {
        assertThat(writing.publish(lesson, writing.open(lesson).revision()))
                .isInstanceOf(PublishOutcome.Published.class);
    }

    /** What the panel says once a dry run has ended that was begun on the page. */
    private List<String> tried() {
        UI.getCurrent().navigate("classes/" + course.id());
        test(choice()).selectItem("My lesson");
        test(find(Button.class).withText("Dry run").single()).click();
        Eventually.holds(
                "the dry run ends",
                () -> {
                    roundTrip();
                    return find(Button.class).withText("Dry run").single().isEnabled();
                });
        return ShownTexts.of(find(DryRunPanel.class).single());
    }

    private Select<Object> choice() {
        return find(Select.class).withCaption("Lesson").single();
    }

    private List<String> problems() {
        return find(ListItem.class, find(DryRunPanel.class).single()).all().stream()
                .map(ListItem::getText)
                .toList();
    }
}
