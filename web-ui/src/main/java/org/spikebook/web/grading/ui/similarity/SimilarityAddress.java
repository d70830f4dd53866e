package org.spikebook.web.grading.ui.similarity;

import com.vaadin.flow.component.Component;

import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.common.ui.PageAddress;
import org.spikebook.web.grading.similarity.SimilarityService;

/** Addresses of comparisons: those of assignments. */
@org.springframework.stereotype.Component
class SimilarityAddress implements PageAddress {

    private final SimilarityService similarity;

    SimilarityAddress(SimilarityService similarity) {
        this.similarity = similarity;
    }

    @Override
    public Class<? extends Component> view() {
        return SimilarityPage.class;
    }

    @Override
    public boolean exists(String name) {
        AssignmentId id = Assignment.idOf(name);
        return similarity.assignment(id).id().equals(id);
    }
}
