package org.spikebook.web.classroom.roster;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.classroom.RosterDetails;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.classroom.CourseName;
import org.spikebook.web.common.CsvFile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A class list as it was given: the rows that can be used, and what is wrong with the others.
 *
 * @param problems each with the line in its path
 */
public record RosterFile(List<RosterRow> rows, List<Problem> problems) {

    /** Characters of the longest file that is read. */
    public static final int MOST_CHARACTERS = 1 << 20;

    static final int MOST_ROWS = 2000;

    /** In place of bytes of another encoding: spreadsheets write umlauts so. */
    private static final char NOT_UTF_8 = '\uFFFD';

    private static final int MAX_EMAIL_LENGTH = 200;
    private static final int MAX_WORD_LENGTH = 60;

    public RosterFile {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a list with or without a heading; without one the columns are name, e-mail, ID, group.
     */
    public static RosterFile read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return refused("tooLong", MOST_CHARACTERS >> 10);
        }
        if (text.indexOf(NOT_UTF_8) >= 0) {
            return refused("notUtf8");
        }
        CsvFile file = CsvFile.read(text, MOST_ROWS + 1);
        if (file.brokenLine() > 0) {
            return refused("brokenQuotes", file.brokenLine());
        }
        if (file.rows().isEmpty()) {
            return refused("empty");
        }
        RosterColumns columns = RosterColumns.of(file.rows().getFirst().cells());
        List<CsvFile.Row> people =
                columns.areNamed() ? file.rows().subList(1, file.rows().size()) : file.rows();
        if (!columns.haveName()) {
            return refused("noNameColumn");
        }
        if (file.hasMore() || people.size() > MOST_ROWS) {
            return refused("tooManyRows", MOST_ROWS);
        }
        return new Reading(columns).of(people);
    }

    private static RosterFile refused(String code, Object... args) {
        return new RosterFile(
                List.of(), List.of(Problem.of(RosterFile.class, "/file", code, args)));
    }

    /** Remembers what rows said before, to find those that say it again. */
    private static final class Reading {

        private final RosterColumns columns;
        private final Map<String, Long> seen = new HashMap<>();
        private final List<RosterRow> rows = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        Reading(RosterColumns columns) {
            this.columns = columns;
        }

        RosterFile of(List<CsvFile.Row> people) {
            people.forEach(this::add);
            return new RosterFile(rows, problems);
        }

        private void add(CsvFile.Row cells) {
            String name = new CourseName(columns.name(cells.cells())).plain();
            RosterRow row = new RosterRow(cells.line(), name, columns.details(cells.cells()));
            Optional<Problem> problem = problem(row).or(() -> repeated(row));
            problem.ifPresentOrElse(problems::add, () -> rows.add(row));
        }

        private static Optional<Problem> problem(RosterRow row) {
            RosterDetails details = row.details();
            if (new CourseName(row.name()).nameProblem().isPresent()) {
                return wrong(row, row.name().isEmpty() ? "noName" : "longName");
            }
            if (details.email() != null && !isEmail(details.email())) {
                return wrong(row, "email", details.email());
            }
            return isLong(details.number()) || isLong(details.group())
                    ? wrong(row, "longWord", MAX_WORD_LENGTH)
                    : Optional.empty();
        }

        private Optional<Problem> repeated(RosterRow row) {
            List<String> keys =
                    Stream.of(
                                    "name " + new CourseName(row.name()).key(),
                                    key("email", row.details().email()),
                                    key("number", row.details().number()))
                            .filter(key -> !key.isEmpty())
                            .toList();
            Optional<Long> before =
                    keys.stream().filter(seen::containsKey).map(seen::get).findFirst();
            keys.forEach(key -> seen.putIfAbsent(key, row.line()));
            return before.flatMap(line -> wrong(row, "repeated", row.name(), line));
        }

        private static String key(String what, @Nullable String value) {
            return value == null ? "" : what + " " + value.toLowerCase(Locale.ROOT);
        }

        private static boolean isEmail(String text) {
            return text.length() <= MAX_EMAIL_LENGTH && text.matches("[^@\\s]+@[^@\\s]+");
        }

        private static boolean isLong(@Nullable String word) {
            return word != null && word.length() > MAX_WORD_LENGTH;
        }

        private static Optional<Problem> wrong(RosterRow row, String code, Object... args) {
            Object[] all = Stream.concat(Stream.of(row.line()), Stream.of(args)).toArray();
            return Optional.of(Problem.of(RosterFile.class, "/" + row.line(), code, all));
        }
    }
}
