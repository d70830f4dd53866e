package org.spikebook.web.grading.ui.regrade;

import com.vaadin.flow.component.Component;

import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.common.ui.PageAddress;
import org.spikebook.web.grading.regrade.RegradeService;

/** Addresses of regrades: those of assignments. */
@org.springframework.stereotype.Component
class RegradeAddress implements PageAddress {

    private final RegradeService regrades;

    RegradeAddress(RegradeService regrades) {
        this.regrades = regrades;
    }

    @Override
    public Class<? extends Component> view() {
        return RegradePage.class;
    }

    @Override
    public boolean exists(String name) {
        AssignmentId id = Assignment.idOf(name);
        return regrades.assignment(id).id().equals(id);
    }
}
