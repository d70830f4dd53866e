package org.spikebook.simulator.text;

import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Numbers among the arguments of a text, rewritten from the notation that is stored ({@code
 * 1,160.5}) to that of a language ({@code 1.160,5}). An argument counts as a number if it is
 * nothing else, but for a unit, or if it stands behind {@code =}. A text among the arguments has
 * its own numbers rewritten when it is shown.
 */
final class LocalNumbers {

    private static final String DIGITS =
            "[-\u2212]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?:[eE]-?\\d+)?";

    private static final Pattern NUMBER =
            Pattern.compile("^" + DIGITS + "(?=(?:[ \u00a0][%\\p{L}/²]{1,8})?$)|(?<== )" + DIGITS);

    private LocalNumbers() {}

    static List<String> of(List<String> args, Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        return symbols.getDecimalSeparator() == '.'
                ? args
                : args.stream()
                        .map(arg -> TextReference.isOne(arg) ? arg : of(arg, symbols))
                        .toList();
    }

    private static String of(String arg, DecimalFormatSymbols symbols) {
        return NUMBER.matcher(arg).replaceAll(found -> rewritten(found.group(), symbols));
    }

    private static String rewritten(String number, DecimalFormatSymbols symbols) {
        StringBuilder text = new StringBuilder();
        for (char c : number.toCharArray()) {
            text.append(
                    switch (c) {
                        case '.' -> symbols.getDecimalSeparator();
                        case ',' -> symbols.getGroupingSeparator();
                        default -> c;
                    });
        }
        return text.toString();
    }
}
