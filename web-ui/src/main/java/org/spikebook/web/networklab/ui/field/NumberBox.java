package org.spikebook.web.networklab.ui.field;

import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.function.SerializableConsumer;

import org.jspecify.annotations.Nullable;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.common.ui.field.DecimalField;
import org.spikebook.web.plot.Quantity;

import java.util.Objects;
import java.util.Optional;

/**
 * A number field that does not take for empty what is not a number: it says so, keeps what was
 * typed, and leaves the value as it was.
 */
public final class NumberBox extends DecimalField {

    /** What stands in the input, be it a number or not; told by the browser with each change. */
    private static final String INPUT = "_inputElementValue";

    private final Words words = Words.of(NumberBox.class);
    private @Nullable Double held;
    private boolean unreadable;

    /**
     * @param entered takes what a person entered; empty if the field was emptied
     */
    public NumberBox(SerializableConsumer<Optional<Double>> entered) {
        setManualValidation(true);
        addThemeVariants(TextFieldVariant.LUMO_SMALL);
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                read(entered);
            }
        });
        getElement().addEventListener("unparsable-change", event -> read(entered));
    }

    private void read(SerializableConsumer<Optional<Double>> entered) {
        unreadable = getValue() == null && !getElement().getProperty(INPUT, "").isEmpty();
        if (unreadable) {
            refuse("number.unreadable");
        } else {
            accept();
            entered.accept(Optional.ofNullable(getValue()));
        }
    }

    /** Whether something stands here that is not a number. */
    public boolean isUnreadable() {
        return unreadable;
    }

    /** Says what is wrong with what was entered, and what continues to hold. */
    void refuse(String key) {
        setErrorMessage(
                held == null
                        ? words.of(key)
                        : words.of(key + "Kept", Quantity.readable(held, words.locale())));
        setInvalid(true);
    }

    private void accept() {
        setErrorMessage("");
        setInvalid(false);
    }

    /** Shows the number that holds; what cannot be read stays until another one does. */
    public void hold(@Nullable Double number) {
        boolean isAnother = !Objects.equals(held, number);
        held = number;
        if (isAnother || !unreadable && !isInvalid()) {
            unreadable = false;
            accept();
            setValue(number);
        }
    }
}
