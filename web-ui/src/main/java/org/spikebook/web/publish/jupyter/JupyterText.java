package org.spikebook.web.publish.jupyter;

import org.spikebook.lesson.content.Markdown;
import org.spikebook.lesson.livenumber.LiveNumber;
import org.spikebook.lesson.prose.LessonPicture;
import org.spikebook.web.common.ui.Words;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts as Jupyter reads Markdown: what only Spikebook knows is written in other ways, HTML stays
 * the text that it is here, and of pictures those come along that the lesson has. Formulas and code
 * stay as they are.
 */
final class JupyterText {

    /** What could be more than a character in Markdown. */
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>#|$~!]");

    private static final String LABEL = "[A-Za-z0-9][A-Za-z0-9_-]{0,39}";

    /** In quotes, with {@code \"} for a quote. */
    private static final String QUOTED = "[^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+";

    /** A paragraph may break its line once within code or a formula. */
    private static final String BREAK = "(?:\n(?=[^\n]*\\S)%s*?)?";

    /**
     * What is found first at a place is taken, so what stays as it is comes first. What opens and
     * is never closed is looked through once, whatever a person wrote.
     */
    private static final Pattern PARTS =
            Pattern.compile(
                    String.join(
                            "|",
                            List.of(
                                    "^ {0,3}(?<fence>`{3,}|~{3,})[\\s\\S]*?"
                                            + "(?:^ {0,3}\\k<fence>[`~]*[ \\t]*$|\\z)",
                                    "(?<!`)(?<ticks>`++)[^\n]*?"
                                            + BREAK.formatted("[^\n]")
                                            + "[^`]\\k<ticks>(?!`)",
                                    "\\$\\$[\\s\\S]*?\\$\\$",
                                    "\\$(?=[^\\s$])[^$\n]*?"
                                            + BREAK.formatted("[^$\n]")
                                            + "(?<=[^\\s\\\\])\\$(?!\\d)",
                                    "\\\\[^\n]",
                                    "^(?<heading> {0,3}#{1,5})(?=[ \\t])",
                                    "^(?<callout> {0,3}>[ \\t]?)\\[!(?<kind>NOTE|TIP|WARNING)]",
                                    "^ {0,3}\\[\\^(?<note>" + LABEL + ")]:[ \\t]*",
                                    "\\[\\^(?<mark>" + LABEL + ")]",
                                    "!\\[(?<alt>[^\\[\\]\n]*+)]\\((?<path>[^)\\s\\[]*+)"
                                            + "(?:[ \\t]+\"(?<caption>"
                                            + QUOTED
                                            + ")\")?"
                                            + "[ \\t]*\\)",
                                    "\\[(?<term>[^\\[\\]\n]++)]\\(#term[ \\t\n]+\"(?<meaning>"
                                            + QUOTED
                                            + ")\"\\)",
                                    "\\{\\{\\s*(?<number>[A-Za-z0-9._-]+)\\s*}}",
                                    "(?<html><)(?!(?:https?://|mailto:)[^\\s<>]*>)"
                                            + "(?=[A-Za-z/!?])")),
                    Pattern.MULTILINE);

    private final Words words;
    private final Map<String, LessonPicture> pictures;
    private final Function<LiveNumber, String> numbers;

    /**
     * @param pictures that may come along, by the path that texts name
     * @param numbers what is said in place of a live number
     */
    JupyterText(
            Words words,
            Map<String, LessonPicture> pictures,
            Function<LiveNumber, String> numbers) {
        this.words = words;
        this.pictures = Map.copyOf(pictures);
        this.numbers = numbers;
    }

    /**
     * A text for Jupyter.
     *
     * @param attached pictures by the names that the text has for them
     */
    record Adapted(String markdown, Map<String, LessonPicture> attached) {}

    /** A text that a person wrote as Markdown. */
    Adapted of(String markdown) {
        Parts parts = new Parts(Markdown.liveNumbers(markdown));
        return new Adapted(parts.adapted(markdown), parts.attached);
    }

    /** The text of a name or an answer, of which nothing is Markdown. */
    static String plain(String text) {
        return SPECIAL.matcher(text.strip().replaceAll("\\s+", " ")).replaceAll("\\\\$0");
    }

    /** The parts of one text. */
    private final class Parts {

        private final Map<String, LiveNumber> known = new HashMap<>();
        private final Map<String, LessonPicture> attached = new LinkedHashMap<>();

        Parts(List<LiveNumber> found) {
            found.forEach(number -> known.put(number.source(), number));
        }

        String adapted(String text) {
            return PARTS.matcher(text)
                    .replaceAll(found -> Matcher.quoteReplacement(adapted(found)));
        }

        private String adapted(MatchResult part) {
            if (part.group("heading") != null) {
                return part.group("heading") + "#"; // the first one is the notebook's title
            } else if (part.group("callout") != null) {
                return part.group("callout") + "**" + callout(part.group("kind")) + ":**";
            } else if (part.group("note") != null) {
                return "- **" + part.group("note") + "** ";
            } else if (part.group("mark") != null) {
                return "<sup>" + part.group("mark") + "</sup>";
            } else if (part.group("path") != null) {
                return picture(part);
            } else if (part.group("term") != null) {
                return term(part.group("term"), part.group("meaning"));
            } else if (part.group("number") != null) {
                return number(part);
            }
            return part.group("html") != null ? "&lt;" : part.group();
        }

        private String number(MatchResult written) {
            LiveNumber number = known.get("{{" + written.group("number") + "}}");
            return number == null ? written.group() : plain(numbers.apply(number));
        }

        /** A picture of elsewhere is its description, as on every page. */
        private String picture(MatchResult image) {
            String path = image.group("path");
            String description = withoutHtml(image.group("alt"));
            LessonPicture picture = pictures.get(path);
            if (picture == null) {
                return description;
            }
            String name = path.replace('/', '-');
            attached.put(name, picture);
            String shown = "![" + description + "](attachment:" + name + ")";
            String caption = image.group("caption");
            return caption == null || caption.isBlank()
                    ? shown
                    : shown + "\n\n" + adapted(caption.replace("\\\"", "\""));
        }
    }

    private String callout(String kind) {
        return words.of(
                switch (kind) {
                    case "TIP" -> "jupyter.tip";
                    case "WARNING" -> "jupyter.warning";
                    default -> "jupyter.note";
                });
    }

    private static String term(String name, String meaning) {
        String explained =
                meaning.replace("\\\"", "\"").replace("&", "&amp;").replace("\"", "&quot;");
        return "<abbr title=\"" + withoutHtml(explained) + "\">" + withoutHtml(name) + "</abbr>";
    }

    private static String withoutHtml(String text) {
        return text.replace("<", "&lt;");
    }
}
