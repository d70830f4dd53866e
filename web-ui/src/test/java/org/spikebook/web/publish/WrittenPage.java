package org.spikebook.web.publish;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.TaskCell;

import java.util.List;
import java.util.Locale;

/**
 * Reads a written page as one who looks for what it should not hold.
 *
 * @param bare the page without what escapes and lays out its texts
 */
record WrittenPage(String html, String bare) {

    static final PageAssets ASSETS = new PageAssets("/* page */", "/* style */", "/* engine */");

    WrittenPage(String html) {
        this(html, bare(html));
    }

    /** Whether it holds a text, whichever way that was escaped. */
    boolean holds(String text) {
        return bare.contains(bare(text));
    }

    /** Model solutions of a task, but for a network that the lesson itself shows elsewhere. */
    static List<String> hiddenSolutions(Lesson lesson, TaskCell task) {
        List<String> shown =
                lesson.newNotebook(Locale.ENGLISH).cells(NetworkCell.class).stream()
                        .map(network -> bare(network.document()))
                        .toList();
        return task.inputs().stream()
                .flatMap(input -> lesson.solution(input).stream())
                .filter(solution -> !shown.contains(bare(solution)))
                .toList();
    }

    private static String bare(String text) {
        return text.replaceAll("\\\\+[nrt]", "")
                .replaceAll("\\\\*u003[cC]", "<")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "")
                .replace("&amp;", "&")
                .replaceAll("[\\\\\"\\s]", "");
    }
}
