package org.spikebook.web.authoring;

import org.spikebook.db.lesson.LessonEditionRepository;
import org.spikebook.db.lesson.WrittenLessonId;
import org.spikebook.lesson.authoring.document.DraftJson;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The published versions of lessons that classes wrote, read from the database. They are found by
 * their address, which tells them from all others, and which no one guesses. Safe for use by
 * several threads.
 */
@Component
public class WrittenLessons implements LessonCatalog.Unlisted {

    private static final String PREFIX = "written-";

    /** A lesson that was read takes some hundred kilobytes. */
    private static final int MOST_KEPT = 60;

    private final LessonEditionRepository editions;
    private final Map<Key, Lesson> kept = new LinkedHashMap<>(16, 0.75f, true);

    private record Key(String slug, int version) {}

    WrittenLessons(LessonEditionRepository editions) {
        this.editions = editions;
    }

    /** The address of a lesson. */
    static String slug(WrittenLessonId id) {
        return PREFIX + id;
    }

    @Override
    public Optional<Lesson> newest(String slug) {
        return slug.startsWith(PREFIX) ? version(slug, editions.newest(slug)) : Optional.empty();
    }

    @Override
    public Optional<Lesson> version(String slug, int version) {
        if (!slug.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Key key = new Key(slug, version);
        Optional<Lesson> known = known(key);
        if (known.isPresent()) {
            return known;
        }
        Optional<Lesson> read =
                editions.find(slug, version).flatMap(row -> read(slug, row.files()));
        read.ifPresent(lesson -> keep(key, lesson));
        return read;
    }

    /** A version that an earlier Spikebook could read and this one cannot is not there. */
    private static Optional<Lesson> read(String slug, String files) {
        return LessonCatalog.published(slug, DraftJson.read(files).files()).content();
    }

    private synchronized Optional<Lesson> known(Key key) {
        return Optional.ofNullable(kept.get(key));
    }

    private synchronized void keep(Key key, Lesson lesson) {
        kept.put(key, lesson);
        if (kept.size() > MOST_KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
