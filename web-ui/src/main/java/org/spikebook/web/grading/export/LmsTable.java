package org.spikebook.web.grading.export;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.classroom.RosterDetails;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.Member;
import org.spikebook.web.common.Csv;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.Gradebook;
import org.spikebook.web.grading.SubmissionView;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A row a student, a column an assignment, with the result that counts: empty where there is none,
 * which both systems leave as it is. Columns are named as these systems name them, in English,
 * whatever the language of the page.
 *
 * @param details what the class list says of members
 * @param maxima most points of each assignment
 */
record LmsTable(
        Gradebook gradebook,
        Map<VisitorId, RosterDetails> details,
        Map<AssignmentId, Double> maxima) {

    private static final List<String> CANVAS =
            List.of("Student", "ID", "SIS User ID", "SIS Login ID", "Section");

    /** As results are rounded: further digits were only those of the division. */
    private static final double THOUSANDTHS = 1000;

    /**
     * With the columns and the row of points possible that Canvas exports. Canvas finds a student
     * by SIS user id, then login id, then name; its own ids are not known here and stay empty.
     */
    String canvas() {
        List<String> titles = titles();
        Csv csv = Csv.of(joined(CANVAS, titles));
        List<Object> possible = new ArrayList<>(List.of("Points Possible", "", "", "", ""));
        gradebook.assignments().forEach(each -> possible.add(maximum(each)));
        csv.row(possible.stream());
        for (List<Gradebook.Line> lines : students()) {
            Member student = lines.getFirst().student();
            RosterDetails known = details(student);
            csv.row(
                    row(
                            List.of(
                                    student.name(),
                                    "",
                                    text(known.number()),
                                    text(known.email()),
                                    ""),
                            lines)
                            .stream());
        }
        return csv.toString();
    }

    /**
     * With one column to be mapped to the user. Moodle refuses a file in which it cannot find
     * someone by that column, so students of whom the class list does not have it are left out.
     */
    String moodle(MoodleColumn column) {
        Csv csv = Csv.of(joined(List.of(column.title()), titles()));
        for (List<Gradebook.Line> lines : students()) {
            String known = column.of(details(lines.getFirst().student()));
            if (known != null) {
                csv.row(row(List.of(known), lines).stream());
            }
        }
        return csv.toString();
    }

    private Collection<List<Gradebook.Line>> students() {
        Map<VisitorId, List<Gradebook.Line>> students = new LinkedHashMap<>();
        gradebook
                .lines()
                .forEach(line ->
                        students.computeIfAbsent(line.student().id(), _ -> new ArrayList<>())
                                .add(line));
        return students.values();
    }

    private List<Object> row(List<String> student, List<Gradebook.Line> lines) {
        List<Object> cells = new ArrayList<>(student);
        lines.forEach(line -> cells.add(result(line)));
        return cells;
    }

    /**
     * Of the maximum as it is now, which the counting grade may not have. None while a task or a
     * criterion waits for an instructor: both systems would take the other points for a grade.
     */
    private OptionalDouble result(Gradebook.Line line) {
        SubmissionView counting = line.counting();
        GradeView grade = counting == null ? null : counting.grade();
        if (counting == null || grade == null || grade.waits()) {
            return OptionalDouble.empty();
        }
        double points = counting.share().orElseThrow() * maximum(line.assignment());
        return OptionalDouble.of(Math.round(points * THOUSANDTHS) / THOUSANDTHS);
    }

    /**
     * Different ones: columns are found by their title. Canvas takes "(2)" for an id of its own.
     */
    private List<String> titles() {
        Map<String, Integer> seen = new HashMap<>();
        List<String> titles = new ArrayList<>();
        for (Assignment assignment : gradebook.assignments()) {
            String title = assignment.title().replaceAll("\\((\\d+)\\)$", "[$1]");
            int count = seen.merge(title, 1, Integer::sum);
            titles.add(count == 1 ? title : title + " [" + count + "]");
        }
        return titles;
    }

    private double maximum(Assignment assignment) {
        return maxima.getOrDefault(assignment.id(), 0.0);
    }

    private RosterDetails details(Member student) {
        return details.getOrDefault(student.id(), RosterDetails.NONE);
    }

    private static String text(@Nullable String known) {
        return known == null ? "" : known;
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
