package org.spikebook.web;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test of services in the whole application, on a database of its own in memory. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = SpikebookApplication.class,
        properties = "spring.profiles.active=test",
        webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@Import(TestVisitors.class)
@ContextConfiguration(initializers = TestHome.class)
public @interface WebTest {}
