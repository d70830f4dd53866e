package org.spikebook.web.job;

import org.spikebook.web.StatementCount;
import org.spikebook.web.WebTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * As {@link WebTest}, with jobs that a test makes and steps itself, which start soon, and a count
 * of statements: one application for all of these tests, as each further one takes seconds to
 * start.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebTest
@TestPropertySource(properties = "db-scheduler.polling-interval=100ms")
@Import({UnpickedJobs.class, SteadySteps.class, StatementCount.class})
public @interface JobTest {}
