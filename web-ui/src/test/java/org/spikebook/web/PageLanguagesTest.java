package org.spikebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.RouteAccessTest.Who;
import org.spikebook.web.account.AccountService;
import org.spikebook.web.account.email.EmailService;
import org.spikebook.web.account.mail.TestMailServer;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.grading.GradedSubmissions;
import org.spikebook.web.grading.appeal.AppealService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Opens every page in German, where no English text stands, and in the pseudo-locale, where all
 * texts but data come from bundles. It has an application of its own, in which no other test leaves
 * names, and which sends mails. What browsers draw is looked at by {@code LanguageJourneyIT}.
 */
@WebTest
class PageLanguagesTest extends SpringBrowserlessTest {

    private static final List<Who> LOOKING =
            List.of(Who.GUEST, Who.STUDENT, Who.INSTRUCTOR, Who.ADMINISTRATOR);

    private static final String WITH_A_RUBRIC = "honest-claims";
    private static final String PASSWORD = "correct horse battery";
    private static final Instant NOON = Instant.parse("2001-03-02T12:00:00Z");

    /** Of people, classes, platforms and engines that this test makes. */
    private static final List<String> NAMES =
            List.of("Other spikes", "Spikes", "Teacher", "Cleo", "Root", "engine");

    private static final TestMailServer SERVER = new TestMailServer();

    @Autowired private AutowireCapableBeanFactory beans;
    @Autowired private TestVisitors visitors;
    @Autowired private ClassroomService classes;
    @Autowired private GradedSubmissions graded;
    @Autowired private AppealService appeals;
    @Autowired private AccountService accounts;
    @Autowired private EmailService emails;
    @Autowired private LessonCatalog lessons;

    private final Set<String> routes = new TreeSet<>();

    @DynamicPropertySource
    static void configure(DynamicPropertyRegistry settings) {
        SERVER.configure(settings);
    }

    @AfterAll
    static void closeServer() {
        SERVER.close();
    }

    @Test
    void everyPage_inGerman_hasNoEnglishText() throws Exception {
        EnglishTexts english = new EnglishTexts(lessons);
        Predicate<String> isEnglish = text -> !NAMES.contains(text) && english.has(text);

        assertThat(found(Locale.GERMAN, _ -> false, isEnglish)).isEmpty();
        assertThat(routes).isEqualTo(RoutesTest.routes());
    }

    @Test
    void everyPage_inThePseudoLocale_hasTextsOfBundlesAndDataOnly() throws Exception {
        List<String> names = new ArrayList<>(NAMES);
        names.add(InetAddress.getLocalHost().getHostName());
        UnmarkedTexts unmarked = new UnmarkedTexts(names);

        assertThat(found(Text.PSEUDO_LOCALE, UnmarkedTexts::isOfData, unmarked::has)).isEmpty();
        assertThat(routes).isEqualTo(RoutesTest.routes());
    }

    /**
     * What is sought, each text with the first page on which it stands.
     *
     * @param left elements that are not looked at
     */
    private Set<String> found(
            Locale language, Predicate<Element> left, Predicate<String> isSought) {
        String mailed = mailedSecret();
        UI.getCurrent().setLocale(language);
        ClassAtWork work = ClassesAtWork.made(beans);
        Map<String, String> secret = beans.createBean(SecretAddresses.class).of(work, mailed);
        assertThat(secret.keySet()).isEqualTo(RouteAccessTest.BY_SECRET);
        List<String> others = new ArrayList<>(secret.values());
        others.addAll(ofMarkedWork(work, language));
        others.add("nowhere");
        renewFrame(work);
        Set<String> seen = new HashSet<>();
        Set<String> found = new TreeSet<>();
        for (Who who : LOOKING) {
            visitors.as(work.people().get(who));
            for (String address : addresses(work, who, others)) {
                UI.getCurrent().navigate(address);
                shown(left).stream()
                        .filter(seen::add)
                        .filter(isSought)
                        .forEach(text -> found.add(address + ": " + text));
            }
        }
        return found;
    }

    /** Of a mail that was written in English, in which a test finds its link. */
    private String mailedSecret() {
        visitors.asNewGuest();
        String name = "M1" + UUID.randomUUID().toString().substring(0, 12);
        accounts.becomeAccount(name, PASSWORD);
        assertThat(emails.propose(name + "@example.org", PASSWORD)).isEmpty();
        return SERVER.next().token();
    }

    /** Assigned in English: what an assignment and its grades keep is shown in the language. */
    private List<String> ofMarkedWork(ClassAtWork work, Locale language) {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        visitors.as(work.people().get(Who.INSTRUCTOR));
        AssignmentTerms terms = AssignmentTerms.of(CountingPolicy.BEST);
        AssignmentId marked = classes.assign(work.course().id(), WITH_A_RUBRIC, terms).id();
        UI.getCurrent().setLocale(language);
        VisitorId student = work.people().get(Who.STUDENT);
        visitors.as(student);
        Lesson lesson = lessons.lesson(WITH_A_RUBRIC).orElseThrow();
        String receipt = graded.addHalf(marked, lesson, student, NOON);
        assertThat(appeals.ask(receipt, "42?")).isEmpty();
        return List.of(
                "submissions/" + receipt,
                "marking/" + marked,
                "statistics/" + marked,
                "regrade/" + marked,
                "board/" + marked,
                "class-report/" + marked);
    }

    /** It stays while pages come and go, and was made before the language was chosen. */
    private void renewFrame(ClassAtWork work) {
        visitors.as(work.people().get(Who.GUEST));
        UI.getCurrent().navigate("join");
        UI.getCurrent().refreshCurrentRoute(true);
    }

    private static List<String> addresses(ClassAtWork work, Who who, List<String> others) {
        List<String> addresses = new ArrayList<>();
        RouteAccessTest.TABLE.forEach((address, allowed) -> {
            if (allowed.contains(who)) {
                addresses.add(work.path(address));
            }
        });
        addresses.addAll(others);
        return addresses;
    }

    /** All texts of the page, and its title. */
    private List<String> shown(Predicate<Element> left) {
        List<String> shown = new ArrayList<>(ShownTexts.ofPage(left));
        Object view = getCurrentView();
        if (view instanceof HasDynamicTitle titled) {
            shown.add(titled.getPageTitle());
        }
        Route route = view.getClass().getAnnotation(Route.class);
        if (route != null) {
            routes.add(route.value());
        }
        return shown;
    }
}
