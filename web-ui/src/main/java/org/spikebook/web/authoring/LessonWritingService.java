package org.spikebook.web.authoring;

import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.lesson.LessonEditionRepository;
import org.spikebook.db.lesson.LessonEditionRow;
import org.spikebook.db.lesson.WrittenLessonId;
import org.spikebook.db.lesson.WrittenLessonRepository;
import org.spikebook.db.lesson.WrittenLessonRow;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.authoring.LessonDraft;
import org.spikebook.lesson.authoring.LessonTemplate;
import org.spikebook.lesson.authoring.document.DraftJson;
import org.spikebook.lesson.authoring.document.NotebookDraft;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.PredictionGate;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.common.Languages;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.grading.task.TaskGuide;
import org.spikebook.web.notebook.NotebookService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lessons that the instructors of a class write for it. A draft is kept with each edit; students
 * see what was published.
 */
@Service
public class LessonWritingService {

    /** Most lessons of a class. */
    static final int MOST_LESSONS = 100;

    private final Authorization authorization;
    private final WrittenLessonRepository drafts;
    private final LessonEditionRepository editions;
    private final LessonCatalog lessons;
    private final NotebookService notebooks;
    private final EditionNews news;
    private final IdGenerator ids;
    private final Clock clock;

    LessonWritingService(
            Authorization authorization,
            WrittenLessonRepository drafts,
            LessonEditionRepository editions,
            LessonCatalog lessons,
            NotebookService notebooks,
            EditionNews news,
            IdGenerator ids,
            Clock clock) {
        this.authorization = authorization;
        this.drafts = drafts;
        this.editions = editions;
        this.lessons = lessons;
        this.notebooks = notebooks;
        this.news = news;
        this.ids = ids;
        this.clock = clock;
    }

    /** The lessons of a class, by title. */
    @Transactional(readOnly = true)
    public List<WrittenLesson> lessons(CourseId course) {
        requireWriter(course);
        return drafts.of(course).stream()
                .map(row ->
                        new WrittenLesson(
                                row.id(),
                                row.slug(),
                                row.title(),
                                editions.newest(row.id()),
                                row.changedAt()))
                .toList();
    }

    /** The newest published versions of a class's lessons: what can be assigned. */
    @Transactional(readOnly = true)
    public List<Lesson> published(CourseId course) {
        requireWriter(course);
        return drafts.of(course).stream()
                .flatMap(row -> lessons.lesson(row.slug()).stream())
                .toList();
    }

    /**
     * Begins a lesson.
     *
     * @param from slug of a listed lesson whose files it begins with; empty for a small example
     * @return empty if the class has as many as it can have
     * @throws ResourceNotFound if there is no such lesson
     */
    @Transactional
    public Optional<WrittenLessonId> begin(CourseId course, String from) {
        requireWriter(course);
        if (drafts.of(course).size() >= MOST_LESSONS) {
            return Optional.empty();
        }
        LessonDraft draft =
                from.isEmpty() ? LessonTemplate.draft(Languages.current()) : copyOf(from);
        return Optional.of(insert(course, draft));
    }

    private WrittenLessonId insert(CourseId course, LessonDraft draft) {
        WrittenLessonId id = new WrittenLessonId(ids.generateId());
        drafts.insert(
                new WrittenLessonRow(
                        id,
                        course,
                        WrittenLessons.slug(id),
                        title(draft),
                        DraftJson.write(draft),
                        1,
                        clock.instant()));
        return id;
    }

    private LessonDraft copyOf(String slug) {
        Map<String, String> files = lessons.files(slug);
        if (files.isEmpty()) {
            throw new ResourceNotFound();
        }
        return new LessonDraft(files).apart().withVersion(1);
    }

    /**
     * Makes a lesson of the class of a notebook of the current visitor, and publishes it if
     * students could submit it as it is. What that visitor could not see in the notebook is not in
     * it; of a listed lesson it has all, as a lesson has that {@link #begin begins} with one.
     */
    @Transactional
    public NotebookOutcome beginWithNotebook(CourseId course, NotebookId notebook) {
        requireWriter(course);
        if (drafts.of(course).size() >= MOST_LESSONS) {
            return new NotebookOutcome.Refused(
                    Problem.of(LessonWritingService.class, "", "full", MOST_LESSONS));
        }
        return switch (draftOf(notebook)) {
            case Reading.Readable<LessonDraft>(LessonDraft draft) -> begun(course, draft);
            case Reading.Unreadable<LessonDraft>(List<Problem> problems) ->
                    new NotebookOutcome.Refused(problems.getFirst());
        };
    }

    private NotebookOutcome begun(CourseId course, LessonDraft draft) {
        WrittenLessonId id = insert(course, draft);
        String slug = WrittenLessons.slug(id);
        Reading<Lesson> reading = LessonCatalog.read(slug, draft.files());
        if (reading.content().filter(lesson -> lesson.tasks().isEmpty()).isPresent()) {
            return new NotebookOutcome.Begun(
                    id, List.of(Problem.of(LessonWritingService.class, "", "noTask")));
        }
        return switch (publish(id, 1)) {
            case PublishOutcome.Published _, PublishOutcome.Unchanged _ ->
                    new NotebookOutcome.Published(id, slug);
            case PublishOutcome.Refused(List<Problem> found) ->
                    new NotebookOutcome.Begun(id, found);
        };
    }

    private Reading<LessonDraft> draftOf(NotebookId id) {
        Notebook whole = notebooks.open(id).notebook();
        Map<String, String> files =
                whole.lesson().map(ref -> lessons.files(ref.id())).orElse(Map.of());
        Optional<Lesson> origin =
                whole.lesson().filter(_ -> !files.isEmpty()).flatMap(lessons::lesson);
        Notebook shown =
                origin.isPresent() ? whole : notebooks.forFile(id, PredictionGate.of(whole).open());
        return NotebookDraft.of(withoutSolutions(shown), origin, files, Languages.current())
                .then(draft -> Reading.of(draft, draft.problems()));
    }

    /** Of a notebook of a lesson, without the model solutions that were shown in it. */
    private static Notebook withoutSolutions(Notebook notebook) {
        return new Notebook(
                notebook.title(),
                notebook.lesson(),
                notebook.cells().stream()
                        .filter(cell -> notebook.lesson().isEmpty() || !TaskGuide.isSolution(cell))
                        .toList());
    }

    @Transactional(readOnly = true)
    public OpenLesson open(WrittenLessonId id) {
        WrittenLessonRow row = written(id);
        return new OpenLesson(
                row.course(),
                row.slug(),
                DraftJson.read(row.files()),
                row.revision(),
                editions.newest(id));
    }

    /**
     * Keeps an edit.
     *
     * @param base the revision that was edited
     */
    @Transactional
    public SaveOutcome save(WrittenLessonId id, long base, LessonDraft draft) {
        written(id);
        List<Problem> problems = draft.problems();
        if (!problems.isEmpty()) {
            return new SaveOutcome.Refused(problems);
        }
        Instant now = clock.instant();
        boolean kept = drafts.update(id, base, title(draft), DraftJson.write(draft), now);
        return kept ? new SaveOutcome.Saved(base + 1, now) : new SaveOutcome.Outdated();
    }

    /**
     * Publishes the draft as the next version. Notebooks that were begun with another one are
     * offered it.
     *
     * @param revision that was looked at; another one is refused
     */
    @Transactional
    public PublishOutcome publish(WrittenLessonId id, long revision) {
        written(id);
        WrittenLessonRow row = drafts.findForUpdate(id).orElseThrow(ResourceNotFound::new);
        if (row.revision() != revision) {
            return refused(Problem.of(LessonWritingService.class, "", "outdated"));
        }
        int newest = editions.newest(id);
        LessonDraft draft = DraftJson.read(row.files());
        if (isPublished(row, draft, newest)) {
            return new PublishOutcome.Unchanged(newest);
        }
        LessonDraft next = draft.withVersion(newest + 1);
        Reading<Lesson> reading = LessonCatalog.read(row.slug(), next.files());
        if (reading.content().isEmpty()) {
            return new PublishOutcome.Refused(reading.problems());
        }
        Lesson.Kind kind = reading.content().get().kind();
        if (kind != Lesson.Kind.LESSON) {
            return refused(Problem.of(LessonWritingService.class, "", "notALesson"));
        }
        Instant now = clock.instant();
        String files = DraftJson.write(next);
        editions.insert(new LessonEditionRow(id, newest + 1, files, now));
        drafts.update(id, revision, row.title(), files, now);
        news.tellAfterCommit(row.slug());
        return new PublishOutcome.Published(newest + 1);
    }

    private boolean isPublished(WrittenLessonRow row, LessonDraft draft, int newest) {
        return editions.find(row.slug(), newest)
                .filter(edition ->
                        DraftJson.read(edition.files()).equals(draft.withVersion(newest)))
                .isPresent();
    }

    private static PublishOutcome refused(Problem problem) {
        return new PublishOutcome.Refused(List.of(problem));
    }

    /**
     * Deletes a lesson that was never published.
     *
     * @return whether it was
     */
    @Transactional
    public boolean delete(WrittenLessonId id) {
        written(id);
        if (editions.newest(id) > 0) {
            return false;
        }
        drafts.delete(id);
        return true;
    }

    /** The title that the files say, or that the lesson has none. */
    private static String title(LessonDraft draft) {
        String title = LessonCatalog.title(draft.files(), Languages.current());
        return title.isEmpty()
                ? Text.of(LessonWritingService.class, "untitled").in(Languages.current())
                : title;
    }

    private WrittenLessonRow written(WrittenLessonId id) {
        WrittenLessonRow row = drafts.find(id).orElseThrow(ResourceNotFound::new);
        requireWriter(row.course());
        return row;
    }

    private void requireWriter(CourseId course) {
        authorization.require(new InCourse(course, CourseAction.EDIT_ASSIGNMENTS));
    }
}
