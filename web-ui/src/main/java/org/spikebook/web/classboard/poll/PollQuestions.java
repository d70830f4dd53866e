package org.spikebook.web.classboard.poll;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.classboard.PollRow;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.document.NotebookJson;
import org.spikebook.lesson.question.QuestionKey;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The questions that a class can be asked, and those that it was asked. */
@Component
class PollQuestions {

    private static final String WRITTEN = "poll";

    private final LessonCatalog lessons;

    PollQuestions(LessonCatalog lessons) {
        this.lessons = lessons;
    }

    /**
     * What is kept of a question.
     *
     * @param right what the result marks, as answers are counted; none: nothing
     */
    record Kept(@Nullable String cellId, String json, @Nullable String right) {}

    /** Those of a lesson. Texts are left out: who teaches reads them first. */
    List<QuestionCell> ofLesson(String slug, Locale locale) {
        return lessons.lesson(slug).stream()
                .flatMap(lesson -> lesson.newNotebook(locale).cells(QuestionCell.class).stream())
                .filter(cell -> !(cell.question() instanceof Question.Text))
                .toList();
    }

    /** A question without problems, as it is kept. */
    Kept keep(PollDraft draft, String slug) {
        return switch (draft) {
            case PollDraft.OfLesson(var cellId, var marksRight) -> {
                QuestionCell cell =
                        find(slug, cellId, Locale.ENGLISH).orElseThrow(ResourceNotFound::new);
                yield new Kept(cellId, json(cell), marksRight ? right(slug, cell) : null);
            }
            case PollDraft.Choice(var text, var options, var right) ->
                    new Kept(
                            null,
                            json(cell(text, new Question.Choice(options))),
                            right == null ? null : Answer.option(right).countedAs());
            case PollDraft.Number(var text, var unit, var right) ->
                    new Kept(
                            null,
                            json(cell(text, new Question.Number(unit, 0))),
                            right == null ? null : new Answer.Number(right).countedAs());
        };
    }

    private @Nullable String right(String slug, QuestionCell cell) {
        return lessons.lesson(slug)
                .flatMap(lesson -> lesson.questionKey(cell.id(), Locale.ENGLISH))
                .map(QuestionKey::answer)
                .flatMap(key -> key.rightAnswer())
                .map(cell.question()::countedAs)
                .orElse(null);
    }

    private static QuestionCell cell(String text, Question question) {
        return new QuestionCell(WRITTEN, "", question, false, text, Optional.empty());
    }

    private static String json(QuestionCell cell) {
        return NotebookJson.write(new Notebook(WRITTEN, Optional.empty(), List.of(cell)));
    }

    /** What was asked: of a question of the lesson, its text in this language. */
    QuestionCell asked(PollRow row, String slug, Locale locale) {
        QuestionCell kept = read(row.question());
        return Optional.ofNullable(row.cellId())
                .flatMap(cellId -> find(slug, cellId, locale))
                .filter(now -> takesTheSameAnswers(now.question(), kept.question()))
                .orElse(kept);
    }

    /** A lesson may have changed since. */
    private static boolean takesTheSameAnswers(Question now, Question kept) {
        if (now instanceof Question.Draw draw && kept instanceof Question.Draw before) {
            return draw.x().named("").equals(before.x().named(""))
                    && draw.y().named("").equals(before.y().named(""));
        }
        return now.kind().equals(kept.kind()) && now.options().size() == kept.options().size();
    }

    private Optional<QuestionCell> find(String slug, String cellId, Locale locale) {
        return ofLesson(slug, locale).stream().filter(cell -> cell.id().equals(cellId)).findFirst();
    }

    private static QuestionCell read(String json) {
        return switch (NotebookJson.read(json)) {
            case Reading.Readable<Notebook>(var notebook) ->
                    notebook.cells(QuestionCell.class).getFirst();
            case Reading.Unreadable<Notebook>(var problems) ->
                    throw new IllegalStateException(problems.getFirst().message());
        };
    }
}
