package org.spikebook.web.traininglab.ui;

import com.vaadin.flow.component.html.Span;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.common.ui.field.DecimalField;
import org.spikebook.web.plot.Quantity;

import java.util.function.DoubleConsumer;

/**
 * A number to set, with what it does beneath. A value out of range is refused beside the field and
 * goes nowhere.
 */
final class NumberSetting extends DecimalField {

    private final ParameterInfo info;
    private final Words words = Words.of(NumberSetting.class);
    private double shown;

    /**
     * @param meaning what it does, as a helper text
     * @param changed told of every valid new value by a user
     */
    NumberSetting(ParameterInfo info, String label, String meaning, DoubleConsumer changed) {
        this.info = info;
        setLabel(label);
        setHelperText(meaning);
        addClassName("sb-setting");
        if (!info.unit().symbol().isEmpty()) {
            setSuffixComponent(new Span(info.unit().symbol()));
        }
        setManualValidation(true);
        addValueChangeListener(event -> {
            if (event.isFromClient()) {
                accept(event.getValue(), changed);
            }
        });
    }

    /** Shows a value without telling of it. */
    void show(double value) {
        shown = value;
        setValue(value);
        setInvalid(false);
    }

    private void accept(Double value, DoubleConsumer changed) {
        boolean valid = value != null && isAllowed(value);
        setInvalid(!valid);
        if (!valid) {
            setErrorMessage(rule());
        } else if (value != shown) {
            shown = value;
            changed.accept(value);
        }
    }

    private boolean isAllowed(double value) {
        boolean aboveMin = info.minAllowed() ? value >= info.min() : value > info.min();
        boolean whole = info.kind() != ParameterInfo.Kind.WHOLE || value == Math.rint(value);
        return aboveMin && value <= info.max() && whole;
    }

    private String rule() {
        String key = info.kind() == ParameterInfo.Kind.WHOLE ? "number.whole" : "number.real";
        return words.of(
                info.minAllowed() ? key : key + ".above",
                Quantity.decimals(info.min(), 6, words.locale()),
                Quantity.decimals(info.max(), 6, words.locale()));
    }
}
