package org.spikebook.web.classroom.ui;

import com.vaadin.flow.component.textfield.TextField;

import org.spikebook.simulator.problem.Problem;

import java.util.Locale;

/** What is wrong, and what to do, as it stands beside the field that is wrong. */
record FieldProblem(Problem problem, Locale locale) {

    void showAt(TextField field) {
        field.setErrorMessage(problem.sentences(locale));
        field.setInvalid(true);
        field.focus();
    }
}
