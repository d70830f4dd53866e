package org.spikebook.web.help;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the application says in one language: the texts of all bundles. */
final class Labels {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+}");

    private final List<Pattern> texts = new ArrayList<>();

    Labels(Locale language) {
        String end = language.equals(Locale.ENGLISH) ? "" : "_" + language.getLanguage();
        try {
            Resource[] bundles =
                    new PathMatchingResourcePatternResolver()
                            .getResources(
                                    "classpath*:org/spikebook/**/messages" + end + ".properties");
            for (Resource bundle : bundles) {
                texts.addAll(textsOf(bundle));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Pattern> textsOf(Resource bundle) throws IOException {
        Properties values = new Properties();
        try (Reader file = new StringReader(bundle.getContentAsString(StandardCharsets.UTF_8))) {
            values.load(file);
        }
        return values.values().stream()
                .map(String::valueOf)
                .filter(text -> !ARGUMENT.matcher(text).replaceAll("").isBlank())
                .map(Labels::pattern)
                .toList();
    }

    /** Where the text has an argument, any other text may stand. */
    private static Pattern pattern(String text) {
        return Pattern.compile(
                Stream.of(ARGUMENT.split(text.replace("''", "'"), -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".+")));
    }

    boolean contain(String label) {
        return texts.stream().anyMatch(text -> text.matcher(label).matches());
    }
}
