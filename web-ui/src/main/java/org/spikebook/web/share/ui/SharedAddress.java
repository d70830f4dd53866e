package org.spikebook.web.share.ui;

import com.vaadin.flow.component.Component;

import org.spikebook.web.common.ui.PageAddress;
import org.spikebook.web.share.ShareService;

/** Addresses of links to notebooks: one that was revoked or has expired leads nowhere. */
@org.springframework.stereotype.Component
class SharedAddress implements PageAddress {

    private final ShareService shares;

    SharedAddress(ShareService shares) {
        this.shares = shares;
    }

    @Override
    public Class<? extends Component> view() {
        return SharedView.class;
    }

    @Override
    public boolean exists(String token) {
        return !shares.open(token).title().isEmpty();
    }
}
