package org.spikebook.web.notebook;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.notebook.Content;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.db.notebook.NotebookRepository;
import org.spikebook.db.notebook.NotebookRow;
import org.spikebook.db.notebook.RevisionRow;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.edition.RestOfLesson;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.document.NotebookJson;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.account.Guests;
import org.spikebook.web.common.Languages;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes new notebooks: from lessons, files and other notebooks. */
@Component
class NotebookMaker {

    private final NotebookRepository notebooks;
    private final RevisionTree tree;
    private final NotebookRules rules;
    private final LessonCatalog lessons;
    private final Guests guests;
    private final IdGenerator ids;
    private final Clock clock;

    NotebookMaker(
            NotebookRepository notebooks,
            RevisionTree tree,
            NotebookRules rules,
            LessonCatalog lessons,
            Guests guests,
            IdGenerator ids,
            Clock clock) {
        this.notebooks = notebooks;
        this.tree = tree;
        this.rules = rules;
        this.lessons = lessons;
        this.guests = guests;
        this.ids = ids;
        this.clock = clock;
    }

    NotebookRow fromLesson(String slug, VisitorId owner) {
        Lesson lesson = lessons.lesson(slug).orElseThrow(ResourceNotFound::new);
        return make(lesson.newNotebook(Languages.current()), null, owner);
    }

    NotebookRow empty(VisitorId owner) {
        return make(new Notebook(text("newTitle"), Optional.empty(), List.of()), null, owner);
    }

    /** A notebook that was cut where a prediction waits has the rest of its lesson again. */
    NotebookRow fromFile(Notebook file, VisitorId owner) {
        return make(
                OpenPart.endingInAPrediction(file).flatMap(this::completed).orElse(file),
                null,
                owner);
    }

    private Optional<Notebook> completed(Notebook part) {
        return part.lesson()
                .flatMap(ref ->
                        lessons.lesson(ref).filter(lesson -> lesson.version() == ref.version()))
                .map(lesson -> new RestOfLesson(lesson, Languages.MENU).behind(part))
                .filter(rest -> !rest.isEmpty())
                .map(rest -> Stream.concat(part.cells().stream(), rest.stream()).toList())
                .filter(cells -> Notebook.problems(cells).isEmpty())
                .map(cells -> new Notebook(part.title(), part.lesson(), cells));
    }

    NotebookRow duplicate(NotebookRow original, VisitorId owner) {
        Notebook shown = tree.notebook(tree.get(original.id(), original.head()));
        String title = rules.cutTitle(text("copyTitle", shown.title()));
        return make(shown.withTitle(title), original.id(), owner);
    }

    /** The base and then the conflicting state, so that undo in the copy leads to the base. */
    SaveResult.ConflictCopy conflictCopy(
            NotebookRow original, long baseRevision, Notebook notebook, VisitorId owner) {
        String title = rules.cutTitle(text("conflictTitle", notebook.title()));
        RevisionRow base =
                tree.find(original.id(), baseRevision)
                        .orElseGet(() -> tree.get(original.id(), original.head()));
        NotebookRow copy = make(tree.notebook(base).withTitle(title), original.id(), owner);
        Content body = Content.of(NotebookJson.write(notebook.withTitle(title)));
        RevisionRow added = tree.add(copy, title, body, owner);
        return new SaveResult.ConflictCopy(copy.id(), title, added.number(), added.createdAt());
    }

    private static String text(String key, Object... arguments) {
        return Text.of(NotebookMaker.class, key, arguments).in(Languages.current());
    }

    private NotebookRow make(Notebook notebook, @Nullable NotebookId copiedFrom, VisitorId owner) {
        rules.requireRoomFor(owner);
        guests.keep(owner);
        Instant now = clock.instant();
        NotebookId id = new NotebookId(ids.generateId());
        String lesson = notebook.lesson().map(LessonRef::id).orElse(null);
        String variant =
                notebook.lesson()
                        .map(LessonRef::variant)
                        .filter(each -> !each.isEmpty())
                        .orElse(null);
        notebooks.insert(
                new NotebookRow(
                        id, owner, notebook.title(), lesson, variant, 1, copiedFrom, now, now));
        tree.plant(id, Content.of(NotebookJson.write(notebook)), owner);
        return notebooks.find(id).orElseThrow();
    }
}
