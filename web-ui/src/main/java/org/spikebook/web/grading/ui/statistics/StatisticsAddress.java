package org.spikebook.web.grading.ui.statistics;

import com.vaadin.flow.component.Component;

import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.common.ui.PageAddress;
import org.spikebook.web.grading.statistics.StatisticsService;

/** Addresses of statistics: those of assignments. */
@org.springframework.stereotype.Component
class StatisticsAddress implements PageAddress {

    private final StatisticsService statistics;

    StatisticsAddress(StatisticsService statistics) {
        this.statistics = statistics;
    }

    @Override
    public Class<? extends Component> view() {
        return StatisticsPage.class;
    }

    @Override
    public boolean exists(String name) {
        AssignmentId id = Assignment.idOf(name);
        return statistics.assignment(id).id().equals(id);
    }
}
