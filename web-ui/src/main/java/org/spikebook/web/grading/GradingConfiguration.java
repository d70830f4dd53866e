package org.spikebook.web.grading;

import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.grading.Grader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The grader, with the checks that ship with the application. */
@Configuration
class GradingConfiguration {

    @Bean
    Grader grader(Laboratory laboratory) {
        return new Grader(laboratory);
    }
}
