package org.spikebook.e2e.support;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The lab of all journeys of this process that need none of their own: starting an application and
 * its first pages takes as long as many a journey. Every visitor is a new guest, who sees nothing
 * of others. It is opened when first needed and closed after the last class. Used by one thread.
 */
final class SharedLab implements AutoCloseable {

    /** Several processes may have one each, in the same folder of output. */
    private static final String NAME = "shared-" + System.getProperty("surefire.forkNumber", "1");

    private @Nullable Lab lab;
    private @Nullable Path home;

    /** Gives it to those who ask for it, the same in all classes. */
    static final class Resolver implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == SharedLab.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(SharedLab.class))
                    .computeIfAbsent(SharedLab.class, _ -> new SharedLab(), SharedLab.class);
        }
    }

    /** The lab, with an application that runs, whatever journeys before have done to it. */
    Lab open() {
        Lab open = lab;
        if (open == null) {
            open = start();
            lab = open;
        } else if (!open.server().isRunning()) {
            open.server().start();
        }
        return open;
    }

    private Lab start() {
        try {
            home = Files.createTempDirectory("shared-lab");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Lab.open(home, NAME, SpikebookServer.QUICK_TO_START);
    }

    @Override
    public void close() throws IOException {
        if (lab != null) {
            lab.close();
        }
        if (home != null) {
            delete(home);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
