package org.spikebook.web.grading.ui;

import com.vaadin.flow.component.Component;

import org.spikebook.web.common.ui.PageAddress;
import org.spikebook.web.grading.SubmissionService;

/** Addresses of submissions. */
@org.springframework.stereotype.Component
class SubmissionAddress implements PageAddress {

    private final SubmissionService submissions;

    SubmissionAddress(SubmissionService submissions) {
        this.submissions = submissions;
    }

    @Override
    public Class<? extends Component> view() {
        return SubmissionPage.class;
    }

    @Override
    public boolean exists(String receipt) {
        return submissions.find(receipt).receipt().equals(receipt);
    }
}
