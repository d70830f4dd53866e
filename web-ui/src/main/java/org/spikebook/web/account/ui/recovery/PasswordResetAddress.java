package org.spikebook.web.account.ui.recovery;

import com.vaadin.flow.component.Component;

import org.spikebook.web.account.recovery.PasswordResetService;
import org.spikebook.web.common.ui.PageAddress;

/** Addresses of links that replace a password: one that was used or has expired leads nowhere. */
@org.springframework.stereotype.Component
class PasswordResetAddress implements PageAddress {

    private final PasswordResetService service;

    PasswordResetAddress(PasswordResetService service) {
        this.service = service;
    }

    @Override
    public Class<? extends Component> view() {
        return PasswordResetView.class;
    }

    @Override
    public boolean exists(String token) {
        return !service.accountName(token).isEmpty();
    }
}
