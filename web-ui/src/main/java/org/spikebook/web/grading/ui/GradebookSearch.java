package org.spikebook.web.grading.ui;

import com.vaadin.flow.router.QueryParameters;

import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.web.grading.SubmissionView;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom of a class a teacher looks at, and in which order. It goes along in the addresses of
 * submissions, so that one follows the other as the gradebook lists them, and back to the class;
 * the name by its number in the session ({@link SearchedNames}).
 *
 * @param name part of a student's name; empty for all
 * @param byPoints fewest points first, else by name
 */
record GradebookSearch(String name, MemberFilter who, boolean byPoints) {

    static final GradebookSearch ALL_STUDENTS =
            new GradebookSearch("", MemberFilter.ALL_STUDENTS, false);

    private static final String ASSIGNMENT = "assignment";
    private static final String NAME = "search";
    private static final String WHO = "show";
    private static final String ORDER = "order";
    private static final String POINTS = "points";

    /** The search that an address names; what it does not know finds everyone. */
    static GradebookSearch of(QueryParameters address) {
        return new GradebookSearch(
                address.getSingleParameter(NAME)
                        .flatMap(number -> SearchedNames.current().name(number))
                        .orElse(""),
                address.getSingleParameter(WHO).map(GradebookSearch::who).orElse(ALL_STUDENTS.who),
                address.getSingleParameter(ORDER).filter(POINTS::equals).isPresent());
    }

    /** The assignment that the address of a class names, as text. */
    static Optional<String> assignment(QueryParameters address) {
        return address.getSingleParameter(ASSIGNMENT);
    }

    private static MemberFilter who(String word) {
        return Stream.of(MemberFilter.values())
                .filter(each -> word(each).equals(word))
                .findFirst()
                .orElse(ALL_STUDENTS.who);
    }

    private static String word(MemberFilter who) {
        return who.name().toLowerCase(Locale.ROOT);
    }

    /** The students it finds, in its order. */
    List<GradebookTable.Row> rows(GradebookTable table, Locale locale) {
        String wanted = name.strip().toLowerCase(locale);
        Comparator<GradebookTable.Row> ascending =
                Comparator.comparingDouble(GradebookTable.Row::share);
        return table.rows().stream()
                .filter(row -> row.student().toLowerCase(locale).contains(wanted))
                .filter(who)
                .sorted(byPoints ? ascending : (a, b) -> 0)
                .toList();
    }

    /** Where a submission is shown, with the way through those beside it. */
    String address(SubmissionView submission) {
        return address("submissions/" + submission.receipt(), new LinkedHashMap<>());
    }

    /** Where the class is shown whose assignment is searched. */
    String address(CourseId course, AssignmentId assignment) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(ASSIGNMENT, assignment.toString());
        return address("classes/" + course, words);
    }

    private String address(String page, Map<String, String> words) {
        if (!name.isBlank()) {
            words.put(NAME, SearchedNames.current().numberOf(name.strip()));
        }
        if (who != ALL_STUDENTS.who) {
            words.put(WHO, word(who));
        }
        if (byPoints) {
            words.put(ORDER, POINTS);
        }
        return words.isEmpty() ? page : page + "?" + QueryParameters.simple(words).getQueryString();
    }
}
