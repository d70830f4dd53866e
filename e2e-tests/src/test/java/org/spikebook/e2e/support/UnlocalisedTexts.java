package org.spikebook.e2e.support;

import com.microsoft.playwright.Page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds texts of a page that did not come from a resource bundle. In the pseudo-locale the vowels
 * and some consonants of a bundle's texts wear accents; a word without any is data, or a mistake.
 */
final class UnlocalisedTexts {

    /** Elements whose text is written by people or is the same in all languages. */
    private static final String DATA =
            "script, style, rich-text, tex-formula, textarea, code, .sb-code, .sb-code-large,"
                    + " .sb-part-name, .sb-parameter-table, vaadin-select-item,"
                    + " .react-flow__attribution, .sb-contents-here";

    /** A word of two letters or more that has a letter which the pseudo-locale would change. */
    private static final Pattern PLAIN_WORD =
            Pattern.compile("(?=[\\p{L}]{2})[\\p{L}]*[AEINORSUYaeinorsuy][\\p{L}]*");

    /** Versions, hashes, moments, quantities: each word has a digit or is short as a unit. */
    private static final Pattern NAME_OR_VALUE =
            Pattern.compile(
                    "((\\S*\\d\\S*|\\p{Lu}{2,}|\\P{L}*\\p{L}{1,3}\\P{L}*)(\\s|$))+",
                    Pattern.UNICODE_CHARACTER_CLASS);

    /** Names of machines, which are the same in all languages. */
    private static final Pattern MACHINE =
            Pattern.compile(
                    "(Loihi|TrueNorth|SpiNNaker|Speck|Xylo|Akida|Tianjic"
                            + "|GPU|CPU|Jetson|Movidius|Linux|Mac OS X)\\b.*");

    /** What comes from a bundle, and the name of a parameter behind its meaning. */
    private static final Pattern GIVEN = Pattern.compile("⟦[^⟦⟧]*⟧(\\. \\w+(?= \\(|$))?");

    private static final String COURSE = course();

    private UnlocalisedTexts() {}

    /** What stands on the page now and is neither of a bundle nor of the course. */
    static List<String> on(Page page) {
        return ShownTexts.on(page, DATA).stream()
                .filter(text -> {
                    String rest = GIVEN.matcher(text).replaceAll("").strip();
                    return PLAIN_WORD.matcher(rest).find()
                            && !NAME_OR_VALUE.matcher(rest).matches()
                            && !MACHINE.matcher(rest).matches();
                })
                .filter(text -> !isOfTheCourse(text))
                .toList();
    }

    /** Titles, goals and headings fill a line of their own; ids stand between quotes. */
    private static boolean isOfTheCourse(String text) {
        return COURSE.contains(text + "\n")
                || COURSE.contains('"' + text + '"')
                || COURSE.contains("\n" + text + ":");
    }

    private static String course() {
        Path lessons = Path.of(System.getProperty("spikebook.lessons"));
        try (Stream<Path> files = Files.walk(lessons)) {
            return files.filter(UnlocalisedTexts::isText)
                    .map(UnlocalisedTexts::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lessons have pictures too. */
    private static boolean isText(Path file) {
        return file.toString().endsWith(".md") || file.toString().endsWith(".json");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
