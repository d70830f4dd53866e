package org.spikebook.web.owndata.ui;

import com.vaadin.flow.component.button.Button;

import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.owndata.OwnDataService;

/** Opens the dialog in which a visitor's own data are uploaded, listed and deleted. */
public final class OwnDataButton extends Button {

    /**
     * @param changed told when data came or went
     */
    public OwnDataButton(OwnDataService data, Runnable changed) {
        super(Words.of(OwnDataButton.class).of("button"), Glyph.ADD.draw());
        addClassName("sb-quiet");
        addClickListener(click -> new OwnDataDialog(data, changed).open());
    }
}
