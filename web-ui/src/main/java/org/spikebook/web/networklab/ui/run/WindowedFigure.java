package org.spikebook.web.networklab.ui.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

import java.util.function.BiConsumer;

/** A place for a figure over which the hand can be dragged, to look at a part of its time. */
@Tag("drag-window")
@JsModule("./drag-window/drag-window.ts")
public class WindowedFigure extends Component implements HasComponents, HasStyle {

    private record Dragged(double from, double to) {}

    /**
     * @param dragged takes the ends of the part, as shares of what is shown
     */
    public WindowedFigure(Component figure, BiConsumer<Double, Double> dragged) {
        add(figure);
        getElement()
                .addEventListener(
                        "window-dragged",
                        event -> {
                            Dragged part = event.getEventDetail(Dragged.class);
                            dragged.accept(part.from(), part.to());
                        })
                .addEventDetail();
    }
}
