package org.spikebook.web.networklab.ui.text;

import org.spikebook.web.common.ui.Words;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What an editor says, in the reader's language.
 *
 * @param phrases CodeMirror's own sentences, by their English
 */
record EditorTexts(
        String name,
        String help,
        String problems,
        String noProblems,
        String checkedLater,
        String next,
        String notLoaded,
        Map<String, String> phrases) {

    private static final String[] PHRASES = {
        "Completions",
        "Control character",
        "Diagnostics",
        "Find",
        "Fold line",
        "Folded lines",
        "Go to line",
        "No diagnostics",
        "Replace",
        "Selection deleted",
        "Unfold line",
        "Unfolded lines",
        "all",
        "by word",
        "close",
        "current match",
        "folded code",
        "go",
        "match case",
        "next",
        "on line",
        "previous",
        "regexp",
        "replace",
        "replace all",
        "replaced $ matches",
        "replaced match on line $",
        "to",
        "unfold"
    };

    /** Those of the editor of documents. */
    static EditorTexts of(Words words) {
        return of(words, words.of("text.name"));
    }

    /** Those of an editor or a view with another name. */
    static EditorTexts of(Words words, String name) {
        return new EditorTexts(
                name,
                words.of("text.help"),
                words.of("text.problems"),
                words.of("text.noProblems"),
                words.of("text.checkedLater"),
                words.of("text.next"),
                words.of("text.notLoaded"),
                phrases(words));
    }

    private static Map<String, String> phrases(Words words) {
        Map<String, String> phrases = new LinkedHashMap<>();
        for (String phrase : PHRASES) {
            phrases.put(phrase, words.of("phrase." + key(phrase)));
        }
        return phrases;
    }

    /** Such as "replacedMatches"; buttons, which begin small, differ from titles by it. */
    private static String key(String phrase) {
        StringBuilder key = new StringBuilder();
        for (String word : phrase.replace("$", "").strip().split(" +")) {
            String rest = word.substring(1);
            key.append(
                            key.isEmpty()
                                    ? word.substring(0, 1)
                                    : word.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(rest);
        }
        return key.toString();
    }
}
