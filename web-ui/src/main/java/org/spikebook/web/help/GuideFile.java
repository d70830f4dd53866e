package org.spikebook.web.help;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of the user guide.
 *
 * @param name without folder and ending, {@link #INDEX} for the first page
 * @param language English, or that of the folder in which translations lie
 */
record GuideFile(String name, Locale language) {

    static final String INDEX = "README";

    private static final String FOLDER = "/docs/user-guide/";

    private static final Pattern GUIDE =
            Pattern.compile(FOLDER + "(?:[a-z]{2}/)?([a-z-]+|" + INDEX + ")\\.md");

    private static final Pattern MODEL = Pattern.compile("/docs/models/(\\w+)\\.md");

    /** Its place below the folder of the guide. */
    String path() {
        String folder = language.equals(Locale.ENGLISH) ? "" : language.getLanguage() + "/";
        return folder + name + ".md";
    }

    /** Where a link of this file leads, from the root of the repository: {@code /docs/…}. */
    URI target(String link) {
        return URI.create(FOLDER + path()).resolve(link);
    }

    /** The address of the page that shows the file at a place in the repository. */
    static Optional<String> address(URI file) {
        String fragment = file.getFragment() == null ? "" : "#" + file.getFragment();
        Matcher guide = GUIDE.matcher(file.getPath());
        if (guide.matches()) {
            return Optional.of(address(guide.group(1)) + fragment);
        }
        Matcher model = MODEL.matcher(file.getPath());
        return model.matches() && !model.group(1).equals(INDEX)
                ? Optional.of("models/" + model.group(1))
                : Optional.empty();
    }

    /** The address of a page of the guide. */
    static String address(String name) {
        return name.equals(INDEX) ? "help" : "help/" + name;
    }
}
