package org.spikebook.web.networklab.ui.lab;

import org.apache.catalina.Context;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.WebResourceRoot.ResourceSetType;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.Objects;
import java.util.Optional;

/**
 * Lets Tomcat see the files of the engine, so that Vaadin finds those beside them that are packed
 * by brotli. Spring Boot shows Tomcat the jars on the class path and those within the application's
 * jar, but not those that a manifest names, as in an application that the launcher laid out.
 */
@Configuration(proxyBeanMethods = false)
class PackedEngineConfiguration {

    private static final String SERVED = "/META-INF/resources";

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> packedEngine() {
        return server ->
                server.addContextCustomizers(context ->
                        context.addLifecycleListener(event -> {
                            if (event.getType().equals(Lifecycle.CONFIGURE_START_EVENT)) {
                                showEngine(context);
                            }
                        }));
    }

    private static void showEngine(Context context) {
        String file = EngineFiles.first().findFirst().orElseThrow();
        URL engine =
                Objects.requireNonNull(
                        PackedEngineConfiguration.class.getResource(SERVED + "/" + file));
        jarInAFolder(engine)
                .ifPresent(jar ->
                        context.getResources()
                                .createWebResourceSet(
                                        ResourceSetType.RESOURCE_JAR, "/", jar, SERVED));
    }

    /** Empty for a file of a folder, and for one of a jar within the application's jar. */
    private static Optional<URL> jarInAFolder(URL file) {
        try {
            return file.toString().startsWith("jar:file:")
                    ? Optional.of(((JarURLConnection) file.openConnection()).getJarFileURL())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
