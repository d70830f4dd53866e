package org.spikebook.web.common.ui.field;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;

import java.util.UUID;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;

/** A slider with its value in words beside it and what it does beneath. */
public final class RangeSetting extends Div {

    private static final int SETTLED_MS = 60;

    private final DoubleFunction<String> words;
    private final Input slider = new Input();
    private final Span value = new Span();
    private Scale scale;

    /** Where it begins and ends, and its step. */
    public record Scale(double min, double max, double step) {
        double clamp(double value) {
            return Math.clamp(value, min, max);
        }
    }

    /**
     * @param words a value as it is shown and read out
     * @param moved told of every new value by a user
     */
    public RangeSetting(
            String label,
            String meaning,
            Scale scale,
            double first,
            DoubleFunction<String> words,
            DoubleConsumer moved) {
        this.scale = scale;
        this.words = words;
        addClassName("sb-range");
        slider.setType("range");
        slider.setId("range-" + UUID.randomUUID());
        setAttributes();
        NativeLabel name = new NativeLabel(label);
        name.setFor(slider);
        value.addClassName("sb-number");
        Span helper = new Span(meaning);
        helper.addClassNames("sb-small", "sb-muted");
        moveTo(first);
        slider.setValueChangeMode(ValueChangeMode.LAZY);
        slider.setValueChangeTimeout(SETTLED_MS);
        slider.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                double now = this.scale.clamp(number(event.getValue(), first));
                tell(now);
                moved.accept(now);
            }
        });
        add(name, value, slider, helper);
    }

    private void setAttributes() {
        slider.getElement().setAttribute("min", String.valueOf(scale.min()));
        slider.getElement().setAttribute("max", String.valueOf(scale.max()));
        slider.getElement().setAttribute("step", String.valueOf(scale.step()));
    }

    /** Has another scale from now on, and shows a value on it without telling of it. */
    public void moveTo(Scale other, double to) {
        boolean isAnother = !scale.equals(other);
        if (isAnother) {
            scale = other;
            setAttributes();
        }
        moveTo(to);
        if (isAnother) {
            // the browser is told the value before the ends, and keeps it within the former ones
            slider.getElement().executeJs("this.value = $0", slider.getValue());
        }
    }

    /** What a browser sends may be anything. */
    private static double number(String text, double otherwise) {
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? number : otherwise;
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }

    /** Shows another value without telling of it. */
    public void moveTo(double to) {
        double within = scale.clamp(to);
        slider.setValue(String.valueOf(within));
        tell(within);
    }

    private void tell(double now) {
        String told = words.apply(now);
        value.setText(told);
        slider.getElement().setAttribute("aria-valuetext", told);
    }
}
