package org.spikebook.web.audit;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A known vulnerability of a library.
 *
 * @param id of the database that has it
 * @param library without a version; a group of Maven alone, as in {@code Maven:org.jsoup:*}, is all
 *     of it
 * @param versions that are affected, in the notation of npm: {@code >=1.2.0 <1.4.1 || =2.0.0}
 * @param date when it was published, or looked up where the source does not say
 * @param source where it stands
 */
record Advisory(String id, String library, String versions, String date, String source) {

    private static final Pattern CONDITION = Pattern.compile("(>=|<=|>|<|=)?\\s*([^\\s<>=]+)");

    boolean affects(Library used) {
        boolean isOfIt =
                library.endsWith(":*")
                        ? used.coordinates().startsWith(library.substring(0, library.length() - 1))
                        : used.coordinates().equals(library);
        return isOfIt && isAffected(Version.of(used.version()));
    }

    private boolean isAffected(Version version) {
        return Arrays.stream(versions.split("\\|\\|"))
                .anyMatch(range -> holds(range.strip(), version));
    }

    private static boolean holds(String range, Version version) {
        List<String[]> conditions =
                CONDITION
                        .matcher(range)
                        .results()
                        .map(found -> new String[] {found.group(1), found.group(2)})
                        .toList();
        return range.equals("*")
                || (!conditions.isEmpty()
                        && conditions.stream().allMatch(each -> holds(each[0], each[1], version)));
    }

    private static boolean holds(String sign, String limit, Version version) {
        int order = version.compareTo(Version.of(limit));
        return switch (sign == null ? "=" : sign) {
            case ">=" -> order >= 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            case "<" -> order < 0;
            default -> order == 0;
        };
    }
}
