package org.spikebook.web.classroom.ui;

import com.vaadin.flow.component.Component;

import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.common.ui.PageAddress;

/** Addresses of classes. */
@org.springframework.stereotype.Component
class ClassAddress implements PageAddress {

    private final Authorization authorization;

    ClassAddress(Authorization authorization) {
        this.authorization = authorization;
    }

    @Override
    public Class<? extends Component> view() {
        return ClassView.class;
    }

    @Override
    public boolean exists(String id) {
        return authorization.isAllowed(new InCourse(ClassView.idOf(id), CourseAction.SEE_CLASS));
    }
}
