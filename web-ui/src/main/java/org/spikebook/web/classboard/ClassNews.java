package org.spikebook.web.classboard;

import org.spikebook.web.classboard.poll.PollNotice;
import org.spikebook.web.classboard.spotlight.SpotlightNotice;

import java.util.List;

/**
 * What a student's page is to show of the class.
 *
 * @param paused whether those who teach have paused the class
 * @param messages of the last hour to this student or to all, oldest first
 * @param polls questions to the class that are open or have a result, oldest first
 * @param locked steps that cannot be worked on
 * @param spotlights networks that are or may be shown to the class, oldest first
 */
public record ClassNews(
        boolean paused,
        List<ClassMessage> messages,
        List<PollNotice> polls,
        List<LockedStep> locked,
        List<SpotlightNotice> spotlights) {

    /** What a page shows before it is told of anything else. */
    static ClassNews of(List<LockedStep> locked) {
        return new ClassNews(false, List.of(), List.of(), locked, List.of());
    }

    public ClassNews {
        messages = List.copyOf(messages);
        polls = List.copyOf(polls);
        locked = List.copyOf(locked);
        spotlights = List.copyOf(spotlights);
    }
}
