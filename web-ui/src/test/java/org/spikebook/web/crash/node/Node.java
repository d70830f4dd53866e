package org.spikebook.web.crash.node;

import org.spikebook.web.SpikebookApplication;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.common.ProcessKind;
import org.spikebook.web.job.SteadySteps;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Arguments with which the application starts as one of several on a database. */
final class Node {

    private Node() {}

    /** Services without a web server, which would want the front end. */
    static ConfigurableApplicationContext start(List<String> arguments, Class<?>... more) {
        List<Class<?>> sources = new ArrayList<>(List.of(more));
        sources.addAll(List.of(SpikebookApplication.class, TestVisitors.class, SteadySteps.class));
        SpringApplication application = new SpringApplication(sources.toArray(Class<?>[]::new));
        application.setApplicationContextFactory(
                type -> new GenericWebApplicationContext(new MockServletContext()));
        return application.run(arguments.toArray(String[]::new));
    }

    /** Of a process on a database whose user is postgres. */
    static List<String> arguments(ProcessKind kind, Path home, String database) {
        return List.of(
                "--spikebook.process=" + kind.name().toLowerCase(Locale.ROOT),
                "--spikebook.home=" + home,
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=postgres",
                "--spring.datasource.hikari.maximum-pool-size=8");
    }
}
