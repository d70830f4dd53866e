package org.spikebook.web.notebook;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classboard.LockedStepRepository;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.lesson.notebook.Notebook;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Steps that a class does not see for now: they leave the server in no file and by no link. */
@Component
public class HiddenSteps {

    private final LockedStepRepository locked;

    HiddenSteps(LockedStepRepository locked) {
        this.locked = locked;
    }

    /** The notebook without the steps that are hidden from one of these students. */
    public Notebook outOf(Notebook whole, VisitorId... students) {
        Set<String> hidden = hidden(whole, students);
        return new Notebook(
                whole.title(),
                whole.lesson(),
                whole.cells().stream().filter(cell -> !hidden.contains(cell.id())).toList());
    }

    /** The same for a file, which says that it is not the whole. */
    Notebook forFile(Notebook whole, VisitorId student) {
        Notebook shown = outOf(whole, student);
        int left = whole.cells().size() - shown.cells().size();
        return left == 0
                ? whole
                : OpenPart.noted(shown, left == 1 ? "export.hiddenOne" : "export.hidden", left);
    }

    private Set<String> hidden(Notebook whole, VisitorId... students) {
        return whole.lesson().map(LessonRef::id).stream()
                .flatMap(lesson ->
                        Arrays.stream(students)
                                .distinct()
                                .flatMap(student -> locked.hiddenFrom(student, lesson).stream()))
                .collect(Collectors.toSet());
    }
}
