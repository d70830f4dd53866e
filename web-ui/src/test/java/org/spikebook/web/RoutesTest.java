package org.spikebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.stereotype.Controller;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every address there is, and who may open it. A new view must be added here on purpose. */
class RoutesTest {

    private static final List<Class<? extends Annotation>> ACCESS =
            List.of(AnonymousAllowed.class, PermitAll.class, RolesAllowed.class);

    @Test
    void routes_areTheOnesWeKnow() throws Exception {
        assertThat(routes())
                .isSubsetOf(
                        "",
                        "notebook",
                        "models",
                        "help",
                        "sign-in",
                        "setup",
                        "join",
                        "classes",
                        "class-lessons",
                        "write-lesson",
                        "certificate",
                        "board",
                        "class-report",
                        "spotlight",
                        "submissions",
                        "teach",
                        "shared",
                        "new-password",
                        "forgotten-password",
                        "confirm-email",
                        "accounts",
                        "server",
                        "lti-platforms",
                        "lti-link",
                        "lti-roster",
                        "regrade",
                        "marking",
                        "statistics",
                        "similarity");
    }

    @Test
    void views_sayWhoMayOpenThem() throws Exception {
        assertThat(annotated(Route.class))
                .isNotEmpty()
                .allSatisfy(view ->
                        assertThat(ACCESS.stream().filter(view::isAnnotationPresent))
                                .as("access annotations of %s", view)
                                .hasSize(1));
    }

    @Test
    void addressesBesideTheViews_areTheOnesWeKnow() throws Exception {
        assertThat(annotated(Controller.class).stream().map(Class::getSimpleName))
                .containsExactlyInAnyOrder(
                        "HealthController",
                        "MetricsController",
                        "LaunchController",
                        "DeepLinkController",
                        "PictureController");
    }

    /** The first parts of the addresses of all views. */
    static Set<String> routes() throws ClassNotFoundException {
        return annotated(Route.class).stream()
                .map(type -> type.getAnnotation(Route.class).value())
                .collect(Collectors.toSet());
    }

    private static List<Class<?>> annotated(Class<? extends Annotation> annotation)
            throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(annotation));
        scanner.setEnvironment(new MockEnvironment().withProperty("spikebook.metrics", "true"));
        List<Class<?>> found = new java.util.ArrayList<>();
        for (var definition : scanner.findCandidateComponents("org.spikebook.web")) {
            found.add(Class.forName(definition.getBeanClassName()));
        }
        return found;
    }
}
