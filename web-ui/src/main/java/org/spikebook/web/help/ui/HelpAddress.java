package org.spikebook.web.help.ui;

import com.vaadin.flow.component.Component;

import org.spikebook.web.common.ui.PageAddress;
import org.spikebook.web.help.UserGuide;

import java.util.Locale;

/** Addresses of the user guide: every page is there in English. */
@org.springframework.stereotype.Component
class HelpAddress implements PageAddress {

    private final UserGuide guide;

    HelpAddress(UserGuide guide) {
        this.guide = guide;
    }

    @Override
    public Class<? extends Component> view() {
        return HelpView.class;
    }

    @Override
    public boolean exists(String name) {
        return guide.page(name, Locale.ENGLISH).isPresent();
    }
}
