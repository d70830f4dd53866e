package org.spikebook.simulator.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text as the argument of another one: kept as its bundle, key and arguments behind a control
 * character, which no other argument may have. Separators within its arguments, which may be texts
 * with arguments themselves, are escaped.
 */
final class TextReference {

    private static final String MARK = "\u0002";
    private static final String SEPARATOR = "\u001f";
    private static final String ESCAPE = "\u001b";
    private static final String ESCAPED_SEPARATOR = ESCAPE + "s";
    private static final String ESCAPED_ESCAPE = ESCAPE + "e";

    private TextReference() {}

    static String arg(Object value) {
        return value instanceof Text text
                ? Stream.concat(Stream.of(text.bundle(), text.key()), text.args().stream())
                        .map(TextReference::escaped)
                        .collect(Collectors.joining(SEPARATOR, MARK, ""))
                : String.valueOf(value).replace(MARK, "");
    }

    static boolean isOne(String arg) {
        return arg.startsWith(MARK);
    }

    static List<String> resolved(List<String> args, Locale locale) {
        return args.stream().map(arg -> isOne(arg) ? text(arg).in(locale) : arg).toList();
    }

    private static Text text(String arg) {
        String[] parts = arg.substring(MARK.length()).split(SEPARATOR, -1);
        List<String> args = Arrays.stream(parts).skip(2).map(TextReference::unescaped).toList();
        return new Text(parts[0], parts[1], args);
    }

    private static String escaped(String part) {
        return part.replace(ESCAPE, ESCAPED_ESCAPE).replace(SEPARATOR, ESCAPED_SEPARATOR);
    }

    private static String unescaped(String part) {
        return part.replace(ESCAPED_SEPARATOR, SEPARATOR).replace(ESCAPED_ESCAPE, ESCAPE);
    }
}
