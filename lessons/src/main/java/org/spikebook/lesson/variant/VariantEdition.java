package org.spikebook.lesson.variant;

import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.simulator.network.document.DocumentNumber;
import org.spikebook.simulator.problem.Problem;

import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts the values of one variant into the files of a lesson: in texts they replace their names,
 * <code>{{wantedHz}}</code>; in network documents they replace numbers, which are locked then. Not
 * safe for use by several threads.
 */
public final class VariantEdition {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([A-Za-z][A-Za-z0-9]*)\\}\\}");

    /** As texts have them: between {@code $$…$$}, or in one paragraph between {@code $…$}. */
    private static final Pattern FORMULA =
            Pattern.compile(
                    "(?<!\\\\)(?:\\$\\$.*?\\$\\$"
                            + "|\\$(?![\\s$])[^\\\\$\\n]*+"
                            + "(?:(?:\\\\.|\\n(?!\\s*\\n))[^\\\\$\\n]*+)*+(?<!\\s)\\$(?!\\d))",
                    Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private final VariantPlan plan;
    private final Variant variant;
    private final Set<Problem> problems = new LinkedHashSet<>();

    /**
     * @param plan of the lesson
     * @param variant one of the plan
     */
    public VariantEdition(VariantPlan plan, Variant variant) {
        this.plan = plan;
        this.variant = variant;
    }

    /** Of a lesson without variants: leaves everything as it is. */
    public static VariantEdition none() {
        return new VariantEdition(VariantPlan.NONE, Variant.NONE);
    }

    /** The plan of the lesson. */
    public VariantPlan plan() {
        return plan;
    }

    /**
     * A text with values in place of their names.
     *
     * @param locale of the text, for the decimal separator of numbers
     */
    public String text(String text, Locale locale) {
        if (plan.isEmpty()) {
            return text;
        }
        String point =
                String.valueOf(DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
        String inFormulas = point.equals(",") ? "{,}" : point; // TeX sets a space after a comma
        List<MatchResult> formulas = FORMULA.matcher(text).results().toList();
        return PLACE.matcher(text)
                .replaceAll(place ->
                        Matcher.quoteReplacement(
                                filled(place, isIn(formulas, place) ? inFormulas : point)));
    }

    private static boolean isIn(List<MatchResult> formulas, MatchResult place) {
        return formulas.stream()
                .anyMatch(each -> each.start() < place.start() && place.end() < each.end());
    }

    private String filled(MatchResult place, String point) {
        String value = variant.values().get(place.group(1));
        if (value == null) {
            return place.group();
        }
        return NUMBER.matcher(value).matches() ? value.replace(".", point) : value;
    }

    /** A text with names in place of values: where the plan itself is read from. */
    public static String bare(String text) {
        return PLACE.matcher(text).replaceAll("$1");
    }

    /** Names for which a text has places. */
    public static Set<String> names(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The document of a network cell as a student starts with it. */
    public String document(String cell, String document) {
        return with(document, "change", cell, plan.change());
    }

    /** The document of a network cell in the model solution. */
    public String solution(String cell, String document) {
        return with(document(cell, document), "solution", cell, plan.solution());
    }

    /** Whether the model solution of a cell has values of its own. */
    public boolean solves(String cell) {
        return plan.solution().containsKey(cell);
    }

    /** Locks of a network cell, with those of what the variant sets: it is the student's task. */
    public NetworkLocks locks(String cell, NetworkLocks locks) {
        List<String> open =
                plan.change().getOrDefault(cell, Map.of()).keySet().stream()
                        .filter(path -> !locks.isFixed(path))
                        .toList();
        return open.isEmpty()
                ? locks
                : new NetworkLocks(
                        locks.hidden(),
                        Stream.concat(locks.fixed().stream(), open.stream()).toList(),
                        locks.ranges());
    }

    /** Ids of all cells into whose documents values are put. */
    public Set<String> cells() {
        Set<String> cells = new TreeSet<>(plan.change().keySet());
        cells.addAll(plan.solution().keySet());
        return cells;
    }

    /** Places that documents do not have; paths begin at the front matter. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    private String with(
            String document, String key, String cell, Map<String, Map<String, String>> places) {
        String changed = document;
        for (Map.Entry<String, String> place : places.getOrDefault(cell, Map.of()).entrySet()) {
            double value = Double.parseDouble(variant.values().get(place.getValue()));
            List<Problem> found = new ArrayList<>();
            Optional<DocumentNumber> number = DocumentNumber.find(changed, place.getKey(), found);
            String at = "/variants/" + key + "/" + cell;
            found.forEach(problem -> problems.add(problem.movedTo(at)));
            changed = number.isPresent() ? number.get().with(value) : changed;
        }
        return changed;
    }
}
