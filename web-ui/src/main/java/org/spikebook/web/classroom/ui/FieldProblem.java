package org.spikebook.web.classroom.ui;

import com.vaadin.flow.component.textfield.TextField;

import org.spikebook.simulator.problem.Problem;

import java.util.Locale;

/** Shows what is wrong beside the field that is wrong, and what to do. */
final class FieldProblem {

    private FieldProblem() {}

    static void show(TextField field, Problem problem, Locale locale) {
        field.setErrorMessage(problem.sentences(locale));
        field.setInvalid(true);
        field.focus();
    }
}
