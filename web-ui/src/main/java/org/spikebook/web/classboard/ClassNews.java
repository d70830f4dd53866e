package org.spikebook.web.classboard;

import java.util.List;

/**
 * What a student's page is to show of the class.
 *
 * @param paused whether those who teach have paused the class
 * @param messages of the last hour to this student or to all, oldest first
 */
public record ClassNews(boolean paused, List<ClassMessage> messages) {

    static final ClassNews NONE = new ClassNews(false, List.of());

    public ClassNews {
        messages = List.copyOf(messages);
    }
}
