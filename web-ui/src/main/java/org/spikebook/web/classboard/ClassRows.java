package org.spikebook.web.classboard;

import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.classboard.LockedStepRow;
import org.spikebook.db.classboard.MessageRow;
import org.spikebook.db.classboard.PollRow;
import org.spikebook.db.classboard.SpotlightRow;

import java.util.List;
import java.util.Set;

/**
 * What is told to the pages of several classes, as it was read at one moment.
 *
 * @param messages recent ones, oldest first
 * @param paused assignments whose class is paused
 * @param polls those that pages show, oldest first
 * @param locked steps that cannot be worked on
 * @param spotlights those that are or may be shown, oldest first
 */
record ClassRows(
        List<MessageRow> messages,
        Set<AssignmentId> paused,
        List<PollRow> polls,
        List<LockedStepRow> locked,
        List<SpotlightRow> spotlights) {

    ClassRows {
        messages = List.copyOf(messages);
        paused = Set.copyOf(paused);
        polls = List.copyOf(polls);
        locked = List.copyOf(locked);
        spotlights = List.copyOf(spotlights);
    }
}
