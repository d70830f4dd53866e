package org.spikebook.simulator.text;

import org.spikebook.simulator.math.ExactMath;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * {@link Text} without bundles: the page has the server put keys and arguments into words, in the
 * reader's language.
 */
public record BrowserText(String bundle, String key, List<String> args) {

    public BrowserText {
        args = List.copyOf(args);
    }

    public static BrowserText of(Class<?> owner, String key, Object... args) {
        String name = owner.getName();
        String bundle = name.substring(0, name.lastIndexOf('.')) + ".messages";
        return new BrowserText(bundle, key, Arrays.stream(args).map(BrowserText::text).toList());
    }

    private static String text(Object value) {
        return value instanceof Double number ? ExactMath.text(number) : String.valueOf(value);
    }

    public String in(Locale locale) {
        return english();
    }

    public String english() {
        return key + args;
    }

    public BrowserText companion(String suffix) {
        return new BrowserText(bundle, key + suffix, args);
    }
}
