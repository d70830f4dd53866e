package org.spikebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.lesson.content.LessonCatalog;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * English texts of the application and the documentation use the terms of the field: no phrase of
 * {@code banned-phrases.txt}, which says for each what to write instead, stands in a bundle or a
 * Markdown file.
 */
class WordingTest {

    private static final Path ROOT = SourceText.root();
    private static final List<Banned> BANNED = banned();

    /** Translations: {@code messages_de.properties}, {@code lesson.de.md}, the guide's folder. */
    private static final Pattern TRANSLATED =
            Pattern.compile(
                    "[_.][a-z]{2}\\.(?:properties|md)$|/docs/user-guide/[a-z]{2}/[^/]+\\.md$");

    private static final Pattern FENCED = Pattern.compile("(?ms)^ *(`{3,}).*?^ *\\1`*");

    private static final Pattern CODE = Pattern.compile("``[^`]+``|`[^`]+`");
    private static final Pattern LINK = Pattern.compile("\\]\\([^)]*\\)");
    private static final Pattern KEY = Pattern.compile("(?m)^[A-Za-z0-9_.-]+=");

    @Test
    void bundles_useTheTermsOfTheField() {
        assertThat(filesEndingWith("messages.properties")).hasSizeGreaterThan(50);
        assertThat(offences(filesEndingWith(".properties"), WordingTest::valuesOf)).isEmpty();
    }

    @Test
    void markdown_usesTheTermsOfTheField() {
        assertThat(filesEndingWith(".md")).hasSizeGreaterThan(50);
        assertThat(offences(filesEndingWith(".md"), WordingTest::proseOf)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nobody fits.", "This is no number", "The run goes\non.", "Behaviour"})
    void bannedPhrase_isFound(String text) {
        assertThat(offences("a.md", text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"network", "question", "task"})
    void bannedPhrase_inACellOfALesson_isFound(String type) {
        String lesson = "```" + type + " q\ntitle: Nobody fits.\n```\n\n```json\nnobody\n```\n";

        assertThat(offences("lesson.md", proseOf(lesson))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"There is no number.", "It is no longer there.", "`analyse` it", "center"})
    void otherText_isNotFound(String text) {
        assertThat(offences("a.md", proseOf(text))).isEmpty();
    }

    private static List<String> offences(List<Path> files, UnaryOperator<String> texts) {
        return files.stream()
                .flatMap(file ->
                        offences(
                                ROOT.relativize(file).toString(),
                                texts.apply(SourceText.read(file)))
                                .stream())
                .toList();
    }

    private static List<String> offences(String file, String text) {
        return BANNED.stream()
                .flatMap(banned ->
                        banned.phrase
                                .matcher(text)
                                .results()
                                .map(found -> {
                                    long line = text.substring(0, found.start()).lines().count();
                                    return "%s:%d: \"%s\", write: %s"
                                            .formatted(
                                                    file,
                                                    Math.max(1, line),
                                                    found.group(),
                                                    banned.instead);
                                }))
                .toList();
    }

    /** The lines stay, so that numbers of lines are those of the file. */
    private static String valuesOf(String properties) {
        return KEY.matcher(properties).replaceAll("");
    }

    /** A cell of a lesson stays: it holds what students read. */
    private static String proseOf(String markdown) {
        String withoutFences =
                FENCED.matcher(markdown)
                        .replaceAll(found ->
                                LessonCatalog.firstOfNoText(found.group()).isPresent()
                                        ? Matcher.quoteReplacement(
                                                found.group().replace("```", "   "))
                                        : blank(found.group()));
        return blanked(LINK, blanked(CODE, withoutFences));
    }

    private static String blanked(Pattern code, String text) {
        return code.matcher(text).replaceAll(found -> blank(found.group()));
    }

    private static String blank(String text) {
        return text.replaceAll("[^\n]", " ");
    }

    private static List<Path> filesEndingWith(String end) {
        return SourceText.ours(name -> name.endsWith(end)).stream()
                .filter(file -> !TRANSLATED.matcher(file.toString()).find())
                .toList();
    }

    private static List<Banned> banned() {
        Path list = ROOT.resolve("web-ui/src/test/resources/org/spikebook/web/banned-phrases.txt");
        return SourceText.read(list)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Banned::of)
                .toList();
    }

    /** A phrase, and what to write instead. */
    private record Banned(Pattern phrase, String instead) {

        static Banned of(String line) {
            int bar = line.lastIndexOf(" | ");
            String phrase = line.substring(0, bar).strip().replace(" ", "\\s+");
            return new Banned(
                    Pattern.compile(
                            "\\b(?:(?<!there\\s)" + phrase + ")\\b", Pattern.CASE_INSENSITIVE),
                    line.substring(bar + 3));
        }
    }
}
