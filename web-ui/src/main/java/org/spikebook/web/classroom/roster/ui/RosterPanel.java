package org.spikebook.web.classroom.roster.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;

import org.spikebook.db.classroom.CourseId;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.classroom.roster.RosterFile;
import org.spikebook.web.classroom.roster.RosterOutcome;
import org.spikebook.web.classroom.roster.RosterPreview;
import org.spikebook.web.classroom.roster.RosterService;
import org.spikebook.web.common.ui.FileLink;
import org.spikebook.web.common.ui.FileUpload;
import org.spikebook.web.common.ui.ProblemSentences;
import org.spikebook.web.common.ui.Words;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Takes the list of a class as a file or a text, and gives it out; shows who is invited. */
public final class RosterPanel extends Div {

    private static final int MOST_KIBIBYTES = RosterFile.MOST_CHARACTERS >> 10;

    private final Words words = Words.of(RosterPanel.class);
    private final RosterService service;
    private final CourseId course;
    private final Runnable changed;
    private final TextArea text = new TextArea();
    private final Div answer = new Div();
    private final InvitationList invitations;

    /**
     * @param changed told when members changed
     */
    public RosterPanel(RosterService service, CourseId course, Runnable changed) {
        this.service = service;
        this.course = course;
        this.changed = changed;
        this.invitations = new InvitationList(service, course);
        addClassName("sb-roster");
        answer.getElement().setAttribute("role", "status");
        Details form = new Details(words.of("roster.heading"), form());
        add(form, answer, invitations);
    }

    /** Reads again who is invited: those who joined since are not. */
    public void refresh() {
        invitations.refresh();
    }

    private Div form() {
        text.setLabel(words.of("roster.paste"));
        text.setPlaceholder(words.of("roster.example"));
        text.setMaxLength(RosterFile.MOST_CHARACTERS);
        text.setMinRows(4);
        text.setMaxRows(12);
        Button preview = new Button(words.of("roster.preview"), click -> preview(text.getValue()));
        FileLink download =
                new FileLink(
                        words.of("roster.csv"),
                        "class-list.csv",
                        "text/csv; charset=utf-8",
                        () -> service.csv(course));
        Div form =
                new Div(
                        new Paragraph(words.of("roster.explain")),
                        upload(),
                        text,
                        preview,
                        download);
        form.addClassName("sb-form");
        return form;
    }

    private FileUpload upload() {
        FileUpload upload =
                new FileUpload(
                        words.of("roster.upload"),
                        RosterFile.MOST_CHARACTERS,
                        (_, bytes) -> preview(new String(bytes, StandardCharsets.UTF_8)),
                        () -> answer.setText(words.of("roster.rejected", MOST_KIBIBYTES)),
                        ".csv",
                        ".txt");
        upload.setDropLabel(new Span(words.of("roster.drop")));
        return upload;
    }

    private void preview(String file) {
        answer.removeAll();
        RosterPreview preview = service.preview(course, file);
        if (preview.plan().entries().isEmpty()) {
            show(preview.problems());
            return;
        }
        new RosterDialog(service, course, preview, this::applied).open();
    }

    private void show(List<Problem> problems) {
        answer.add(new Paragraph(words.of("roster.refused")), ProblemSentences.first(problems));
    }

    private void applied(RosterOutcome.Applied done) {
        answer.removeAll();
        answer.add(new RosterSummary(done));
        text.clear();
        refresh();
        changed.run();
    }
}
