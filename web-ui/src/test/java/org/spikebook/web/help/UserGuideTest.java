package org.spikebook.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.simulator.model.catalog.ModelRegistry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files of docs/user-guide as pages, in every language. */
class UserGuideTest {

    private static final Path ROOT = Path.of("..");
    private static final Path FOLDER = ROOT.resolve("docs/user-guide");

    /** For terminals, where Spikebook speaks English. */
    private static final Set<String> ENGLISH_ONLY = Set.of("command-line");

    private final UserGuide guide = new UserGuide();

    static Stream<Locale> languages() {
        return Stream.of(Locale.ENGLISH, Locale.GERMAN);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyFile_isAPage_thatTheIndexLists(Locale language) {
        Set<String> listed = new TreeSet<>();
        guide.parts(language)
                .forEach(part -> {
                    assertThat(part.title()).isNotBlank();
                    part.entries().forEach(entry -> listed.add(entry.address()));
                });

        assertThat(listed)
                .containsExactlyElementsOf(
                        new TreeSet<>(names(Locale.ENGLISH).map(name -> "help/" + name).toList()));
        assertThat(pages(language))
                .allSatisfy(page -> {
                    assertThat(page.title()).isNotBlank();
                    assertThat(page.html()).isNotBlank();
                });
    }

    @Test
    void everyPageForReadersOfThePages_isInGermanToo() {
        Set<String> english = new TreeSet<>(names(Locale.ENGLISH).toList());
        english.removeAll(ENGLISH_ONLY);

        assertThat(names(Locale.GERMAN)).containsExactlyInAnyOrderElementsOf(english);
        assertThat(guide.index(Locale.GERMAN).language()).isEqualTo(Locale.GERMAN);
        assertThat(guide.page("command-line", Locale.GERMAN).orElseThrow().language())
                .isEqualTo(Locale.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLink_leadsToAPageAndAPlaceOnIt(Locale language) {
        SoftAssertions links = new SoftAssertions();
        for (GuidePage page : pages(language)) {
            for (Element link : html(page).select("a[href]")) {
                links.assertThat(leads(link.attr("href"), language))
                        .as("%s of %s", link.outerHtml(), page.address())
                        .isTrue();
            }
        }
        links.assertAll();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void fileOutsideOfTheGuide_isNamedNotLinked(Locale language) {
        List<String> named = new ArrayList<>();
        for (GuidePage page : pages(language)) {
            html(page).select("code").stream()
                    .map(Element::text)
                    .filter(text -> text.matches("docs/\\S+\\.md"))
                    .forEach(named::add);
        }

        assertThat(named)
                .contains("docs/analysis.md")
                .allSatisfy(file -> assertThat(ROOT.resolve(file)).exists());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLabelInBold_isOneOfThePages(Locale language) {
        Labels labels = new Labels(language);
        SoftAssertions all = new SoftAssertions();
        for (GuidePage page : pages(language)) {
            for (Element label : html(page).select("strong")) {
                all.assertThat(labels.contain(label.text()))
                        .as("**%s** of %s", label.text(), page.address())
                        .isTrue();
            }
        }
        all.assertAll();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyColumnOfATable_hasAName(Locale language) {
        assertThat(pages(language))
                .flatMap(page -> html(page).select("th"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name.text()).as("%s", name.parent()).isNotBlank());
    }

    @Test
    void otherNames_areNoPages() {
        assertThat(guide.page("nothing", Locale.ENGLISH)).isEmpty();
        assertThat(guide.page("README", Locale.ENGLISH)).isEmpty();
        assertThat(guide.page("../messages", Locale.ENGLISH)).isEmpty();
        assertThat(guide.page("de/networks", Locale.ENGLISH)).isEmpty();
    }

    private boolean leads(String address, Locale language) {
        if (address.startsWith("https://")) {
            return true;
        }
        if (address.startsWith("models/")) {
            return ModelRegistry.standard().all().stream()
                    .anyMatch(model -> address.equals("models/" + model.type()));
        }
        String[] parts = address.split("#", 2);
        return page(parts[0], language)
                .filter(page -> parts.length == 1 || html(page).getElementById(parts[1]) != null)
                .isPresent();
    }

    private Optional<GuidePage> page(String address, Locale language) {
        if (address.equals("help")) {
            return Optional.of(guide.index(language));
        }
        return address.startsWith("help/")
                ? guide.page(address.substring("help/".length()), language)
                : Optional.empty();
    }

    private static Document html(GuidePage page) {
        return Jsoup.parseBodyFragment(page.html());
    }

    /** Those that have a file in the language. */
    private List<GuidePage> pages(Locale language) {
        List<GuidePage> pages = new ArrayList<>();
        pages.add(guide.index(language));
        names(language).map(name -> guide.page(name, language).orElseThrow()).forEach(pages::add);
        assertThat(pages).allSatisfy(page -> assertThat(page.language()).isEqualTo(language));
        return pages;
    }

    private static Stream<String> names(Locale language) {
        Path folder =
                language.equals(Locale.ENGLISH) ? FOLDER : FOLDER.resolve(language.getLanguage());
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(file -> Objects.requireNonNull(file.getFileName()).toString())
                    .filter(name -> name.endsWith(".md") && !name.equals("README.md"))
                    .map(name -> name.substring(0, name.length() - ".md".length()))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
