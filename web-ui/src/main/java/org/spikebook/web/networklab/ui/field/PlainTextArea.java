package org.spikebook.web.networklab.ui.field;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;

/** The browser's own text area: takes megabytes without sending each key to the server. */
@Tag("textarea")
public class PlainTextArea extends HtmlComponent {

    public PlainTextArea() {
        addClassNames("sb-code", "sb-plain-text");
        getElement().setAttribute("spellcheck", "false");
        getElement().setAttribute("rows", "24");
    }
}
