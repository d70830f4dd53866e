package org.spikebook.web.common.ui.field;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.textfield.NumberField;

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

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Locale locale = Languages.current();
        if (DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() != '.') {
            getElement().executeJs("window.spikebookDecimals(this, $0)", locale.toLanguageTag());
        }
    }
}
