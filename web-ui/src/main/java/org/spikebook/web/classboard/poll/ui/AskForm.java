package org.spikebook.web.classboard.poll.ui;

import com.vaadin.flow.component.Component;

import org.spikebook.web.classboard.poll.PollDraft;

/** Controls with which a question to the class is made. */
interface AskForm {

    Component component();

    /** Whether all that was typed can be read; says at the field what cannot. */
    default boolean isValid() {
        return true;
    }

    /** What they say now. */
    PollDraft draft();
}
