package org.spikebook.lesson.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a $x_1 * y_2 * z_3$ b   | a <span class=\"math-inline\">x_1 * y_2 * z_3</span> b",
                "$a<b$                   | <span class=\"math-inline\">a&lt;b</span>",
                "$\\{x\\}$               | <span class=\"math-inline\">\\{x\\}</span>",
                "$5 and $6               | $5 and $6",
                "1 $ and 2 $             | 1 $ and 2 $",
                "\\$x$                   | $x$",
                "$x\\$y$                 | <span class=\"math-inline\">x\\$y</span>",
                "$x                      | $x",
                "`$x$`                   | <code>$x$</code>",
                "$x$-axis, $y$.          | <span class=\"math-inline\">x</span>-axis, <span"
                        + " class=\"math-inline\">y</span>."
            })
    void formula_in_a_line_passes_untouched_and_prices_stay_prices(String markdown, String html) {
        assertThat(Markdown.toHtml(markdown)).isEqualTo("<p>" + html + "</p>\n");
    }

    @Test
    void formula_on_its_own_lines_keeps_every_line() {
        String html =
                Markdown.toHtml("before\n$$\n\\tau \\frac{dV}{dt}\n= -V_m + 2\n- 1\n$$\nafter");

        assertThat(html)
                .isEqualTo(
                        "<p>before</p>\n<div class=\"math-display\">\\tau \\frac{dV}{dt}\n"
                                + "= -V_m + 2\n- 1</div>\n<p>after</p>\n");
        assertThat(Markdown.toHtml("$$ a_1 $$\nb"))
                .isEqualTo("<div class=\"math-display\">a_1</div>\n<p>b</p>\n");
    }

    @Test
    void number_andItsUnit_stayOnOneLine() {
        assertThat(Markdown.toHtml("80 % of 20 ms or 3 kHz, 5 Steps, 7 s"))
                .isEqualTo("<p>80\u00a0% of 20\u00a0ms or 3\u00a0kHz, 5 Steps, 7\u00a0s</p>\n");
    }

    @Test
    void term_explainsItself() {
        assertThat(Markdown.toHtml("A [*balanced*](#term \"mean input <near> zero\") net."))
                .isEqualTo(
                        "<p>A <span class=\"term\" tabindex=\"0\"><em>balanced</em><span"
                                + " class=\"term-meaning\" role=\"tooltip\">mean input &lt;near&gt;"
                                + " zero</span></span> net.</p>\n");
        assertThat(Markdown.toHtml("[a](#term)")).contains("href=\"#term\"");
    }

    @Test
    void callout_hasItsKind_andPerhapsATitle() {
        assertThat(Markdown.toHtml("> [!WARNING] Mind the unit\n> It is *nA*."))
                .isEqualTo(
                        "<div class=\"callout callout-warning\" role=\"note\">"
                                + "<p class=\"callout-title\">Mind the unit</p>\n"
                                + "<p>It is <em>nA</em>.</p>\n</div>\n");
        assertThat(Markdown.toHtml("> [!NOTE]\n> Look."))
                .isEqualTo(
                        "<div class=\"callout callout-note\" role=\"note\">\n"
                                + "<p>Look.</p>\n"
                                + "</div>\n");
        assertThat(Markdown.toHtml("> [!OTHER]\n> Look.")).startsWith("<blockquote>");
    }

    @Test
    void open_formula_at_the_end_loses_nothing() {
        assertThat(Markdown.toHtml("$$ a\nb")).contains("a\nb");
    }

    @Test
    void html_scripts_and_foreign_images_do_not_reach_the_page() {
        String html =
                Markdown.toHtml(
                        "See <script>alert(1)</script> [x](javascript:alert(1)) ![a"
                                + " *pic*](http://a.example/p.png) <img src=x onerror=alert(1)>\n\n"
                                + "$</span><script>$");

        assertThat(html)
                .doesNotContain("<script", "javascript:", "<img", "a.example")
                .contains("&lt;script&gt;", "a pic");
    }

    @Test
    void quoteUnderBoldText_isFolded() {
        assertThat(
                        Markdown.toHtml(
                                "> **Derivation**\n>\n> Let $x$ be *small*.\n>\n> $$\n> y\n> $$"))
                .isEqualTo(
                        "<details>\n"
                                + "<summary>Derivation</summary>\n"
                                + "<p>Let <span class=\"math-inline\">x</span> be <em>small</em>.</p>\n"
                                + "<div class=\"math-display\">y</div>\n"
                                + "</details>\n");
        assertThat(Markdown.toHtml("> **Bold** and more"))
                .isEqualTo("<blockquote>\n<p><strong>Bold</strong> and more</p>\n</blockquote>\n");
    }

    @Test
    void links_to_data_lose_their_target() {
        assertThat(
                        Markdown.toHtml(
                                "[x](data:text/html,hello) [y](https://a.example)"
                                        + " <DATA:text/html,hi>"))
                .doesNotContain("href=\"data:", "href=\"DATA:")
                .contains("href=\"https://a.example\"");
    }

    @Test
    void tables_and_headings_one_level_down() {
        assertThat(Markdown.toHtml("# T\n\n| a | b |\n|---|--:|\n| $x|y$ | 2 |"))
                .contains("<h2>T</h2>", "<table>", "<td align=\"right\">");
    }
}
