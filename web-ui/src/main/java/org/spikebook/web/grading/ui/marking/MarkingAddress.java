package org.spikebook.web.grading.ui.marking;

import com.vaadin.flow.component.Component;

import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.common.ui.PageAddress;
import org.spikebook.web.grading.marking.MarkingService;

/** Addresses of marking: those of assignments. */
@org.springframework.stereotype.Component
class MarkingAddress implements PageAddress {

    private final MarkingService marking;

    MarkingAddress(MarkingService marking) {
        this.marking = marking;
    }

    @Override
    public Class<? extends Component> view() {
        return MarkingPage.class;
    }

    @Override
    public boolean exists(String name) {
        AssignmentId id = Assignment.idOf(name);
        return marking.assignment(id).id().equals(id);
    }
}
