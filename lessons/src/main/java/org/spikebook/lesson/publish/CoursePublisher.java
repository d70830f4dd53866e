package org.spikebook.lesson.publish;

import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.experiment.Laboratory;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes a course as pages that need no server. The application has one, found by {@link
 * java.util.ServiceLoader}: the command line knows lessons, but no pages.
 */
public interface CoursePublisher {

    /**
     * Writes a course; files of the same names are replaced, and those of lessons that are gone,
     * written here before and not changed since, are removed, unless the catalog has problems.
     *
     * @param laboratory runs networks for the figures of finished runs
     * @param folder is made if it is not there
     */
    void publish(LessonCatalog catalog, Laboratory laboratory, Path folder) throws IOException;
}
