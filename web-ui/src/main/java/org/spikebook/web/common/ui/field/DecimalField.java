package org.spikebook.web.common.ui.field;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.textfield.NumberField;

import org.jspecify.annotations.Nullable;
import org.spikebook.web.common.Languages;

import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * A number field that shows and takes the decimal sign of the page's language; a browser's own
 * input of numbers takes that of the browser's. A point is understood in every language.
 */
@JsModule("./decimal-field/decimal-field.ts")
public class DecimalField extends NumberField {

    public DecimalField() {
        this("");
    }

    public DecimalField(String label) {
        super(label);
    }

    /** Vaadin reads a number up to its exponent: 1e3 as 1. */
    @Override
    protected void setModelValue(@Nullable Double newModelValue, boolean fromClient) {
        super.setModelValue(
                fromClient && newModelValue != null ? withExponent(newModelValue) : newModelValue,
                fromClient);
    }

    private @Nullable Double withExponent(Double read) {
        String typed = getElement().getProperty("value", "");
        if (typed.indexOf('e') < 0 && typed.indexOf('E') < 0) {
            return read;
        }
        try {
            double number = Double.parseDouble(typed);
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Locale locale = Languages.current();
        if (DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() != '.') {
            getElement().executeJs("window.spikebookDecimals(this, $0)", locale.toLanguageTag());
        }
    }
}
