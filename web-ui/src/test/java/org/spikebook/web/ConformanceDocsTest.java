package org.spikebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lists of what a standard requires name the tests that hold it: each of them is there. */
class ConformanceDocsTest {

    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

    /** A class of tests, perhaps with a method, whose end may be left out. */
    private static final Pattern TEST =
            Pattern.compile("([A-Z]\\w*(?:Test|IT))(?:\\.(\\w+)(?:_…)?)?");

    /** A method alone; names of parameters and tables have no capitals. */
    private static final Pattern METHOD = Pattern.compile("([a-z]\\w*_\\w*[A-Z]\\w*?)(?:_…)?");

    /** Texts of all classes of tests, by their names, which two modules may have in common. */
    private static final Map<String, String> TESTS =
            SourceText.ours(name -> name.endsWith("Test.java") || name.endsWith("IT.java")).stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    file -> file.getFileName().toString().replace(".java", ""),
                                    SourceText::read,
                                    String::concat));

    @ParameterizedTest
    @ValueSource(strings = {"docs/lti.md", "docs/security.md"})
    void testsThatAPageNames_exist(String page) {
        assertThat(missing(SourceText.read(SourceText.root().resolve(page)))).isEmpty();
    }

    @Test
    void testThatIsGone_isFound() {
        String page =
                "`GoneTest`, `ConformanceDocsTest.testThatIsGone_…`, `login_hint`,"
                        + " `ConformanceDocsTest.gone_isGone`, `gone_isNowhere_evenSo`";

        assertThat(missing(page))
                .containsExactly(
                        "GoneTest", "ConformanceDocsTest.gone_isGone", "gone_isNowhere_evenSo");
    }

    private static List<String> missing(String page) {
        return CODE.matcher(page)
                .results()
                .map(found -> found.group(1))
                .filter(code -> !exists(code))
                .toList();
    }

    private static boolean exists(String code) {
        Matcher test = TEST.matcher(code);
        Matcher method = METHOD.matcher(code);
        if (test.matches()) {
            String text = TESTS.get(test.group(1));
            Optional<String> name = Optional.ofNullable(test.group(2));
            return text != null && name.map(each -> declares(text, each)).orElse(true);
        }
        return !method.matches()
                || TESTS.values().stream().anyMatch(text -> declares(text, method.group(1)));
    }

    /** Of a method whose end was left out, the beginning is enough. */
    private static boolean declares(String text, String method) {
        return text.contains(" " + method);
    }
}
