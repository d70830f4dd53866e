package org.spikebook.web.classboard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;

import org.spikebook.web.classboard.Board;
import org.spikebook.web.classboard.BoardStep;

import java.util.List;
import java.util.function.Consumer;

/** Chooses the step that all students are asked to go to. */
final class SendDialog extends Dialog {

    SendDialog(Board board, BoardWords said, Consumer<BoardStep> send) {
        List<BoardStep> steps =
                board.steps().stream().filter(step -> !step.isSubmission()).toList();
        Select<BoardStep> step = new Select<>();
        step.setLabel(said.words().of("send.step"));
        step.setHelperText(said.words().of("send.help"));
        step.setItems(steps);
        step.setItemLabelGenerator(each ->
                said.words()
                        .of("rest.step", said.count(steps.indexOf(each) + 1L), said.step(each)));
        step.setValue(steps.getFirst());
        step.setWidthFull();
        setHeaderTitle(said.words().of("send.heading"));
        setWidth("32rem");
        add(step);
        Button cancel = new Button(said.words().of("message.cancel"), click -> close());
        Button done =
                new Button(
                        said.words().of("send.button"),
                        click -> {
                            close();
                            send.accept(step.getValue());
                        });
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, done);
    }
}
