package org.spikebook.web.networklab.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;

/** The browser's own text area: takes megabytes without sending each key to the server. */
@Tag("textarea")
class PlainTextArea extends HtmlComponent {

    PlainTextArea() {
        addClassNames("sb-code", "sb-plain-text");
        getElement().setAttribute("spellcheck", "false");
        getElement().setAttribute("rows", "24");
    }
}
