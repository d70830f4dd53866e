package org.spikebook.simulator.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * A sentence for people, kept as a key into a resource bundle so that it can be shown in the
 * reader's language. The bundle is {@code messages.properties} in the owner's package or in the
 * nearest package above it that has one; the value of the key is a {@link MessageFormat} pattern
 * and {@code args} its arguments, already as text, numbers with a decimal point.
 *
 * <p>The locale {@code en-XA} is a pseudo-locale: every text comes back as {@code ⟦…⟧} with
 * accented letters, so that a test sees immediately what does not come from a bundle.
 */
public record Text(String bundle, String key, List<String> args) {

    /** The locale in which every text is marked, to find texts that bypass the bundles. */
    public static final Locale PSEUDO_LOCALE = Locale.forLanguageTag("en-XA");

    private static final String BUNDLE = ".messages";

    private static final ClassValue<String> BUNDLES =
            new ClassValue<>() {
                @Override
                protected String computeValue(Class<?> owner) {
                    return nearestBundle(owner);
                }
            };

    public Text {
        args = List.copyOf(args);
    }

    /**
     * The text {@code key} of the bundle nearest to {@code owner}. An argument that is a text
     * itself comes in the reader's language too.
     */
    public static Text of(Class<?> owner, String key, Object... args) {
        return new Text(
                BUNDLES.get(owner), key, List.of(args).stream().map(TextReference::arg).toList());
    }

    /**
     * Those texts of the bundle nearest to {@code owner} whose keys begin with {@code prefix}, in
     * the order of their keys and without arguments.
     */
    public static List<Text> startingWith(Class<?> owner, String prefix) {
        String bundle = BUNDLES.get(owner);
        return texts(bundle, Locale.ROOT).keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .sorted()
                .map(key -> new Text(bundle, key, List.of()))
                .toList();
    }

    /** That of the owner's own package where there is none, so that reading the text says so. */
    private static String nearestBundle(Class<?> owner) {
        String place = owner.getPackageName();
        while (!hasBundle(owner, place)) {
            int parent = place.lastIndexOf('.');
            if (parent < 0) {
                return owner.getPackageName() + BUNDLE;
            }
            place = place.substring(0, parent);
        }
        return place + BUNDLE;
    }

    private static boolean hasBundle(Class<?> owner, String place) {
        return owner.getResource("/" + place.replace('.', '/') + "/messages.properties") != null;
    }

    /**
     * The text in the reader's language, English where no translation exists; numbers among its
     * arguments are written as in that language, with the minus that people read.
     */
    public String in(Locale locale) {
        return with(TextReference.resolved(LocalNumbers.of(args, locale), locale), locale);
    }

    /** The same with arguments that are in the reader's language already. */
    public String withLocalArgsIn(Locale locale) {
        return with(TextReference.resolved(args, locale), locale);
    }

    private String with(List<String> shown, Locale locale) {
        String pattern = pattern(key, locale);
        String text = isPlain(pattern) ? pattern : MessageFormat.format(pattern, shown.toArray());
        return locale.equals(PSEUDO_LOCALE) ? new PseudoText(text).marked() : text;
    }

    /** Whether a pattern is its own text: pages show hundreds of those, and need not read them. */
    private static boolean isPlain(String pattern) {
        return pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
    }

    /** The text in English, for logs, the command line and files: numbers are as stored. */
    public String english() {
        return in(Locale.ROOT);
    }

    /** The companion text {@code key + suffix} with the same arguments, for example a hint. */
    public Text companion(String suffix) {
        return new Text(bundle, key + suffix, args);
    }

    private String pattern(String key, Locale locale) {
        ResourceBundle texts = texts(bundle, locale);
        try {
            return texts.getString(key);
        } catch (MissingResourceException e) {
            throw new IllegalStateException("no text '" + key + "' in bundle " + bundle, e);
        }
    }

    private static ResourceBundle texts(String bundle, Locale locale) {
        return ResourceBundle.getBundle(
                bundle,
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
