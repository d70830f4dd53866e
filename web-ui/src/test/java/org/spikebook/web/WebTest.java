package org.spikebook.web;

import org.spikebook.web.account.TestAccounts;
import org.spikebook.web.classboard.PageNews;
import org.spikebook.web.grading.GradedSubmissions;
import org.spikebook.web.lti.UnreachablePlatforms;
import org.spikebook.web.notebook.ui.TestPages;
import org.spikebook.web.publish.TestExports;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test of services in the whole application, on a home and database of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = SpikebookApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@Import({
    TestVisitors.class,
    TestAccounts.class,
    TestTrainings.class,
    TestPages.class,
    TestExports.class,
    GradedSubmissions.class,
    PageNews.class,
    UnreachablePlatforms.class
})
@ContextConfiguration(initializers = TestHome.class)
public @interface WebTest {}
