package org.spikebook.web.notebook.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

import org.spikebook.web.common.ui.Words;

import java.util.function.Consumer;

/** Asks for another title of a cell. */
final class RenameDialog extends Dialog {

    private static final int LONGEST = 120;

    private final TextField name = new TextField();
    private final transient Consumer<String> taken;

    /**
     * @param taken told of the title
     */
    RenameDialog(String title, Consumer<String> taken) {
        Words words = Words.of(RenameDialog.class);
        this.taken = taken;
        setHeaderTitle(words.of("rename.title"));
        name.setLabel(words.of("rename.name"));
        name.setValue(title);
        name.setMaxLength(LONGEST);
        name.setWidthFull();
        name.setAutofocus(true);
        name.setAutoselect(true);
        name.setValueChangeMode(ValueChangeMode.EAGER); // a change would come after its Enter
        name.setManualValidation(true);
        name.setErrorMessage(words.of("rename.empty"));
        name.addKeyPressListener(Key.ENTER, press -> take());
        add(name);
        Button take = new Button(words.of("rename.take"), click -> take());
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.of("rename.cancel"), click -> close()), take);
    }

    private void take() {
        String title = name.getValue().strip();
        name.setInvalid(title.isEmpty());
        if (!title.isEmpty()) {
            close();
            taken.accept(title);
        }
    }
}
