package org.spikebook.web.variant;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.assignment.GroupRepository;
import org.spikebook.db.assignment.VariantRepository;
import org.spikebook.db.notebook.NotebookRow;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.catalog.title.StoredTitles;
import org.springframework.stereotype.Component;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * Which variant of its lesson each student of an assignment gets: it follows from the seed of the
 * assignment and the student or group, and stays once a student has begun. A value that an author
 * adds to the lesson later takes few students from the variants that there were.
 */
@Component
public class AssignmentVariants {

    private final LessonCatalog lessons;
    private final VariantRepository repository;
    private final GroupRepository groups;
    private final SecureRandom random;

    AssignmentVariants(
            LessonCatalog lessons,
            VariantRepository repository,
            GroupRepository groups,
            SecureRandom random) {
        this.lessons = lessons;
        this.repository = repository;
        this.groups = groups;
        this.random = random;
    }

    /** Gives a new assignment its seed, if the lesson has variants. */
    public void begin(AssignmentId assignment, Lesson lesson) {
        if (!lesson.variants().isEmpty()) {
            repository.insertSeed(assignment, random.nextLong());
        }
    }

    /** The lesson as a student gets it; empty if the server does not have it. */
    public Optional<Lesson> lesson(AssignmentRow assignment, VisitorId student) {
        return lessons.lesson(assignment.lessonSlug())
                .map(lesson -> lesson.variant(of(assignment, student).orElse("")));
    }

    /** Why a notebook cannot be submitted: it has the values of another variant. */
    public Optional<Problem> problem(
            AssignmentRow assignment, NotebookRow notebook, VisitorId student) {
        if (accepts(assignment, notebook, student)) {
            return Optional.empty();
        }
        String title = StoredTitles.of(lessons).lesson(assignment);
        return Optional.of(Problem.of(AssignmentVariants.class, "", "otherVariant", title));
    }

    /** Whether a notebook of the lesson is one that the student has for the assignment. */
    boolean accepts(AssignmentRow assignment, NotebookRow notebook, VisitorId student) {
        String variant = notebook.lessonVariant();
        return draw(assignment).map(draw -> draw.accepts(student, variant)).orElse(variant == null);
    }

    /** Id of the variant of a student; empty where all get the lesson itself. */
    Optional<String> of(AssignmentRow assignment, VisitorId student) {
        return draw(assignment).flatMap(draw -> draw.of(student));
    }

    /** Empty where all get the lesson itself. */
    Optional<VariantDraw> draw(AssignmentRow assignment) {
        AssignmentId id = assignment.id();
        return repository
                .seed(id)
                .map(seed ->
                        new VariantDraw(seed, ids(assignment), repository.of(id), groups.of(id)));
    }

    /** Ids of all variants, in the order of the lesson; none where all get the lesson itself. */
    List<String> all(AssignmentRow assignment) {
        return repository.seed(assignment.id()).isPresent() ? ids(assignment) : List.of();
    }

    private List<String> ids(AssignmentRow assignment) {
        return lessons
                .lesson(assignment.lessonSlug())
                .map(Lesson::variants)
                .orElse(List.of())
                .stream()
                .map(variant -> variant.ref().variant())
                .toList();
    }
}
