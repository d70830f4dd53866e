package org.spikebook.web.authoring.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.db.lesson.WrittenLessonId;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.authoring.OpenLesson;
import org.spikebook.web.authoring.PublishOutcome;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.List;

/** Publishes a lesson; asks first where its tasks were not tried as they are. */
final class PublishBar extends Div {

    private final Words words = Words.of(PublishBar.class);
    private final transient WritingTools tools;
    private final transient WrittenLessonId id;
    private final TrialPanel trial;
    private final transient Runnable published;
    private final Button publish = new Button("", click -> ask());
    private final Button look = new Button(words.of("publish.look"), click -> look());
    private final Anchor assign = new Anchor("", words.of("publish.assign"));
    private final Paragraph state = new Paragraph();
    private final Paragraph said = new Paragraph();
    private String slug = "";
    private long revision;

    /**
     * @param published told that the lesson has a version more
     */
    PublishBar(WritingTools tools, WrittenLessonId id, TrialPanel trial, Runnable published) {
        this.tools = tools;
        this.id = id;
        this.trial = trial;
        this.published = published;
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        look.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        look.setTooltipText(words.of("publish.look.help"));
        said.getElement().setAttribute("role", "status");
        assign.addClassName("sb-action-link");
        Div buttons = new Div(publish, look, assign);
        buttons.addClassName("sb-row");
        add(state, buttons, said);
    }

    /**
     * The lesson as it is now. What was said stays until the next edit.
     *
     * @param isReadable false also while it is being read
     */
    void show(OpenLesson lesson, boolean isReadable) {
        slug = lesson.slug();
        if (revision != lesson.revision()) {
            said.setText("");
        }
        revision = lesson.revision();
        publish.setText(words.of("publish.button", count(lesson.published() + 1)));
        publish.setEnabled(isReadable);
        look.setVisible(lesson.published() > 0);
        assign.setHref("classes/" + lesson.course());
        assign.setVisible(lesson.published() > 0);
        state.setText(
                lesson.published() == 0
                        ? words.of("publish.none")
                        : words.of("publish.newest", count(lesson.published())));
    }

    private void ask() {
        if (trial.isGood()) {
            publish();
            return;
        }
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(words.of("publish.untried"));
        ask.setText(words.of("publish.untried.about"));
        ask.setCancelable(true);
        ask.setCancelText(words.of("cancel"));
        ask.setConfirmText(words.of("publish.anyway"));
        ask.addConfirmListener(confirm -> publish());
        ask.open();
    }

    private void publish() {
        switch (tools.writing().publish(id, revision)) {
            case PublishOutcome.Published(int version) -> {
                published.run();
                said.setText(words.of("publish.done", count(version)));
            }
            case PublishOutcome.Unchanged(int version) ->
                    said.setText(words.of("publish.same", count(version)));
            case PublishOutcome.Refused(List<Problem> problems) ->
                    said.setText(problems.getFirst().sentences(words.locale()));
        }
    }

    /** A notebook of one's own with the newest version. */
    private void look() {
        UI.getCurrentOrThrow()
                .navigate("notebook/" + tools.notebooks().createFromLesson(slug).id());
    }

    private String count(int number) {
        return Quantity.count(number, words.locale());
    }
}
