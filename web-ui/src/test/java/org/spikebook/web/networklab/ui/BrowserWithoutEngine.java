package org.spikebook.web.networklab.ui;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;

import org.spikebook.web.networklab.ui.lab.LiveLab;

import java.util.List;

/** A browser that cannot run the engine says so. */
final class BrowserWithoutEngine {

    private BrowserWithoutEngine() {}

    static void everywhere(List<LiveLab> labs) {
        labs.forEach(lab ->
                lab.getElement()
                        .getNode()
                        .getFeature(ElementListenerMap.class)
                        .fireEvent(
                                new DomEvent(
                                        lab.getElement(),
                                        "engine-missing",
                                        JacksonUtils.createObjectNode())));
    }
}
