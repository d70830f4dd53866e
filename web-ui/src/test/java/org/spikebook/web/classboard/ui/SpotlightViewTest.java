package org.spikebook.web.classboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classboard.SpotlightId;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classboard.spotlight.SpotlightConsentService;
import org.spikebook.web.classboard.spotlight.SpotlightNotice;
import org.spikebook.web.classboard.spotlight.SpotlightService;
import org.spikebook.web.classboard.spotlight.ui.SpotlightBanner;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.notebook.ui.cell.NotebookSaver;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.stream.Stream;

/** A network shown to the class: request, consent, and the page to look at it. */
@WebTest
class SpotlightViewTest extends SpringBrowserlessTest {

    @Autowired private ClassroomService classes;
    @Autowired private NotebookService notebooks;
    @Autowired private SpotlightService service;
    @Autowired private SpotlightConsentService consents;
    @Autowired private TestVisitors visitors;

    private VisitorId teacher;
    private VisitorId ada;
    private VisitorId ben;
    private AssignmentId assignment;
    private OpenNotebook notebook;

    @BeforeEach
    void adaHasANotebook() {
        teacher = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        String lesson = "02-the-f-i-curve";
        assignment =
                classes.assign(course.id(), lesson, AssignmentTerms.of(CountingPolicy.BEST)).id();
        ben = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ben");
        ada = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        notebook = notebooks.createFromLesson(lesson);
        visitors.as(teacher);
        // the page that was opened before there was a visitor may say that it failed
        UI.getCurrent().navigate("");
    }

    @Test
    @SuppressWarnings("unchecked")
    void board_asksAStudent_andEndsIt() {
        UI.getCurrent().navigate("board/" + assignment);
        test(find(Button.class).withText("Ask to show a network").single()).click();
        test(find(Button.class).withText("Ask student").single()).click();
        ComboBox<VisitorId> student = find(ComboBox.class).single();
        assertThat(student.isInvalid()).isTrue();

        student.setValue(ada);
        test(find(Button.class).withText("Ask student").single()).click();

        assertThat(paragraphs()).contains("Ada is asked to show a network.");
        test(find(Button.class).withText("End showing").single()).click();
        assertThat(service.current(assignment)).isEmpty();
    }

    @Test
    void banner_showsTheNetworkOnlyAfterTheDialog() {
        SpotlightId id = ask();
        SpotlightBanner banner = banner();
        banner.show(List.of(new SpotlightNotice(id, SpotlightNotice.Kind.ASKED)));

        test(find(Button.class).withText("Show my network").single()).click();
        assertThat(consents.shown(id)).isEmpty();
        test(find(Button.class).withText("Show my network").all().getLast()).click();

        assertThat(consents.shown(id)).isPresent();
        test(find(Button.class).withText("Stop showing").single()).click();
        assertThat(consents.shown(id)).isEmpty();
    }

    @Test
    void banner_notNow_declines() {
        SpotlightId id = ask();
        banner().show(List.of(new SpotlightNotice(id, SpotlightNotice.Kind.ASKED)));

        test(find(Button.class).withText("Not now").single()).click();

        visitors.as(teacher);
        assertThat(service.current(assignment)).isEmpty();
    }

    @Test
    void projector_andPage_showTheNetworkWithoutAName() {
        SpotlightId id = ask();
        visitors.as(ada);
        String cell =
                notebook.notebook()
                        .cells(org.spikebook.lesson.notebook.NetworkCell.class)
                        .getFirst()
                        .id();
        consents.consent(id, notebook.id(), cell, false);
        visitors.as(teacher);
        UI.getCurrent().navigate("board/" + assignment, QueryParameters.of("projector", ""));
        assertThat(paragraphs()).contains("A network of the class is shown.");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .contains("spotlight/" + id);

        visitors.as(ben);
        UI.getCurrent().navigate("spotlight/" + id);
        assertThat(find(H1.class).single().getText()).isEqualTo("A network of the class");
        assertThat(paragraphs())
                .contains("Select a part to see its parameters.")
                .noneMatch(text -> text.contains("not shown any more"))
                .noneMatch(text -> text.contains("Drag"));
        visitors.as(ada);
        consents.stop(id);
        visitors.as(ben);
        UI.getCurrent().navigate("board/" + assignment);
        UI.getCurrent().navigate("spotlight/" + id);
        assertThat(paragraphs()).contains("This network is not shown any more.");
    }

    private SpotlightId ask() {
        visitors.as(teacher);
        service.ask(assignment, ada);
        SpotlightId id = service.current(assignment).orElseThrow().id();
        visitors.as(ada);
        return id;
    }

    private SpotlightBanner banner() {
        NotebookSaver saver =
                new NotebookSaver() {
                    @Override
                    public org.spikebook.db.notebook.NotebookId id() {
                        return notebook.id();
                    }

                    @Override
                    public java.util.OptionalLong savedRevision() {
                        return java.util.OptionalLong.of(notebook.revision());
                    }

                    @Override
                    public boolean isEditable() {
                        return true;
                    }

                    @Override
                    public void save(org.spikebook.lesson.notebook.Notebook changed) {
                        throw new AssertionError("nothing is edited here");
                    }
                };
        SpotlightBanner banner =
                new SpotlightBanner(new NotebookSession(notebook.notebook(), saver), consents);
        UI.getCurrent().add(banner);
        return banner;
    }

    private Stream<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText);
    }
}
