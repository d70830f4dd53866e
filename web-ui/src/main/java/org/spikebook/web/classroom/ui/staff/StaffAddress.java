package org.spikebook.web.classroom.ui.staff;

import com.vaadin.flow.component.Component;

import org.spikebook.web.classroom.staff.StaffService;
import org.spikebook.web.common.ui.PageAddress;

/** Addresses of links that invite to teach: one that was used or has expired leads nowhere. */
@org.springframework.stereotype.Component
class StaffAddress implements PageAddress {

    private final StaffService staff;

    StaffAddress(StaffService staff) {
        this.staff = staff;
    }

    @Override
    public Class<? extends Component> view() {
        return StaffView.class;
    }

    @Override
    public boolean exists(String token) {
        return !staff.offer(token).title().isEmpty();
    }
}
