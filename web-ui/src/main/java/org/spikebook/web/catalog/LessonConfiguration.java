package org.spikebook.web.catalog;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.web.common.SpikebookProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The lessons: those built in, those in the folder {@code lessons} of the home, and, by their
 * address, those that classes wrote for themselves.
 */
@Configuration
class LessonConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(LessonConfiguration.class);

    @Bean
    LessonCatalog lessonCatalog(SpikebookProperties settings, LessonCatalog.Unlisted written) {
        LessonCatalog catalog = LessonCatalog.with(settings.home().resolve("lessons"));
        catalog.problems()
                .forEach(problem ->
                        LOG.warn("{}: {} {}", problem.path(), problem.message(), problem.hint()));
        return catalog.with(written);
    }
}
