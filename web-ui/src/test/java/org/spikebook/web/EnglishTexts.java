package org.spikebook.web;

import org.spikebook.lesson.check.question.Rubric;
import org.spikebook.lesson.check.question.RubricCriterion;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.TaskCell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Texts that stand on no German page: English ones of the bundles, and titles of the lessons that
 * ship, where the German ones differ. Arguments stand for anything. Texts of fewer than three
 * letters are not among them, nor names of parts in networks.
 */
final class EnglishTexts {

    /** They stand on pages as they are. */
    private static final Set<String> WORDS_OF_DOCUMENTS =
            Set.of("net", "threshold", "steps", "reset", "reached");

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d[^}]*}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final Pattern PART = Pattern.compile("\"(?:id|name)\": *\"([^\"]*)\"");

    /** Beside arguments, one word alone stands in German sentences too, as the name of a part. */
    private static final int FEWEST_WORDS = 2;

    private final Set<String> plain = new HashSet<>();
    private final List<Pattern> withArguments = new ArrayList<>();

    EnglishTexts(LessonCatalog lessons) {
        Set<String> german = new HashSet<>();
        for (Path bundle : BundlesTest.bundles()) {
            Properties translated = SourceText.properties(BundlesTest.german(bundle));
            Properties texts = SourceText.properties(bundle);
            for (String key : texts.stringPropertyNames()) {
                german.add(text(translated, key));
                addUnlessSame(text(texts, key), text(translated, key));
            }
        }
        for (Lesson lesson : lessons.lessons()) {
            plain.addAll(titles(lesson, Locale.ENGLISH));
            german.addAll(titles(lesson, Locale.GERMAN));
        }
        plain.removeAll(german);
        plain.removeAll(WORDS_OF_DOCUMENTS);
        SourceText.shipped(name -> name.endsWith(".json")).stream()
                .map(SourceText::read)
                .flatMap(document -> PART.matcher(document).results())
                .forEach(part -> plain.remove(part.group(1)));
    }

    private static String text(Properties texts, String key) {
        return texts.getProperty(key).replace("''", "'").strip();
    }

    private void addUnlessSame(String english, String german) {
        String words = ARGUMENT.matcher(english).replaceAll("");
        if (english.equals(german) || !WORD.matcher(words).find()) {
            return;
        }
        if (words.equals(english)) {
            plain.add(english);
        } else if (WORD.matcher(words).results().count() >= FEWEST_WORDS) {
            withArguments.add(
                    Pattern.compile(
                            Stream.of(ARGUMENT.split(english, -1))
                                    .map(Pattern::quote)
                                    .collect(Collectors.joining(".+")),
                            Pattern.DOTALL));
        }
    }

    /** Of the lesson, its tasks and the criteria of their rubrics: what grades keep. */
    private static List<String> titles(Lesson lesson, Locale language) {
        List<String> titles = new ArrayList<>(List.of(lesson.title(language)));
        for (TaskCell task : lesson.newNotebook(language).cells(TaskCell.class)) {
            titles.add(task.title());
            Rubric.criteria(task.check()).stream().map(RubricCriterion::title).forEach(titles::add);
        }
        return titles;
    }

    boolean has(String text) {
        return plain.contains(text)
                || withArguments.stream().anyMatch(each -> each.matcher(text).matches());
    }
}
