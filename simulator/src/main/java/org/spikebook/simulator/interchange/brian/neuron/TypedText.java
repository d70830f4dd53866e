package org.spikebook.simulator.interchange.brian.neuron;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns what is typed as equations here into what Brian reads: nearly the same, but for the name of
 * the input, some units, and names that Brian keeps for itself.
 */
public final class TypedText {

    private static final Pattern WORD = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*");

    private static final Map<String, String> UNITS =
            Map.ofEntries(
                    Map.entry("s", "second"),
                    Map.entry("V", "volt"),
                    Map.entry("A", "amp"),
                    Map.entry("S", "siemens"),
                    Map.entry("F", "farad"),
                    Map.entry("Ohm", "ohm"),
                    Map.entry("kOhm", "kohm"),
                    Map.entry("MOhm", "Mohm"),
                    Map.entry("GOhm", "Gohm"));

    /** Ends of units and their dimension, the longer ends first. */
    private static final List<Map.Entry<String, String>> DIMENSIONS =
            List.of(
                    Map.entry("siemens", "siemens"),
                    Map.entry("second", "second"),
                    Map.entry("farad", "farad"),
                    Map.entry("hertz", "hertz"),
                    Map.entry("metre", "meter"),
                    Map.entry("molar", "mmolar"),
                    Map.entry("volt", "volt"),
                    Map.entry("amp", "amp"),
                    Map.entry("ohm", "ohm"),
                    Map.entry("Ohm", "ohm"),
                    Map.entry("Hz", "hertz"),
                    Map.entry("cm", "meter"),
                    Map.entry("mm", "meter"),
                    Map.entry("um", "meter"),
                    Map.entry("M", "mmolar"),
                    Map.entry("s", "second"),
                    Map.entry("V", "volt"),
                    Map.entry("A", "amp"),
                    Map.entry("S", "siemens"),
                    Map.entry("F", "farad"));

    /** Attributes of a group, which an assignment would set. */
    private static final String ATTRIBUTES =
            "start|stop|order|when|state|spikes|events|equations|user_equations|indices|variables"
                    + "|namespace|refractory|resetter|thresholder|state_updater|method_choice";

    private static final String KEYWORDS =
            "as|assert|async|await|break|class|continue|def|del|elif|else|except|finally|for|from"
                    + "|global|if|import|in|is|lambda|nonlocal|pass|raise|return|try|while|with|yield";

    /** Names that a text may declare, but not in Brian. */
    private static final Pattern TAKEN =
            Pattern.compile(
                    "i|j|t|t_in_timesteps|N|I_in|arrived|xi.*|lastspike|not_refractory|e|inf"
                            + "|.*_(pre|post)|"
                            + ATTRIBUTES
                            + "|"
                            + KEYWORDS
                            + "|rand|randn|poisson|timestep|mod|bool|kelvin|mole?|candela|kilogram|joule"
                            + "|Ohm|ohm|Hz|Pa|[pnumkMG](s|V|A|S|F|Ohm|ohm|Hz|m|g|M|C|J|K|N|Pa|W)");

    private final Set<String> declared;

    TypedText(Set<String> declared) {
        this.declared = new HashSet<>(declared);
    }

    /** Lines, separated by line breaks and semicolons outside brackets, without their comments. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int depth = 0;
        boolean comment = false;
        for (char c : (text + "\n").toCharArray()) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            comment = c != '\n' && (comment || c == '#');
            if (depth <= 0 && (c == '\n' || c == ';' && !comment)) {
                if (!line.toString().isBlank()) {
                    lines.add(line.toString().strip());
                }
                line.setLength(0);
            } else if (!comment) {
                line.append(c == '\n' ? ' ' : c);
            }
        }
        return lines;
    }

    /** The name of something declared. */
    String name(String written) {
        if (written.startsWith("_")) {
            return "own" + written;
        }
        return TAKEN.matcher(written).matches() ? written + "_" : written;
    }

    /** An expression, a condition or a statement. */
    String code(String written) {
        Matcher words = WORD.matcher(written);
        return words.replaceAll(found -> Matcher.quoteReplacement(word(found.group())));
    }

    private String word(String word) {
        if (declared.contains(word)) {
            return name(word);
        }
        return switch (word) {
            case "i" -> "I_in";
            case "input" -> "(I_in/pA)";
            default -> UNITS.getOrDefault(word, word);
        };
    }

    /** A unit as Brian writes it. */
    public static String unit(String written) {
        return WORD.matcher(written)
                .replaceAll(found -> UNITS.getOrDefault(found.group(), found.group()));
    }

    /** The dimension of a unit. */
    public static String dimension(String written) {
        return WORD.matcher(written).replaceAll(found -> dimensionOf(found.group()));
    }

    private static String dimensionOf(String unit) {
        return DIMENSIONS.stream()
                .filter(end -> unit.endsWith(end.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(unit);
    }
}
