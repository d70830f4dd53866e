package org.spikebook.web;

import com.vaadin.flow.dom.Element;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts of a page in the pseudo-locale that come from no bundle. Vowels and some consonants of what
 * does wear accents there; a word without any is data, or a mistake.
 */
final class UnmarkedTexts {

    /** Elements, by tag or class, whose text people or documents gave. */
    private static final Set<String> OF_DATA =
            Set.of(
                    "code",
                    "rich-text",
                    "textarea",
                    "vaadin-select-item",
                    "sb-classboard-code",
                    "sb-code",
                    "sb-code-large",
                    "sb-contents-here",
                    "sb-parameter-table",
                    "sb-part-name");

    /** A word of two letters or more that has a letter which the pseudo-locale would change. */
    private static final Pattern PLAIN_WORD =
            Pattern.compile("(?=[\\p{L}]{2})[\\p{L}]*[AEINORSUYaeinorsuy][\\p{L}]*");

    /**
     * Versions, hashes, moments, quantities: each word has a digit or no letter, or is short as a
     * unit.
     */
    private static final Pattern NAME_OR_VALUE =
            Pattern.compile(
                    "((\\S*\\d\\S*|[^\\p{L}\\d\\s]+|\\p{Lu}{2,}"
                            + "|\\P{L}*\\p{L}{1,3}\\P{L}*)(\\s|$))+",
                    Pattern.UNICODE_CHARACTER_CLASS);

    /** Names of machines, which are the same in all languages. */
    private static final Pattern MACHINE =
            Pattern.compile(
                    "(Loihi|TrueNorth|SpiNNaker|Speck|Xylo|Akida|Tianjic"
                            + "|GPU|CPU|Jetson|Movidius|Linux|Mac OS X)\\b.*");

    private static final Pattern ADDRESS_OR_FILE =
            Pattern.compile("https?://\\S+|\\S+\\.(md|json)|\\S+@\\S+");

    /** What comes from a bundle, and the name of a parameter behind its meaning. */
    private static final Pattern GIVEN = Pattern.compile("⟦[^⟦⟧]*⟧(\\. \\w+(?= \\(|$))?");

    /** What stands around a title beside texts of bundles. */
    private static final Pattern AROUND_A_TITLE = Pattern.compile("^[\\p{P}\\s]+|[\\p{P}\\s]+$");

    private static final Pattern MARKUP = Pattern.compile("[*`]");

    /** The lessons and the user guide. */
    private final String written =
            SourceText.ours(name -> name.endsWith(".md") || name.endsWith(".json")).stream()
                    .filter(UnmarkedTexts::isShown)
                    .map(SourceText::read)
                    .map(text -> MARKUP.matcher(text).replaceAll(""))
                    .collect(Collectors.joining("\n"));

    private final List<String> names;

    /**
     * @param names that the test has given
     */
    UnmarkedTexts(List<String> names) {
        this.names = names;
    }

    private static boolean isShown(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.contains("src/main/resources/") || path.contains("docs/user-guide/");
    }

    /** Whether what stands in an element is not looked at. */
    static boolean isOfData(Element element) {
        return OF_DATA.contains(element.getTag())
                || element.getClassList().stream().anyMatch(OF_DATA::contains);
    }

    boolean has(String text) {
        String rest = GIVEN.matcher(text).replaceAll("");
        for (String name : names) {
            rest = rest.replace(name, "");
        }
        rest = ADDRESS_OR_FILE.matcher(rest).replaceAll("").strip();
        return PLAIN_WORD.matcher(rest).find()
                && !NAME_OR_VALUE.matcher(rest).matches()
                && !MACHINE.matcher(rest).matches()
                && !isWritten(text)
                && !isTitle(AROUND_A_TITLE.matcher(rest).replaceAll(""));
    }

    private boolean isTitle(String text) {
        return written.contains("\ntitle: " + text + "\n");
    }

    /** Titles, goals and headings fill a line of their own, or a link; ids stand in quotes. */
    private boolean isWritten(String text) {
        return written.contains(text + "\n")
                || written.contains('"' + text + '"')
                || written.contains('[' + text + ']')
                || written.contains("\n" + text + ":");
    }
}
