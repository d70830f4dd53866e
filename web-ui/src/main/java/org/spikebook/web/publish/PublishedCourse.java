package org.spikebook.web.publish;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.publish.CoursePublisher;
import org.spikebook.web.common.Languages;
import org.spikebook.web.networklab.ui.PageNetworks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a course as a folder of pages: a map and a page a lesson in each language, and what they
 * share.
 */
public final class PublishedCourse implements CoursePublisher {

    private final PageAssets assets;

    /** For {@link java.util.ServiceLoader}. */
    public PublishedCourse() {
        this(PageAssets.bundled());
    }

    PublishedCourse(PageAssets assets) {
        this.assets = assets;
    }

    @Override
    public void publish(LessonCatalog catalog, Laboratory laboratory, Path folder)
            throws IOException {
        CourseFolder course = new CourseFolder(folder);
        course.write("assets/page.js", assets.script());
        course.write("assets/page.css", assets.style());
        course.write("assets/engine.js", assets.engine());
        PageNetworks networks = new PageNetworks(laboratory.models());
        CourseRuns runs = new CourseRuns(laboratory);
        List<CourseEdition> editions =
                Languages.MENU.stream()
                        .map(locale -> new CourseEdition(locale, networks, runs))
                        .toList();
        for (Lesson lesson : catalog.lessons()) {
            CourseEdition.writePictures(lesson, course);
            for (CourseEdition edition : editions) {
                edition.writeLesson(lesson, course);
            }
            runs.clear();
        }
        for (CourseEdition edition : editions) {
            if (catalog.placement().isPresent()) {
                CourseEdition.writePictures(catalog.placement().get(), course);
                edition.writePlacement(catalog.placement().get(), catalog, course);
            }
            edition.writeMap(catalog, course);
        }
        if (!catalog.problems().isEmpty()) {
            course.keepOthers(); // a lesson that cannot be read is not gone
        }
        course.finish();
    }
}
