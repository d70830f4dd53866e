package org.spikebook.web.grading.appeal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.catalog.title.TaskTitles;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.ProblemSentences;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.appeal.Appeal;
import org.spikebook.web.grading.appeal.AppealService;
import org.spikebook.web.grading.ui.marking.MarksForm;
import org.spikebook.web.plot.Quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The appeals for a submission, and a form to ask or to answer. The browser asks before a text that
 * was not sent is lost with its page.
 */
@JsModule("./unsaved/unsaved.ts")
public final class AppealPanel extends Div {

    private final Words words = Words.of(AppealPanel.class);
    private final AppealService service;
    private final String receipt;
    private final GradeView grade;
    private final TaskTitles titles;
    private final SerializableRunnable changed;
    private final Div notice = new Div();
    private final List<TextArea> written = new ArrayList<>();

    /**
     * @param grade that counts
     * @param titles of its tasks
     * @param changed called when something was asked or answered
     */
    public AppealPanel(
            AppealService service,
            String receipt,
            GradeView grade,
            TaskTitles titles,
            SerializableRunnable changed) {
        this.service = service;
        this.receipt = receipt;
        this.grade = grade;
        this.titles = titles;
        this.changed = changed;
        addClassName("sb-section");
        notice.getElement().setAttribute("role", "alert");
        List<Appeal> appeals = service.of(receipt);
        boolean mayAsk = service.mayAsk(receipt);
        setVisible(mayAsk || !appeals.isEmpty());
        add(new H2(words.of("appeal.heading")), notice);
        appeals.forEach(appeal -> add(shown(appeal)));
        boolean mayAnswer = service.mayAnswer(receipt);
        appeals.stream()
                .filter(appeal -> mayAnswer && appeal.answer() == null)
                .findFirst()
                .ifPresent(appeal -> add(answerForm(appeal)));
        if (mayAsk) {
            add(new Details(words.of("appeal.ask"), askForm()));
        }
    }

    private Div shown(Appeal appeal) {
        Div shown =
                new Div(
                        new Paragraph(
                                words.of("appeal.asked", LocalTime.dateAndTime(appeal.askedAt()))),
                        text(appeal.message()));
        Appeal.Answer answer = appeal.answer();
        if (answer == null) {
            shown.add(new Paragraph(words.of("appeal.open")));
            return shown;
        }
        String at = LocalTime.dateAndTime(answer.at());
        shown.add(new Paragraph(words.of("appeal.answered", answer.by(), at)), text(answer.text()));
        boolean same = answer.pointsAfter() == appeal.pointsBefore();
        shown.add(
                new Paragraph(
                        same
                                ? words.of("appeal.samePoints")
                                : words.of(
                                        "appeal.points",
                                        number(appeal.pointsBefore()),
                                        number(answer.pointsAfter()))));
        return shown;
    }

    private static Paragraph text(String written) {
        Paragraph text = new Paragraph(written);
        text.getStyle().set("white-space", "pre-wrap");
        return text;
    }

    private Div askForm() {
        TextArea message = area("appeal.message");
        message.setHelperText(words.of("appeal.message.help"));
        Button ask =
                new Button(
                        words.of("appeal.submit"),
                        click -> done(service.ask(receipt, message.getValue())));
        return form(message, ask);
    }

    private Div answerForm(Appeal appeal) {
        TextArea answer = area("appeal.answer");
        MarksForm marks = new MarksForm(grade, titles, List.of(), List.of());
        marks.setVisible(false);
        Checkbox change = new Checkbox(words.of("appeal.change"));
        change.addValueChangeListener(event -> marks.setVisible(event.getValue()));
        Button send =
                new Button(
                        words.of("appeal.send"),
                        click -> {
                            if (change.getValue() && !marks.isValid()) {
                                notice.removeAll();
                                notice.add(marks.invalidNotice());
                            } else {
                                done(
                                        service.answer(
                                                receipt,
                                                appeal.id(),
                                                answer.getValue(),
                                                grade.number(),
                                                change.getValue() ? marks.marks() : null));
                            }
                        });
        return form(answer, change, marks, send);
    }

    private static Div form(Component... fields) {
        Div form = new Div(fields);
        form.addClassName("sb-form");
        form.getElement().setAttribute("data-guarded", true);
        return form;
    }

    /** Whether a text was typed and not sent. */
    public boolean hasUnsent() {
        return written.stream().anyMatch(area -> !area.getValue().isBlank());
    }

    /** What is said before it is lost. */
    public String unsentWarning() {
        return words.of("appeal.unsent");
    }

    private TextArea area(String key) {
        TextArea area = new TextArea(words.of(key));
        area.setMaxLength(AppealService.MAX_TEXT);
        area.setWidthFull();
        written.add(area);
        return area;
    }

    private void done(Optional<Problem> refused) {
        notice.removeAll();
        refused.ifPresentOrElse(
                problem -> notice.add(new ProblemSentences(List.of(problem))), changed::run);
    }

    private String number(double points) {
        return Quantity.decimals(points, 1, words.locale());
    }
}
