package org.spikebook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.web.RouteAccessTest.Who.ADMINISTRATOR;
import static org.spikebook.web.RouteAccessTest.Who.INSTRUCTOR;
import static org.spikebook.web.RouteAccessTest.Who.STUDENT;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.web.RouteAccessTest.Who;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The help is a link of each page; it does not depend on the database, as access to pages may. */
@WebTest
class HelpOfPagesTest extends SpringBrowserlessTest {

    @Autowired private AutowireCapableBeanFactory beans;
    @Autowired private TestVisitors visitors;

    private ClassAtWork work;

    @BeforeEach
    void classAtWork() {
        work = ClassesAtWork.made(beans);
    }

    @Test
    void help_isReachedFromEveryAddress_alsoWhereNothingIsShown() {
        Set<String> addresses = new TreeSet<>(RouteAccessTest.TABLE.keySet());
        RouteAccessTest.BY_SECRET.forEach(
                address -> addresses.add(address.equals("join") ? address : address + "/none"));
        Set<String> without = new TreeSet<>();

        for (Who who : List.of(STUDENT, INSTRUCTOR, ADMINISTRATOR)) {
            visitors.as(work.people().get(who));
            for (String address : addresses) {
                UI.getCurrent().navigate(work.path(address));
                if (find(Anchor.class).all().stream()
                        .map(Anchor::getHref)
                        .noneMatch("help"::equals)) {
                    without.add(who + ": " + address);
                }
            }
        }

        assertThat(without).isEmpty();
    }
}
