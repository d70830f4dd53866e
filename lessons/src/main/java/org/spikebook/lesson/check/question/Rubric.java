package org.spikebook.lesson.check.question;

import org.spikebook.lesson.check.Check;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.check.Evidence.JudgedAnswer;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The answer to a question is graded by an instructor, criterion by criterion. Until then it gives
 * no points and says that it is waiting, with what was answered and the criteria ({@link
 * OpenRubric}). An answer that is missing is not waiting for anyone.
 */
public final class Rubric implements Check {

    /** Its type. */
    public static final String TYPE = "rubric";

    static final String CRITERIA = "criteria";

    private static final int MOST_CRITERIA = 20;
    private static final int MOST_CHARACTERS = 200;

    /** Points, then words. */
    private static final Pattern LINE = Pattern.compile("(\\d{1,3}(?:\\.\\d)?)\\s+(\\S.*)");

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(ParameterInfo.text(CRITERIA, ""));
    }

    @Override
    public Class<? extends Cell> judges() {
        return QuestionCell.class;
    }

    @Override
    public Optional<Text> mismatch(ParameterValues values) {
        return mismatch(values.word(CRITERIA));
    }

    /** What is wrong with criteria as they are written, if anything. */
    static Optional<Text> mismatch(String criteria) {
        List<String> lines = lines(criteria);
        if (lines.isEmpty() || lines.size() > MOST_CRITERIA) {
            return Optional.of(Measured.text("rubric.count", MOST_CRITERIA, lines.size()));
        }
        return lines.stream()
                .filter(line -> criterion(line).isEmpty())
                .findFirst()
                .map(line -> Measured.text("rubric.line", line, MOST_CHARACTERS));
    }

    /** The criteria of a check without problems; none if it is another check than a rubric. */
    public static List<RubricCriterion> criteria(CheckSpec check) {
        return check.type().equals(TYPE)
                ? criteria(ParameterValues.of(new Rubric().parameters(), check.parameters()))
                : List.of();
    }

    private static List<RubricCriterion> criteria(ParameterValues values) {
        return criteria(values.word(CRITERIA));
    }

    /** Those of criteria as they are written; other lines are left out. */
    static List<RubricCriterion> criteria(String criteria) {
        return lines(criteria).stream().flatMap(line -> criterion(line).stream()).toList();
    }

    private static List<String> lines(String criteria) {
        return criteria.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static Optional<RubricCriterion> criterion(String line) {
        Matcher parts = LINE.matcher(line);
        if (line.length() > MOST_CHARACTERS || !parts.matches()) {
            return Optional.empty();
        }
        double points = Numbers.parse(parts.group(1));
        return points > 0
                ? Optional.of(new RubricCriterion(parts.group(2), points))
                : Optional.empty();
    }

    @Override
    public CheckResult judge(
            ParameterValues values, List<String> cells, int points, Evidence evidence) {
        String written =
                evidence.cell(cells.getFirst())
                        .filter(QuestionCell.class::isInstance)
                        .map(cell -> ((QuestionCell) cell).writtenAnswer())
                        .orElse("");
        return evidence.answer(cells.getFirst())
                .judged(
                        points,
                        answer -> CheckResult.none(points, waiting(values, answer, written)));
    }

    private static List<Text> waiting(ParameterValues values, JudgedAnswer answer, String written) {
        List<Text> reasons = new ArrayList<>();
        reasons.add(Measured.text("rubric.waiting", answer.question()));
        if (!written.isEmpty()) {
            reasons.add(Measured.text("rubric.answer", written));
        }
        List<RubricCriterion> criteria = criteria(values);
        for (int i = 0; i < criteria.size(); i++) {
            reasons.add(
                    Measured.text(
                            "rubric.criterion",
                            i + 1,
                            criteria.get(i).title(),
                            Numbers.readable(criteria.get(i).points())));
        }
        return reasons;
    }
}
