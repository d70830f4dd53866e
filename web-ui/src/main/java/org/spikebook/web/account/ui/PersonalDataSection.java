package org.spikebook.web.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.person.PersonalDataService;
import org.spikebook.web.account.person.PersonalSummary;
import org.spikebook.web.common.ui.FileLink;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

/** What the server has of the visitor: a file with all of it, and a button that erases it. */
final class PersonalDataSection extends Section {

    private final Words words = Words.of(PersonalDataSection.class);
    private final transient PersonalDataService service;
    private final transient Runnable erased;
    private final AccountPasswordField password =
            new AccountPasswordField(words.of("personal.password"), "current-password");
    private final Paragraph message = new Paragraph();

    /**
     * @param hasPassword whether the password is required before erasing
     * @param erased told when nothing of the visitor is left
     */
    PersonalDataSection(PersonalDataService service, boolean hasPassword, Runnable erased) {
        this.service = service;
        this.erased = erased;
        addClassName("sb-form");
        setAriaLabel(words.of("personal"));
        message.getElement().setAttribute("role", "alert");
        message.addClassName("sb-problems");
        Button erase = new Button(words.of("personal.erase"), click -> ask());
        erase.addThemeVariants(ButtonVariant.LUMO_ERROR);
        add(
                new H2(words.of("personal")),
                new Paragraph(words.of("personal.about")),
                FileLink.streamed(
                        words.of("personal.download"),
                        "spikebook-data.zip",
                        "application/zip",
                        service::writeMine),
                (Component) new Paragraph(words.of("personal.erase.about")));
        if (hasPassword) {
            add(password);
        }
        add(message, erase);
    }

    private void ask() {
        message.setText("");
        password.setInvalid(false);
        PersonalSummary mine = service.mine();
        ConfirmDialog dialog =
                new ConfirmDialog(
                        words.of("personal.ask"),
                        said(mine),
                        words.of("personal.ask.erase"),
                        confirm -> erase());
        dialog.setCancelable(true);
        dialog.setCancelText(words.of("personal.ask.cancel"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }

    private String said(PersonalSummary mine) {
        String counts =
                words.of(
                        "personal.ask.counts",
                        Quantity.count(mine.notebooks(), words.locale()),
                        Quantity.count(mine.submissions(), words.locale()));
        return mine.classes().isEmpty()
                ? counts
                : counts
                        + " "
                        + words.of("personal.ask.classes", String.join(", ", mine.classes()));
    }

    private void erase() {
        service.eraseMine(password.getValue()).ifPresentOrElse(this::show, erased);
    }

    private void show(Problem problem) {
        String text = problem.sentences(words.locale());
        if (password.getParent().isPresent() && problem.path().equals("/current")) {
            password.setErrorMessage(text);
            password.setInvalid(true);
            password.focus();
        } else {
            message.setText(text);
        }
    }
}
