package org.spikebook.web.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;

/**
 * Tells that a component has left its page. A component that is only moved on the page is taken off
 * and put back before the browser hears of it: what continues in it continues.
 */
public final class Leaving {

    private Leaving() {}

    /**
     * @param left called on the UI thread, each time that {@code component} has left
     * @return ends that; on the UI thread
     */
    public static Registration listen(Component component, Runnable left) {
        return component.addDetachListener(detach -> {
            UI ui = detach.getUI();
            if (ui.isClosing()) {
                left.run();
            } else {
                lookLater(component, left, ui);
            }
        });
    }

    /** With the next answer to the browser; if none can be given any more, when the page closes. */
    private static void lookLater(Component component, Runnable left, UI ui) {
        Registration closing = ui.addDetachListener(closed -> runIfGone(component, left));
        ui.beforeClientResponse(
                ui,
                response -> {
                    closing.remove();
                    runIfGone(component, left);
                });
    }

    private static void runIfGone(Component component, Runnable left) {
        if (!component.isAttached()) {
            left.run();
        }
    }
}
