package org.spikebook.web.account.ui;

import com.vaadin.flow.component.Component;

import org.spikebook.web.account.SetupService;
import org.spikebook.web.common.ui.PageAddress;

/** Addresses of links that make an instructor: one that was used or is too old leads nowhere. */
@org.springframework.stereotype.Component
class SetupAddress implements PageAddress {

    private final SetupService setup;

    SetupAddress(SetupService setup) {
        this.setup = setup;
    }

    @Override
    public Class<? extends Component> view() {
        return SetupView.class;
    }

    @Override
    public boolean exists(String token) {
        return setup.isOpen(token);
    }
}
