package org.spikebook.db.lesson;

import static org.spikebook.db.Columns.instant;
import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows of {@code lesson_edition}. They are added, never changed. */
@Repository
public class LessonEditionRepository {

    private final JdbcClient jdbc;

    public LessonEditionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(LessonEditionRow row) {
        jdbc.sql(
                        """
                        insert into lesson_edition (lesson_id, version, files, published_at)
                        values (:lesson, :version, :files, :publishedAt)
                        """)
                .param("lesson", row.lesson().value())
                .param("version", row.version())
                .param("files", row.files())
                .param("publishedAt", timestamp(row.publishedAt()))
                .update();
    }

    /** The newest version number of a lesson; 0 if none is published. */
    public int newest(WrittenLessonId lesson) {
        return jdbc.sql(
                        """
                        select coalesce(max(version), 0) from lesson_edition where lesson_id = :lesson
                        """)
                .param("lesson", lesson.value())
                .query(Integer.class)
                .single();
    }

    /** The newest version number of the lesson with an address; 0 if there is none. */
    public int newest(String slug) {
        return jdbc.sql(
                        """
                        select coalesce(max(e.version), 0) from lesson_edition e
                        join written_lesson w on w.id = e.lesson_id where w.slug = :slug
                        """)
                .param("slug", slug)
                .query(Integer.class)
                .single();
    }

    /** A version of the lesson with an address. */
    public Optional<LessonEditionRow> find(String slug, int version) {
        return jdbc.sql(
                        """
                        select e.* from lesson_edition e join written_lesson w on w.id = e.lesson_id
                        where w.slug = :slug and e.version = :version
                        """)
                .param("slug", slug)
                .param("version", version)
                .query(LessonEditionRepository::row)
                .optional();
    }

    /** The newest version number of each lesson of which one is published, by address. */
    public Map<String, Integer> newestBySlug() {
        return jdbc
                .sql(
                        """
                        select w.slug, max(e.version) as newest from lesson_edition e
                        join written_lesson w on w.id = e.lesson_id group by w.slug
                        """)
                .query((row, _) -> Map.entry(row.getString("slug"), row.getInt("newest")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static LessonEditionRow row(ResultSet row, int number) throws SQLException {
        return new LessonEditionRow(
                new WrittenLessonId(uuid(row, "lesson_id")),
                row.getInt("version"),
                row.getString("files"),
                instant(row, "published_at"));
    }
}
