package org.spikebook.web.classroom.roster;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.classroom.RosterDetails;
import org.spikebook.web.classroom.CourseName;
import org.spikebook.web.classroom.roster.RosterEntry.Kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the people of a class in a class list: by ID, then e-mail, then name. Where these disagree,
 * or names are only similar, it decides nothing.
 */
final class RosterMatcher {

    private final List<RosterPerson> people;

    /** Places of people by what tells them, in their order. */
    private final Map<String, List<Integer>> places = new HashMap<>();

    private final NameIndex names;

    /** Whom a row before stands for for sure. */
    private final Set<RosterPerson> found = new HashSet<>();

    private RosterMatcher(List<RosterPerson> people) {
        this.people = people;
        this.names =
                new NameIndex(people.stream().map(RosterPerson::name).toList(), PlainName::isLike);
        for (int i = 0; i < people.size(); i++) {
            RosterPerson person = people.get(i);
            for (String key : keys(person.name(), person.details())) {
                places.computeIfAbsent(key, _ -> new ArrayList<>()).add(i);
            }
        }
    }

    /** ID, e-mail and name, of which one is enough to tell a person. */
    private static List<String> keys(String name, RosterDetails details) {
        return Stream.of(
                        key("number", details.number()),
                        key("email", details.email()),
                        key("name", new CourseName(name).key()))
                .filter(key -> !key.isEmpty())
                .toList();
    }

    private static String key(String what, @Nullable String value) {
        return value == null ? "" : what + " " + value.toLowerCase(Locale.ROOT);
    }

    /**
     * @param students those of {@code people} of whom is told if no row stands for them
     */
    static RosterPlan plan(
            List<RosterRow> rows, List<RosterPerson> people, Predicate<RosterPerson> students) {
        return new RosterMatcher(people).plan(rows, students);
    }

    private RosterPlan plan(List<RosterRow> rows, Predicate<RosterPerson> students) {
        List<List<RosterPerson>> exact = rows.stream().map(this::exact).toList();
        exact.stream().filter(each -> each.size() == 1).forEach(found::addAll);
        Set<RosterPerson> used = new HashSet<>();
        List<RosterEntry> entries = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            RosterEntry entry = entry(rows.get(i), exact.get(i), used);
            RosterPerson person = entry.person();
            if (person != null) {
                used.add(person);
            }
            entries.add(entry);
        }
        return new RosterPlan(
                entries,
                people.stream().filter(students).filter(each -> !used.contains(each)).toList());
    }

    private RosterEntry entry(RosterRow row, List<RosterPerson> exact, Set<RosterPerson> used) {
        boolean isOne = exact.size() == 1;
        if (isOne && !used.contains(exact.getFirst()) && !haveOtherIds(row, exact.getFirst())) {
            RosterPerson person = exact.getFirst();
            return new RosterEntry(row, kind(row, person), person, List.of());
        }
        if (!exact.isEmpty()) {
            return new RosterEntry(row, Kind.UNCLEAR, null, exact);
        }
        List<RosterPerson> similar =
                names.similarTo(row.name()).stream()
                        .map(people::get)
                        .filter(each -> !found.contains(each))
                        .toList();
        return new RosterEntry(row, similar.isEmpty() ? Kind.NEW : Kind.UNCLEAR, null, similar);
    }

    private static Kind kind(RosterRow row, RosterPerson person) {
        if (!row.name().equals(person.name())) {
            return Kind.RENAMED;
        }
        return row.details().over(person.details()).equals(person.details())
                ? Kind.SAME
                : Kind.CHANGED;
    }

    /** Several if ID, e-mail and name lead to different people. */
    private List<RosterPerson> exact(RosterRow row) {
        return keys(row.name(), row.details()).stream()
                .flatMap(key -> places.getOrDefault(key, List.of()).stream())
                .distinct()
                .sorted()
                .map(people::get)
                .toList();
    }

    /** Then a namesake, or a new ID. */
    private static boolean haveOtherIds(RosterRow row, RosterPerson person) {
        String id = row.details().number();
        String other = person.details().number();
        return id != null && other != null && !id.equalsIgnoreCase(other);
    }
}
