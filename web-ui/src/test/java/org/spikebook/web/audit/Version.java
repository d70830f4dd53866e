package org.spikebook.web.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of Maven or npm: its numbers, and the words of previews, which come before the version
 * that they preview. Other words ({@code Final}, {@code jre}) do not count.
 */
record Version(List<Long> parts) implements Comparable<Version> {

    private static final Pattern PART = Pattern.compile("\\d{1,18}|[a-z]+");
    private static final Map<String, Long> PREVIEWS =
            Map.ofEntries(
                    Map.entry("dev", -7L),
                    Map.entry("canary", -7L),
                    Map.entry("alpha", -6L),
                    Map.entry("beta", -5L),
                    Map.entry("m", -4L),
                    Map.entry("milestone", -4L),
                    Map.entry("pre", -3L),
                    Map.entry("next", -3L),
                    Map.entry("rc", -2L),
                    Map.entry("cr", -2L),
                    Map.entry("snapshot", -1L));

    static Version of(String text) {
        String plain = text.split("\\+", 2)[0].toLowerCase(Locale.ROOT);
        List<Long> parts = new ArrayList<>();
        for (Matcher part = PART.matcher(plain); part.find(); ) {
            if (Character.isDigit(part.group().charAt(0))) {
                parts.add(Long.valueOf(part.group()));
            } else if (PREVIEWS.containsKey(part.group())) {
                parts.add(PREVIEWS.get(part.group()));
            }
        }
        return new Version(List.copyOf(parts));
    }

    @Override
    public int compareTo(Version other) {
        int length = Math.max(parts.size(), other.parts.size());
        for (int i = 0; i < length; i++) {
            int order = Long.compare(part(i), other.part(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private long part(int i) {
        return i < parts.size() ? parts.get(i) : 0;
    }
}
