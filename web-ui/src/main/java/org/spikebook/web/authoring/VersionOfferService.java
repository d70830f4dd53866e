package org.spikebook.web.authoring;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.edition.NewerVersion;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.UseNotebook;
import org.spikebook.web.common.Languages;
import org.spikebook.web.notebook.NotebookResets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Optional;

/**
 * Newer versions of lessons, for notebooks that were begun with an older one. Nothing is lost by
 * taking one: the work stays, and what was before is in the history.
 */
@Service
public class VersionOfferService {

    private final Authorization authorization;
    private final NotebookResets notebooks;
    private final LessonCatalog lessons;

    VersionOfferService(
            Authorization authorization, NotebookResets notebooks, LessonCatalog lessons) {
        this.authorization = authorization;
        this.notebooks = notebooks;
        this.lessons = lessons;
    }

    /**
     * The version that a notebook could have; empty if it has the newest.
     *
     * @param ref what it says of its lesson
     */
    @Transactional(readOnly = true)
    public Optional<VersionOffer> of(NotebookId id, LessonRef ref) {
        authorization.require(new UseNotebook(id));
        return newest(ref)
                .map(lesson ->
                        new VersionOffer(
                                ref.version(), lesson.version(), newer(ref, lesson).change()));
    }

    /**
     * Takes the newest version into a notebook.
     *
     * @return whether it could be; it cannot where cells of the learner's own stand in its way
     */
    @Transactional
    public boolean take(NotebookId id) {
        VisitorId visitor = authorization.require(new UseNotebook(id));
        return notebooks.renew(id, this::renewed, visitor);
    }

    private Optional<Notebook> renewed(Notebook own) {
        return own.lesson()
                .flatMap(ref -> newest(ref).flatMap(lesson -> newer(ref, lesson).of(own)));
    }

    private NewerVersion newer(LessonRef ref, Lesson newest) {
        Optional<Lesson> before =
                lessons.lesson(ref).filter(lesson -> lesson.version() == ref.version());
        return new NewerVersion(before, newest, Languages.MENU);
    }

    private Optional<Lesson> newest(LessonRef ref) {
        return lessons.lesson(ref.id())
                .filter(lesson -> lesson.version() > ref.version())
                .map(lesson -> lesson.variant(ref.variant()));
    }
}
