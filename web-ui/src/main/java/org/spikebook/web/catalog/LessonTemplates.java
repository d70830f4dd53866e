package org.spikebook.web.catalog;

import java.util.List;
import java.util.Optional;

/** The lessons of the course, in order. */
public interface LessonTemplates {

    List<LessonTemplate> all();

    Optional<LessonTemplate> find(String slug);
}
