package org.spikebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

class StylesTest {

    /** A page, or a large part of one, that is dressed by what lies anywhere within it. */
    private static final Pattern BY_WHAT_IS_DEEP_WITHIN =
            Pattern.compile(
                    "(\\b(html|body)|\\.sb-(frame|main|notebook|cell))\\S*:has\\(\\s*[^>+~\\s]");

    /**
     * With each frame of a live run, browsers would look through all of the page for such rules.
     */
    @Test
    void pagesAndCells_areDressedByTheirClasses_notByWhatLiesDeepWithin() {
        assertThat(SourceText.shipped(name -> name.endsWith(".css")))
                .hasSizeGreaterThan(5)
                .allSatisfy(file -> assertThat(wide(SourceText.read(file))).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "'html:has(.sb-notebook) a { }', 1",
        "'.sb-cell:has(live-lab:not([hidden])) .sb-stage { }', 1",
        "'body:has(> x-y:is([a], [b])) .sb-saved { }', 0",
        "'.sb-search:has(input) svg { }', 0"
    })
    void aRule_isWide_byItsSubjectAndItsDepth(String rule, int found) {
        assertThat(wide(rule)).hasSize(found);
    }

    /** Each frame in which something changes below, as each edit does, would blur it again. */
    @Test
    void pages_blurNothingThatLiesBehind() {
        assertThat(SourceText.shipped(name -> name.endsWith(".css")))
                .allSatisfy(file ->
                        assertThat(SourceText.read(file)).doesNotContain("backdrop-filter"));
    }

    private static List<String> wide(String css) {
        return BY_WHAT_IS_DEEP_WITHIN.matcher(css).results().map(MatchResult::group).toList();
    }
}
