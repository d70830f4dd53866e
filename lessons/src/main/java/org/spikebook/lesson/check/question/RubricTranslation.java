package org.spikebook.lesson.check.question;

import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;

import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The criteria of a task in the words of another language. Grades keep those of the lesson itself,
 * so that each of these is another wording of the one on the same line, with its points.
 *
 * @param check of the task, as the lesson itself has it
 * @param criteria as they are written, with their points
 */
public record RubricTranslation(CheckSpec check, String criteria) {

    /** What an author has to change, if anything; the text has a {@code .hint}. */
    public Optional<Text> mismatch() {
        return isOfRubric()
                ? Rubric.mismatch(criteria).or(this::otherPoints)
                : Optional.of(Measured.text("rubric.absent", check.type()));
    }

    /** Where the criteria of the lesson itself cannot be read, only that is told. */
    private Optional<Text> otherPoints() {
        if (!(check.parameters().get(Rubric.CRITERIA) instanceof Value.Word(String original))
                || Rubric.mismatch(original).isPresent()) {
            return Optional.empty();
        }
        String wanted = points(original);
        String given = points(criteria);
        return given.equals(wanted)
                ? Optional.empty()
                : Optional.of(Measured.text("rubric.otherPoints", given, wanted));
    }

    private static String points(String criteria) {
        return Rubric.criteria(criteria).stream()
                .map(criterion -> Numbers.readable(criterion.points()))
                .collect(Collectors.joining("; "));
    }

    /** The check in these words; another one than a rubric stays as it is. */
    public CheckSpec translated() {
        return isOfRubric() ? check.with(Rubric.CRITERIA, Value.of(criteria)) : check;
    }

    private boolean isOfRubric() {
        return check.type().equals(Rubric.TYPE);
    }
}
