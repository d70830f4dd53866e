package org.spikebook.web.help;

import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The user guide, whose files the build puts beside this class. */
@Component
public class UserGuide {

    private static final String FOLDER = "guide/";

    private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)*");

    /** The first page, in the reader's language if there is one. */
    public GuidePage index(Locale locale) {
        return read(GuideFile.INDEX, locale).orElseThrow().page();
    }

    /** A page by its name, in the reader's language if there is one, else in English. */
    public Optional<GuidePage> page(String name, Locale locale) {
        return NAME.matcher(name).matches()
                ? read(name, locale).map(GuideHtml::page)
                : Optional.empty();
    }

    /** What the guide has for each kind of reader. */
    public List<GuidePart> parts(Locale locale) {
        return read(GuideFile.INDEX, locale).orElseThrow().parts();
    }

    private static Optional<GuideHtml> read(String name, Locale locale) {
        return Stream.of(Locale.of(locale.getLanguage()), Locale.ENGLISH)
                .map(language -> new GuideFile(name, language))
                .flatMap(file -> text(file).map(text -> new GuideHtml(file, text)).stream())
                .findFirst();
    }

    private static Optional<String> text(GuideFile file) {
        try (InputStream text = UserGuide.class.getResourceAsStream(FOLDER + file.path())) {
            return text == null
                    ? Optional.empty()
                    : Optional.of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
