package org.spikebook.web.classboard.spotlight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;

import org.spikebook.db.account.VisitorId;
import org.spikebook.web.common.ui.Words;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Chooses the student who is asked to show a network. */
final class AskStudentDialog extends Dialog {

    private final Words words = Words.of(AskStudentDialog.class);
    private final ComboBox<VisitorId> student = new ComboBox<>(words.of("ask.student"));

    AskStudentDialog(Map<VisitorId, String> students, Consumer<VisitorId> ask) {
        setHeaderTitle(words.of("ask.heading"));
        List<VisitorId> byName =
                students.keySet().stream().sorted(Comparator.comparing(students::get)).toList();
        student.setItems(byName);
        student.setItemLabelGenerator(students::get);
        student.setHelperText(words.of("ask.help"));
        student.setWidthFull();
        add(student);
        Button done = new Button(words.of("ask.button"), click -> ask(ask));
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.of("cancel"), click -> close()), done);
    }

    private void ask(Consumer<VisitorId> ask) {
        VisitorId chosen = student.getValue();
        if (chosen == null) {
            student.setErrorMessage(words.of("ask.missing"));
            student.setInvalid(true);
            student.focus();
            return;
        }
        close();
        ask.accept(chosen);
    }
}
