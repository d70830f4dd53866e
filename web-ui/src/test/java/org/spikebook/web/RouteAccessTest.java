package org.spikebook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.web.RouteAccessTest.Who.ADMINISTRATOR;
import static org.spikebook.web.RouteAccessTest.Who.ASSISTANT;
import static org.spikebook.web.RouteAccessTest.Who.INSTRUCTOR;
import static org.spikebook.web.RouteAccessTest.Who.OTHER_STUDENT;
import static org.spikebook.web.RouteAccessTest.Who.STUDENT;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Opens each address with the class, the submission and the notebook of a student as everyone, and
 * compares with one table who is shown the page. All others are told that there is nothing.
 */
@WebTest
class RouteAccessTest extends SpringBrowserlessTest {

    enum Who {
        GUEST,
        STUDENT,
        OTHER_STUDENT,
        ASSISTANT,
        INSTRUCTOR,
        INSTRUCTOR_OF_ANOTHER_CLASS,
        ADMINISTRATOR
    }

    private static final Set<Who> ALL = EnumSet.allOf(Who.class);
    private static final Set<Who> CLASS = EnumSet.of(STUDENT, OTHER_STUDENT, ASSISTANT, INSTRUCTOR);
    private static final Set<Who> TEACHING = EnumSet.of(ASSISTANT, INSTRUCTOR);

    /** {@code $} is the assignment, {@code #} the class, {@code LESSON} one that it writes. */
    static final Map<String, Set<Who>> TABLE = table();

    private static Map<String, Set<Who>> table() {
        Map<String, Set<Who>> table = new LinkedHashMap<>();
        table.put("", ALL);
        table.put("models/lif", ALL);
        table.put("help", ALL);
        table.put("sign-in", ALL);
        table.put("forgotten-password", ALL);
        table.put("classes", ALL);
        table.put("certificate", ALL); // of what the visitor has shown
        table.put("classes/#", CLASS);
        table.put("board/$", TEACHING);
        table.put("class-report/$", TEACHING);
        table.put("marking/$", TEACHING);
        table.put("statistics/$", TEACHING);
        table.put("regrade/$", EnumSet.of(INSTRUCTOR));
        table.put("similarity/$", EnumSet.of(INSTRUCTOR));
        table.put("lti-roster/#", EnumSet.of(INSTRUCTOR));
        table.put("class-lessons/#", EnumSet.of(INSTRUCTOR));
        table.put("write-lesson/LESSON", EnumSet.of(INSTRUCTOR));
        table.put("submissions/RECEIPT", EnumSet.of(STUDENT, ASSISTANT, INSTRUCTOR));
        table.put("notebook/NOTEBOOK", EnumSet.of(STUDENT));
        table.put("accounts", EnumSet.of(ADMINISTRATOR));
        table.put("server", EnumSet.of(ADMINISTRATOR));
        table.put("lti-platforms", EnumSet.of(ADMINISTRATOR));
        return table;
    }

    /** By a secret in the address, or what a launch or a consent has made: tests of their own. */
    static final Set<String> BY_SECRET =
            Set.of(
                    "setup",
                    "join",
                    "teach",
                    "shared",
                    "new-password",
                    "confirm-email",
                    "lti-link",
                    "spotlight");

    @Autowired private AutowireCapableBeanFactory beans;
    @Autowired private TestVisitors visitors;

    private ClassAtWork work;

    @BeforeEach
    void classAtWork() {
        work = ClassesAtWork.made(beans);
    }

    @Test
    void addresses_ofAllViews_areInTheTable() throws Exception {
        Set<String> known = new TreeSet<>(BY_SECRET);
        TABLE.keySet().forEach(address -> known.add(address.split("/", 2)[0]));

        assertThat(known).containsAll(RoutesTest.routes());
    }

    @ParameterizedTest
    @EnumSource
    void address_isShown_toWhomTheTableSays(Who who) {
        visitors.as(work.people().get(who));
        Map<String, Boolean> shown = new LinkedHashMap<>();
        Map<String, Boolean> expected = new LinkedHashMap<>();

        TABLE.forEach((address, allowed) -> {
            shown.put(address, isShown(address));
            expected.put(address, allowed.contains(who));
        });

        assertThat(shown).isEqualTo(expected);
    }

    private boolean isShown(String address) {
        UI.getCurrent().navigate(work.path(address));
        Route route = getCurrentView().getClass().getAnnotation(Route.class);
        return route != null && route.value().equals(address.split("/", 2)[0]);
    }
}
