package org.spikebook.web.job;

import org.spikebook.web.PostgresTest;
import org.spikebook.web.StatementCount;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** As {@link JobTest}, on PostgreSQL: for subclasses of those tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PostgresTest
@TestPropertySource(properties = "db-scheduler.polling-interval=100ms")
@Import({UnpickedJobs.class, SteadySteps.class, StatementCount.class})
public @interface JobPostgresTest {}
