package org.spikebook.web.authoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

import org.junit.jupiter.api.Test;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.lesson.authoring.LessonDraft;
import org.spikebook.lesson.prose.LessonPicture;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.authoring.LessonWritingService;
import org.spikebook.web.authoring.OpenLesson;
import org.spikebook.web.authoring.PublishOutcome;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.picture.PicturedLesson;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.function.BooleanSupplier;

@WebTest
class LessonWritingViewTest extends SpringBrowserlessTest {

    @Autowired private ClassroomService classes;
    @Autowired private LessonWritingService writing;
    @Autowired private NotebookService notebooks;
    @Autowired private TestVisitors visitors;

    private CourseId openLesson() {
        visitors.asNewInstructor();
        CourseId course = ((CreateCourseResult.Created) classes.create("Spikes")).course().id();
        UI.getCurrent().navigate("class-lessons/" + course);
        test(button("Write a lesson")).click();
        return course;
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private OpenLesson kept(CourseId course) {
        return writing.open(writing.lessons(course).getFirst().id());
    }

    private void type(String from, String to) {
        SourceArea source = find(SourceArea.class).single();
        assertThat(source.getValue()).contains(from);
        test(source).setValue(source.getValue().replace(from, to));
    }

    /** The lesson is read away from the page. */
    private void awaitPage(String what, BooleanSupplier shown) {
        Eventually.holds(
                what,
                () -> {
                    roundTrip();
                    return shown.getAsBoolean();
                });
    }

    @Test
    void newLesson_isShownWithItsPreview_andKeepsWhatIsTyped() {
        CourseId course = openLesson();
        assertThat(find(H1.class).single().getText()).isEqualTo("My lesson");

        type("title: My lesson", "title: On noise");

        awaitPage("title", () -> find(H1.class).single().getText().equals("On noise"));
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("On noise");
        assertThat(kept(course).draft().file(LessonDraft.LESSON)).contains("title: On noise");
    }

    @Test
    void mistake_isToldWithItsLine_andStopsPublishing() {
        openLesson();

        type("document: network.json", "document: nothing.json");

        awaitPage("the problem with its line", this::tellsALine);
        assertThat(button("Publish version 1").isEnabled()).isFalse();

        type("document: nothing.json", "document: network.json");

        awaitPage("no problem", () -> button("Publish version 1").isEnabled());
    }

    @Test
    void termWithoutMeaning_isToldWithItsLine_andStopsNothing() {
        openLesson();

        type("Begin with", "[Begin](#term) with");

        awaitPage("the term with its line", this::tellsALine);
        awaitPage("publishing", () -> button("Publish version 1").isEnabled());
    }

    private boolean tellsALine() {
        return find(LessonProblems.class).all().stream()
                .flatMap(list -> find(Button.class, list).all().stream())
                .anyMatch(each -> each.getText().startsWith("lesson.md:"));
    }

    @Test
    void publishedLesson_canBeAssignedAndIsOfferedToItsReaders() {
        CourseId course = openLesson();
        OpenLesson lesson = kept(course);
        var id = writing.lessons(course).getFirst().id();
        writing.publish(id, lesson.revision());
        var own = notebooks.createFromLesson(lesson.slug()).id();
        UI.getCurrent().navigate("notebook/" + own);
        assertThat(find(Button.class).withText("Take the new version").all()).isEmpty();
        OpenLesson now = writing.open(id);
        String text = now.draft().file(LessonDraft.LESSON);
        writing.save(
                id,
                now.revision(),
                now.draft().withFile(LessonDraft.LESSON, text.replace("Begin", "Start")));
        assertThat(writing.publish(id, now.revision() + 1))
                .isEqualTo(new PublishOutcome.Published(2));
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("notebook/" + own);

        test(button("Take the new version")).click();

        assertThat(notebooks.open(own).notebook().lesson().orElseThrow().version()).isEqualTo(2);
        assertThat(find(Button.class).withText("Take the new version").all()).isEmpty();
        UI.getCurrent().navigate("classes/" + course);
        assertThat(find(Anchor.class).withText("Lessons of your own").all()).hasSize(1);
    }

    @Test
    void fileThatIsThere_isNotOverwrittenByANewOne() {
        CourseId course = openLesson();
        String text = kept(course).draft().file(LessonDraft.LESSON);
        test(button("Add a file")).click();
        test(find(TextField.class).single()).setValue(LessonDraft.LESSON);

        test(button("Add")).click();

        assertThat(find(TextField.class).single().isInvalid()).isTrue();
        assertThat(kept(course).draft().file(LessonDraft.LESSON)).isEqualTo(text);
    }

    @Test
    void picture_isPutAmongTheFiles_andShownInPlaceOfAText() {
        CourseId course = openLesson();
        test(button("Add a file")).click();
        PictureField field = find(PictureField.class).single();
        field.take("no picture.png", new byte[40]);
        assertThat(ShownTexts.of(field))
                .anyMatch(text -> text.contains("neither a PNG nor a JPEG"));

        field.take("ten spikes.png", PicturedLesson.bytes());
        test(button("Add")).click();

        assertThat(kept(course).draft().file("ten-spikes.png"))
                .isEqualTo(LessonPicture.text(PicturedLesson.bytes()));
        assertThat(find(Image.class).single().getSrc()).startsWith("data:image/png;base64,");
        assertThat(find(SourceArea.class).all()).isEmpty();
        find(WritingDesk.class).single().choose(LessonDraft.LESSON);
        assertThat(find(SourceArea.class).single().getValue()).contains("title:");
    }

    @Test
    void textThatWasRefused_staysInView_whenAnotherFileIsChosen() {
        CourseId course = openLesson();
        var id = writing.lessons(course).getFirst().id();
        OpenLesson before = writing.open(id);
        writing.save(id, before.revision(), before.draft().withFile("teacher.md", "by another"));
        type("title: My lesson", "title: On noise");
        String typed = find(SourceArea.class).single().getValue();

        find(WritingDesk.class).single().choose("network.json");

        assertThat(find(SourceArea.class).single().getValue()).isEqualTo(typed);
        assertThat(kept(course).draft().file("teacher.md")).isEqualTo("by another");
    }

    @Test
    void classWithoutLessons_saysHowToBegin() {
        visitors.asNewInstructor();
        CourseId course = ((CreateCourseResult.Created) classes.create("Spikes")).course().id();

        UI.getCurrent().navigate("class-lessons/" + course);

        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("No lesson is written yet. Begin one below.");
    }
}
