package org.spikebook.simulator.text;

import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Numbers among the arguments of a text, rewritten from the notation that is stored ({@code
 * -1,160.5}) to that of a language ({@code −1.160,5}), with the minus that people read. An argument
 * counts as a number if it is nothing else, but for a unit, or {@code >} before it; a number that
 * stands behind {@code =} counts too, unless it is calculated with, as in the line of an equation.
 * A text among the arguments has its own numbers rewritten when it is shown.
 */
final class LocalNumbers {

    private static final String DIGITS =
            "[-\u2212]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?:[eE]-?\\d+)?";

    private static final String NOT_CALCULATED_WITH = "(?![\\d.,]*(?:[eE][-+]?\\d+)?\\s?[-*/^+])";

    private static final Pattern NUMBER =
            Pattern.compile(
                    "^"
                            + DIGITS
                            + "(?=(?:[ \u00a0][%\\p{L}/²]{1,8})?$)|(?<=^> |= )"
                            + DIGITS
                            + NOT_CALCULATED_WITH);

    private LocalNumbers() {}

    /**
     * The arguments as a reader of that language reads them; as they are stored in {@link
     * Locale#ROOT}, the language of logs and files.
     */
    static List<String> of(List<String> args, Locale locale) {
        if (locale.equals(Locale.ROOT)) {
            return args;
        }
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        return args.stream().map(arg -> TextReference.isOne(arg) ? arg : of(arg, symbols)).toList();
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
                        case '-' -> Numbers.MINUS;
                        default -> c;
                    });
        }
        return text.toString();
    }
}
