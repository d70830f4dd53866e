package org.spikebook.simulator.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text as the argument of another one: kept as its bundle, key and arguments behind a control
 * character, which no other argument may have.
 */
final class TextReference {

    private static final String MARK = "\u0002";
    private static final String SEPARATOR = "\u001f";

    private TextReference() {}

    static String arg(Object value) {
        return value instanceof Text text
                ? Stream.concat(Stream.of(text.bundle(), text.key()), text.args().stream())
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
        return new Text(parts[0], parts[1], Arrays.asList(parts).subList(2, parts.length));
    }
}
