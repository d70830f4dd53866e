package org.spikebook.web.networklab.ui.live;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.function.SerializableConsumer;

/** Where a run is in time: shows it, and takes the run where the hand drags it. */
@Tag("input")
class TimeLine extends HtmlComponent {

    private static final String WHERE = "element.valueAsNumber";

    /**
     * @param name for screen readers
     * @param gone takes the step to which the hand went
     */
    TimeLine(String name, SerializableConsumer<Integer> gone) {
        addClassName("sb-time-line");
        getElement().setAttribute("type", "range");
        getElement().setAttribute("min", "0");
        getElement().setAttribute("aria-label", name);
        getElement()
                .addEventListener(
                        "change",
                        event -> gone.accept((int) event.getEventData().get(WHERE).asDouble()))
                .addEventData(WHERE);
    }

    void setSteps(int steps) {
        getElement().setAttribute("max", String.valueOf(steps));
        getElement().setAttribute("step", String.valueOf(Math.max(1, steps / 1000)));
    }

    void showStep(int step) {
        getElement().executeJs("if (!this.matches(':active')) this.value = $0", step);
    }
}
