package org.spikebook.web.classboard.poll.ui;

import com.vaadin.flow.component.Component;

import org.spikebook.web.classboard.poll.PollDraft;

/** Controls with which a question to the class is made. */
interface AskForm {

    Component component();

    /** What they say now. */
    PollDraft draft();
}
