package org.spikebook.web.account.ui.recovery;

import com.vaadin.flow.component.Component;

import org.spikebook.web.account.email.EmailService;
import org.spikebook.web.common.ui.PageAddress;

/** Addresses of links that confirm an e-mail address: one that was used leads nowhere. */
@org.springframework.stereotype.Component
class ConfirmEmailAddress implements PageAddress {

    private final EmailService service;

    ConfirmEmailAddress(EmailService service) {
        this.service = service;
    }

    @Override
    public Class<? extends Component> view() {
        return ConfirmEmailView.class;
    }

    @Override
    public boolean exists(String token) {
        return !service.proposed(token).isEmpty();
    }
}
