package org.spikebook.web.common.ui;

import com.vaadin.flow.component.html.Paragraph;

/** A paragraph that explains what it stands beside, smaller and paler than the rest. */
public final class Remark extends Paragraph {

    public Remark(String text) {
        super(text);
        addClassNames("sb-small", "sb-muted");
    }
}
