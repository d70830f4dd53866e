package org.spikebook.web.authoring.ui;

import com.vaadin.flow.component.Component;

import org.spikebook.db.classroom.CourseId;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.common.ui.PageAddress;

/** Addresses of the lessons that classes write. */
@org.springframework.stereotype.Component
class ClassLessonsAddress implements PageAddress {

    private final Authorization authorization;

    ClassLessonsAddress(Authorization authorization) {
        this.authorization = authorization;
    }

    @Override
    public Class<? extends Component> view() {
        return ClassLessonsView.class;
    }

    @Override
    public boolean exists(String id) {
        return authorization.isAllowed(new InCourse(idOf(id), CourseAction.EDIT_ASSIGNMENTS));
    }

    static CourseId idOf(String text) {
        try {
            return CourseId.of(text);
        } catch (IllegalArgumentException notAnId) {
            throw new ResourceNotFound();
        }
    }
}
