package org.spikebook.web.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.lesson.LessonEditionRepository;
import org.spikebook.db.lesson.LessonEditionRow;
import org.spikebook.db.lesson.WrittenLessonId;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.authoring.LessonDraft;
import org.spikebook.lesson.authoring.document.DraftJson;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.edition.VersionChange;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.variant.VariantService;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

@WebTest
class LessonWritingServiceTest {

    @Autowired private LessonWritingService writing;
    @Autowired private VersionOfferService offers;
    @Autowired private ClassroomService classes;
    @Autowired private VariantService variants;
    @Autowired private NotebookService notebooks;
    @Autowired private LessonCatalog lessons;
    @Autowired private LessonEditionRepository editions;
    @Autowired private EditionNews news;
    @Autowired private TestVisitors visitors;

    private VisitorId teacher;
    private CourseId course;
    private String code;

    @BeforeEach
    void teacherHasAClass() {
        teacher = visitors.asNewInstructor();
        var made = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        course = made.id();
        code = made.joinCode();
    }

    private OpenLesson begun() {
        return writing.open(id());
    }

    private WrittenLessonId id() {
        return writing.lessons(course).isEmpty()
                ? writing.begin(course, "").orElseThrow()
                : writing.lessons(course).getFirst().id();
    }

    private Optional<VersionOffer> offer(NotebookId notebook) {
        return offers.of(notebook, notebooks.open(notebook).notebook().lesson().orElseThrow());
    }

    private int publish() {
        return ((PublishOutcome.Published) writing.publish(id(), begun().revision())).version();
    }

    private void edit(String from, String to) {
        OpenLesson lesson = begun();
        String text = lesson.draft().file(LessonDraft.LESSON);
        assertThat(text).contains(from);
        LessonDraft changed = lesson.draft().withFile(LessonDraft.LESSON, text.replace(from, to));
        assertThat(writing.save(id(), lesson.revision(), changed))
                .isInstanceOf(SaveOutcome.Saved.class);
    }

    @Test
    void lesson_isFoundOnceItIsPublished_andNotListed() {
        String slug = begun().slug();
        assertThat(lessons.lesson(slug)).isEmpty();
        assertThat(writing.published(course)).isEmpty();

        publish();

        assertThat(lessons.lesson(slug)).map(Lesson::version).hasValue(1);
        assertThat(writing.published(course)).extracting(Lesson::slug).containsExactly(slug);
        assertThat(lessons.lessons()).extracting(Lesson::slug).doesNotContain(slug);
    }

    @Test
    void saveOnAnOlderState_overwritesNothing() {
        OpenLesson lesson = begun();
        edit("title: My lesson", "title: Mine");

        assertThat(writing.save(id(), lesson.revision(), lesson.draft()))
                .isInstanceOf(SaveOutcome.Outdated.class);
        assertThat(writing.lessons(course).getFirst().title()).isEqualTo("Mine");
        assertThat(writing.publish(id(), lesson.revision()))
                .isInstanceOf(PublishOutcome.Refused.class);
    }

    @Test
    void brokenLesson_isKept_andNotPublished() {
        edit("document: network.json", "document: nothing.json");

        PublishOutcome outcome = writing.publish(id(), begun().revision());

        assertThat(((PublishOutcome.Refused) outcome).problems())
                .extracting(Problem::path)
                .allMatch(path -> path.startsWith("lesson.md:"));
        assertThat(lessons.lesson(begun().slug())).isEmpty();
    }

    @Test
    void filesOutsideTheLesson_areRefused() {
        LessonDraft draft = begun().draft().withFile("../other.md", "x");

        assertThat(writing.save(id(), begun().revision(), draft))
                .isInstanceOf(SaveOutcome.Refused.class);
    }

    @Test
    void sameLessonTwice_isOneVersion_andPublishedLessonsStay() {
        publish();

        assertThat(writing.publish(id(), begun().revision()))
                .isEqualTo(new PublishOutcome.Unchanged(1));
        assertThat(writing.delete(id())).isFalse();
    }

    @Test
    void copyOfALessonOfTheCourse_canBePublished() {
        WrittenLessonId copy = writing.begin(course, "02-the-f-i-curve").orElseThrow();

        assertThat(writing.publish(copy, 1)).isEqualTo(new PublishOutcome.Published(1));
        assertThat(lessons.lesson(writing.open(copy).slug()).orElseThrow().place()).isEmpty();
    }

    @Test
    void studentInMidLesson_isOfferedTheNewVersion_andLosesNothing() {
        publish();
        var assignment =
                classes.assign(course, begun().slug(), AssignmentTerms.of(CountingPolicy.BEST))
                        .id();
        VisitorId student = visitors.asNewAccount("Stu");
        classes.join(code, "Stu");
        OpenNotebook own = notebooks.open(variants.start(assignment));
        assertThat(offer(own.id())).isEmpty();
        QuestionCell guess = own.notebook().cell("predict-rate", QuestionCell.class).orElseThrow();
        notebooks.save(
                own.id(),
                own.revision(),
                own.notebook().withCell(guess.withAnswer(Answer.option(0))));
        List<String> told = new CopyOnWriteArrayList<>();
        Thread author = Thread.currentThread();
        Runnable ending =
                news.listen(slug ->
                        told.add(Thread.currentThread() == author ? "of the author" : slug));
        visitors.as(teacher);
        edit("Begin with something that moves", "Begin with something that sings");
        publish();
        Eventually.holds("the news", () -> !told.isEmpty());
        ending.run();
        assertThat(told).containsExactly(begun().slug());

        visitors.as(student);
        assertThat(offer(own.id()).orElseThrow().change()).hasValue(new VersionChange(0, 1, 0));
        assertThat(offers.take(own.id())).isTrue();

        Notebook taken = notebooks.open(own.id()).notebook();
        assertThat(taken.lesson()).map(LessonRef::version).hasValue(2);
        assertThat(taken.cell("predict-rate", QuestionCell.class).orElseThrow().answer())
                .hasValue(Answer.option(0));
        assertThat(offer(own.id())).isEmpty();
        Notebook before = notebooks.undo(own.id()).notebook();
        assertThat(before.lesson()).map(LessonRef::version).hasValue(1);
    }

    @Test
    void notebookOfAnOlderVersion_isReadByThatVersion() {
        publish();
        String slug = begun().slug();
        edit("points: 3", "points: 5");
        publish();

        assertThat(lessons.lesson(new LessonRef(slug, 1)).orElseThrow().maxPoints()).isEqualTo(3);
        assertThat(lessons.lesson(new LessonRef(slug, 2)).orElseThrow().maxPoints()).isEqualTo(5);
        assertThat(lessons.lesson(slug).orElseThrow().maxPoints()).isEqualTo(5);
    }

    @Test
    void checkOfWhichNothingCounts_isNotPublished_andStaysInAVersionThatHasIt() {
        publish();
        String slug = begun().slug();
        edit(
                "{type: populationRate, population: exc, wantedHz: 20, toleranceHz: 3}",
                "{type: spikeCount, population: exc, fromMs: 100, durationMs: 100}");
        LessonDraft draft = begun().draft();

        PublishOutcome outcome = writing.publish(id(), begun().revision());

        assertThat(((PublishOutcome.Refused) outcome).problems())
                .extracting(Problem::path, Problem::code)
                .containsExactly(tuple("lesson.md:44", "counted.none"));
        editions.insert(
                new LessonEditionRow(
                        id(), 2, DraftJson.write(draft.withVersion(2)), Instant.EPOCH));
        Lesson earlier = lessons.lesson(new LessonRef(slug, 2)).orElseThrow();
        assertThat(earlier.version()).isEqualTo(2);
        assertThat(earlier.tasks().getFirst().check().of().getFirst().type())
                .isEqualTo("spikeCount");
        assertThat(lessons.lesson(slug)).map(Lesson::version).hasValue(2);
    }

    @Test
    void student_writesNoLessons() {
        WrittenLessonId lesson = id();
        visitors.asNewAccount("Stu");
        classes.join(code, "Stu");

        assertThatThrownBy(() -> writing.open(lesson)).isInstanceOf(ResourceNotFound.class);
        assertThatThrownBy(() -> writing.begin(course, "")).isInstanceOf(ResourceNotFound.class);
    }
}
