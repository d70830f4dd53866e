package org.spikebook.web.account.ui.strength;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DebounceSettings;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.dom.DebouncePhase;

/** Typing rests. The value of the field, which is sent when it is left, stays as it is. */
@DomEvent(
        value = "input",
        debounce = @DebounceSettings(timeout = 400, phases = DebouncePhase.TRAILING))
public final class PasswordTyped extends ComponentEvent<PasswordField> {

    private final String text;

    /**
     * @param text in the field now
     */
    public PasswordTyped(
            PasswordField source,
            boolean fromClient,
            @EventData("event.target.value") String text) {
        super(source, fromClient);
        this.text = text;
    }

    String text() {
        return text;
    }
}
