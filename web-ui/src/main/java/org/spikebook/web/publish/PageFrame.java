package org.spikebook.web.publish;

import org.spikebook.simulator.document.Sha256;
import org.spikebook.web.common.ui.EarlyTheme;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.question.ui.PageQuestionTexts;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What surrounds the content of each page. */
final class PageFrame {

    /**
     * Nothing is fetched, sent or opened: all that the page needs is in it. Of scripts those run
     * whose hashes are given, and the engine.
     */
    private static final String OFFLINE =
            "default-src 'none'; script-src %s 'wasm-unsafe-eval' blob:; worker-src blob:;"
                    + " style-src 'unsafe-inline'; font-src data:; img-src data:";

    private static final List<String> OWN =
            List.of(
                    "hint",
                    "complete",
                    "answeredOf",
                    "minutesLeft",
                    "notKept",
                    "judgedElsewhere",
                    "loaded",
                    "notProgress",
                    "placed");

    private final Words words;

    PageFrame(Words words) {
        this.words = words;
    }

    /** What the page's script is told. */
    private record Data(String key, String locale, Map<String, String> words) {}

    /** A page with all that it needs in it. */
    String alone(String title, String key, PageAssets assets, String body) {
        String hashes =
                Stream.of(EarlyTheme.SCRIPT, assets.engine(), assets.script())
                        .map(PageFrame::hash)
                        .collect(Collectors.joining(" "));
        String policy =
                "<meta http-equiv=\"Content-Security-Policy\" content=\""
                        + OFFLINE.formatted(hashes)
                        + "\">\n";
        return head(title, key, policy + "<style>" + assets.style() + "</style>\n")
                + body
                + "<script>"
                + assets.engine()
                + "</script>\n<script>"
                + assets.script()
                + "</script>\n</body>\n</html>\n";
    }

    private static String hash(String script) {
        byte[] digest = Sha256.digest().digest(script.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    /**
     * A page beside which the files lie that it needs. By the address of its style sheet, its
     * script tells the course to which it belongs.
     *
     * @param up from its folder to the one of the course: empty or {@code ../}
     */
    String beside(String up, String title, String key, String body) {
        String links =
                """
                <link rel="stylesheet" href="%1$sassets/page.css">
                <script defer src="%1$sassets/engine.js"></script>
                <script defer src="%1$sassets/page.js"></script>
                """
                        .formatted(up);
        return head(title, key, links) + body + "</body>\n</html>\n";
    }

    private String head(String title, String key, String more) {
        Map<String, String> texts = new LinkedHashMap<>(PageQuestionTexts.in(words.locale()));
        OWN.forEach(name -> texts.put(name, words.of(name)));
        return Html.filled(
                        """
                        <!DOCTYPE html>
                        <html lang="%s">
                        <head>
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <link rel="icon" href="data:,">
                        <title>%s</title>
                        """,
                        words.locale().toLanguageTag(), title)
                + more
                + "<script>"
                + EarlyTheme.SCRIPT
                + "</script>\n"
                + Html.data(new Data(key, words.locale().toLanguageTag(), texts))
                + Html.filled(
                        "</head>\n<body>\n<noscript><p class=\"page-note\">%s</p></noscript>\n",
                        words.of("noScript"));
    }
}
