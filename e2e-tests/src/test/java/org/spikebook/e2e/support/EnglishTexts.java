package org.spikebook.e2e.support;

import com.microsoft.playwright.Page;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds texts of a German page that are the English text of a bundle where the German one differs.
 * Arguments of a text stand for anything; texts of fewer than three letters beside them are not
 * looked for, nor those that are the names of parts in networks of the course.
 */
final class EnglishTexts {

    /** Code, and what authors of lessons have written. */
    private static final String WRITTEN = "script, style, textarea, code, rich-text";

    /** They stand on pages as they are. */
    private static final Set<String> WORDS_OF_DOCUMENTS =
            Set.of("threshold", "steps", "reset", "reached");

    private static final Path LESSONS = Path.of(System.getProperty("spikebook.lessons"));
    private static final String GERMAN = "messages_de.properties";
    private static final Pattern PART = Pattern.compile("\"(?:id|name)\": *\"([^\"]*)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d[^}]*}");

    /** Beside arguments, one word alone stands in German sentences too, as the name of a part. */
    private static final int FEWEST_WORDS = 2;

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    private static final Set<String> PLAIN = new HashSet<>();
    private static final Set<Pattern> WITH_ARGUMENTS = new HashSet<>();
    private static final Set<String> IN_GERMAN = new HashSet<>();

    static {
        filesBelow(LESSONS.resolve("../../../../.."), GERMAN).stream()
                .filter(file -> file.toString().contains("src/main/resources"))
                .forEach(EnglishTexts::read);
        PLAIN.removeAll(IN_GERMAN);
        PLAIN.removeAll(WORDS_OF_DOCUMENTS);
        filesBelow(LESSONS, ".json").stream()
                .flatMap(file -> PART.matcher(text(file)).results())
                .forEach(part -> PLAIN.remove(part.group(1)));
    }

    private EnglishTexts() {}

    static List<String> on(Page page) {
        return ShownTexts.on(page, WRITTEN).stream().filter(EnglishTexts::isEnglish).toList();
    }

    private static boolean isEnglish(String text) {
        return PLAIN.contains(text)
                || WITH_ARGUMENTS.stream().anyMatch(each -> each.matcher(text).matches());
    }

    private static List<Path> filesBelow(Path root, String end) {
        try (Stream<Path> files = Files.walk(root.normalize())) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Path german) {
        Properties translated = properties(german);
        Properties english = properties(german.resolveSibling("messages.properties"));
        for (String key : english.stringPropertyNames()) {
            String original = english.getProperty(key).replace("''", "'").strip();
            String other = translated.getProperty(key, "").replace("''", "'").strip();
            IN_GERMAN.add(other);
            if (!original.equals(other) && WORD.matcher(withoutArguments(original)).find()) {
                keep(original);
            }
        }
    }

    private static void keep(String text) {
        if (ARGUMENT.matcher(text).find()) {
            if (WORD.matcher(withoutArguments(text)).results().count() < FEWEST_WORDS) {
                return;
            }
            WITH_ARGUMENTS.add(
                    Pattern.compile(
                            Stream.of(ARGUMENT.split(text, -1))
                                    .map(Pattern::quote)
                                    .collect(Collectors.joining(".+")),
                            Pattern.DOTALL));
        } else {
            PLAIN.add(text);
        }
    }

    private static String withoutArguments(String text) {
        return ARGUMENT.matcher(text).replaceAll("");
    }

    private static Properties properties(Path file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
