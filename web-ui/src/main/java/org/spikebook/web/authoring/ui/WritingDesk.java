package org.spikebook.web.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.db.lesson.WrittenLessonId;
import org.spikebook.lesson.authoring.LessonDraft;
import org.spikebook.lesson.authoring.TaskBlock;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.prose.LessonPicture;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.authoring.OpenLesson;
import org.spikebook.web.authoring.SaveOutcome;
import org.spikebook.web.common.ui.Background;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files of a lesson with what is wrong with them, and beside them what students will see. Every
 * edit is kept; students see what is published.
 */
final class WritingDesk extends Div implements FileBar.Host {

    private final Words words = Words.of(WritingDesk.class);
    private final transient WritingTools tools;
    private final transient WrittenLessonId id;
    private final H1 heading = new H1();
    private final FileBar files;
    private final SourceArea source = new SourceArea(this::typed);
    private final Div picture = new Div();
    private final Paragraph saved = new Paragraph();
    private final LessonProblems problems = new LessonProblems(this::lead);
    private final TrialPanel trial;
    private final PickPanel pick;
    private final PublishBar publishing;
    private final LessonPreview preview;
    private transient OpenLesson lesson;
    private transient Optional<Background.Task> reading = Optional.empty();
    private String path = LessonDraft.LESSON;

    WritingDesk(WritingTools tools, WrittenLessonId id) {
        this.tools = tools;
        this.id = id;
        this.lesson = tools.writing().open(id);
        this.files = new FileBar(this, tools.notebooks());
        this.trial = new TrialPanel(tools.trials(), tools.background(), id, this::lead);
        this.pick = new PickPanel(tools.trials(), tools.background(), id, this::addTask);
        this.publishing = new PublishBar(tools, id, trial, this::published);
        this.preview = new LessonPreview(tools.registry());
        saved.getElement().setAttribute("role", "status");
        saved.addClassName("sb-muted");
        picture.addClassName("sb-file-picture");
        Anchor back =
                new Anchor(ClassLessonsView.ROUTE + "/" + lesson.course(), words.of("write.back"));
        Div writing =
                new Div(
                        files,
                        source,
                        picture,
                        saved,
                        problems,
                        folded("write.pick", pick),
                        folded("write.trial", trial),
                        publishing);
        writing.addClassName("sb-writing");
        Div desk = new Div(writing, preview);
        desk.addClassName("sb-writing-desk");
        add(heading, back, desk);
        showFile();
        showLesson(read(lesson));
    }

    private Details folded(String key, Component content) {
        return new Details(words.of(key), content);
    }

    private void typed(String text) {
        keep(lesson.draft().withFile(path, text));
    }

    @Override
    public void choose(String chosen) {
        if (isUnsaved()) {
            files.show(lesson.draft(), path);
        } else {
            show(chosen);
        }
    }

    private void show(String chosen) {
        path = chosen;
        showFile();
    }

    @Override
    public boolean has(String file) {
        return lesson.draft().files().containsKey(file);
    }

    @Override
    public void put(String changed, String text) {
        if (!isUnsaved() && keep(lesson.draft().withFile(changed, text))) {
            show(changed);
        }
    }

    @Override
    public void delete(String deleted) {
        if (!isUnsaved() && keep(lesson.draft().withoutFile(deleted))) {
            show(LessonDraft.LESSON);
        }
    }

    private void addTask(TaskBlock task) {
        if (!isUnsaved() && keep(lesson.draft().withCell(task.text()))) {
            show(LessonDraft.LESSON);
            source.pointOut(Math.toIntExact(lesson.draft().file(path).lines().count()));
        }
    }

    private void lead(String file, int line) {
        if (has(file)) {
            choose(file);
        }
        if (path.equals(file)) {
            source.pointOut(line);
        }
    }

    private void published() {
        lesson = tools.writing().open(id);
        showFile();
        readAgain();
    }

    /** Whether the text that is shown was refused: showing another one would lose it. */
    private boolean isUnsaved() {
        return source.isVisible()
                && has(path)
                && !source.getValue().equals(lesson.draft().file(path));
    }

    /**
     * @return whether it is kept; otherwise the page says why, and shows what it showed
     */
    private boolean keep(LessonDraft draft) {
        switch (tools.writing().save(id, lesson.revision(), draft)) {
            case SaveOutcome.Saved(long revision, Instant at) -> {
                lesson =
                        new OpenLesson(
                                lesson.course(),
                                lesson.slug(),
                                draft,
                                revision,
                                lesson.published());
                saved.setText(words.of("write.saved", LocalTime.timeOfDay(at)));
                readAgain();
                return true;
            }
            case SaveOutcome.Outdated _ -> saved.setText(words.of("write.outdated"));
            case SaveOutcome.Refused(List<Problem> found) -> {
                saved.setText(words.of("write.refused"));
                problems.show(found);
            }
        }
        return false;
    }

    private void showFile() {
        files.show(lesson.draft(), path);
        String text = lesson.draft().file(path);
        boolean shown = LessonPicture.isName(path);
        picture.removeAll();
        source.setVisible(!shown);
        if (shown) {
            LessonPicture.read(path, text)
                    .content()
                    .ifPresent(read -> picture.add(new Image(read.inline().address(), path)));
        } else {
            source.show(path, text);
        }
    }

    private static LessonCatalog.Checked read(OpenLesson lesson) {
        return LessonCatalog.check(lesson.slug(), lesson.draft().files());
    }

    /**
     * Reads the files away from the page, as a lesson with variants takes a second: of edits that
     * follow each other, the last one.
     */
    private void readAgain() {
        reading.ifPresent(Background.Task::cancel);
        trial.show(lesson.draft(), Optional.empty());
        publishing.show(lesson, false);
        OpenLesson now = lesson;
        reading =
                Optional.of(
                        tools.background()
                                .startReading(
                                        this,
                                        task -> read(now),
                                        this::showLesson,
                                        () -> saved.setText(words.of("write.unread"))));
    }

    /** A preview stays while the files cannot be read; dead links do not keep it from a class. */
    private void showLesson(LessonCatalog.Checked read) {
        Optional<Lesson> content = read.reading().content();
        heading.setText(
                content.map(each -> each.title(words.locale())).orElse(words.of("write.title")));
        List<Problem> found = new ArrayList<>(read.reading().problems());
        found.addAll(read.links());
        problems.show(found);
        content.ifPresent(preview::show);
        trial.show(lesson.draft(), content);
        pick.show(content);
        publishing.show(lesson, content.isPresent());
    }
}
