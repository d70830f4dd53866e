package org.spikebook.web.classroom.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.Visitor;
import org.spikebook.web.account.VisitorService;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.JoinAttempt;
import org.spikebook.web.classroom.JoinResult;
import org.spikebook.web.common.ui.BrowserTimer;
import org.spikebook.web.common.ui.Words;

import java.util.List;

/** Joins a class by its code, with the name that the teacher will see; no account needed. */
@Route("join")
@PermitAll
class JoinView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String CODE_PARAMETER = "code";

    private final Words words = Words.of(JoinView.class);
    private final ClassroomService classes;
    private final TextField code = new TextField();
    private final TextField name = new TextField();
    private final Button join = new Button();
    private final Paragraph message = new Paragraph();

    JoinView(ClassroomService classes, VisitorService visitors) {
        this.classes = classes;
        addClassNames("sb-page", "sb-narrow-page");
        code.setLabel(words.of("join.code"));
        code.setHelperText(words.of("join.code.help"));
        code.addClassName("sb-code-field");
        code.setAutocapitalize(com.vaadin.flow.component.textfield.Autocapitalize.CHARACTERS);
        name.setLabel(words.of("join.name"));
        name.setHelperText(words.of("join.name.help"));
        Visitor visitor = visitors.current();
        name.setValue(visitor.name() == null ? "" : visitor.name());
        join.setText(words.of("join.button"));
        join.addClickListener(click -> join());
        join.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        join.addClickShortcut(Key.ENTER);
        message.getElement().setAttribute("role", "status");
        Div form = new Div(code, name, message, join);
        form.addClassName("sb-form");
        add(new H1(words.of("join.heading")), new Paragraph(words.of("join.intro")), form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<String> given = event.getLocation().getQueryParameters().getParameters(CODE_PARAMETER);
        if (given.isEmpty()) {
            code.focus();
        } else {
            code.setValue(given.getFirst());
            name.focus();
        }
    }

    private void join() {
        code.setInvalid(false);
        name.setInvalid(false);
        show(classes.join(code.getValue(), name.getValue()));
    }

    private void show(JoinResult result) {
        switch (result) {
            case JoinResult.Joined joined ->
                    UI.getCurrentOrThrow()
                            .navigate(ClassView.class, joined.course().id().toString());
            case JoinResult.Delayed(JoinAttempt attempt) -> await(attempt);
            case JoinResult.Refused(Problem problem) -> show(problem);
        }
    }

    private void await(JoinAttempt attempt) {
        join.setEnabled(false);
        message.setText(words.of("join.delayed", attempt.delay().toSeconds() + 1));
        BrowserTimer.run(
                this,
                attempt.delay(),
                () -> {
                    join.setEnabled(true);
                    message.setText("");
                    show(classes.join(attempt));
                });
    }

    private void show(Problem problem) {
        TextField field = problem.path().equals("/name") ? name : code;
        new FieldProblem(problem, words.locale()).showAt(field);
    }

    @Override
    public String getPageTitle() {
        return words.of("join.heading");
    }
}
