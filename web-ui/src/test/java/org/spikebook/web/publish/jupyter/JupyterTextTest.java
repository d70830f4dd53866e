package org.spikebook.web.publish.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.picture.PicturedLesson;

import java.util.Locale;
import java.util.Map;

class JupyterTextTest {

    private static final JupyterText TEXTS =
            new JupyterText(
                    new Words(JupyterText.class, Locale.ENGLISH),
                    Map.of("img/a.png", PicturedLesson.picture()),
                    number -> "[run " + number.cell() + "]");

    private static String adapted(String markdown) {
        return TEXTS.of(markdown).markdown();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '~',
            textBlock =
                    """
                    > [!TIP] Look@> **Tip:** Look
                    so it is[^brunel2000].@so it is<sup>brunel2000</sup>.
                    [^brunel2000]: Brunel, 2000@- **brunel2000** Brunel, 2000
                    a [balanced](#term "mean \\"near\\" 0") state@a <abbr title="mean &quot;near&quot; 0">balanced</abbr> state
                    <b onclick="x">bold</b>@&lt;b onclick="x">bold&lt;/b>
                    see <https://spikebook.org/a>@see <https://spikebook.org/a>
                    1 < 2@1 < 2
                    at {{net.populationRate.exc}} now@at \\[run net\\] now
                    ![<b>Spikes](https://elsewhere.org/a.png)@&lt;b>Spikes
                    [see [spike](#term "a pulse")]@[see <abbr title="a pulse">spike</abbr>]
                    """)
    void text_isWrittenAsJupyterReadsIt(String markdown, String expected) {
        assertThat(adapted(markdown)).isEqualTo(expected);
    }

    /** The first heading is the title of the notebook; there is no seventh. */
    @Test
    void headings_areOneLevelLower() {
        assertThat(adapted("# One $x$\n\n##### Five\n###### Six\n#no heading"))
                .isEqualTo("## One $x$\n\n###### Five\n###### Six\n#no heading");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a formula $x<y$ and $a\n<b$ there",
                "$$\n\\tau <b\n# no heading\n$$",
                "`# <code>` and ``a ` <b>``",
                "```python\n# a comment\nx = '<b>'\n```\n",
                "~~~\n# never closed <b>",
                "a \\<b> and \\[^note]"
            })
    void formulasAndCode_stayAsTheyAre(String markdown) {
        assertThat(adapted(markdown)).isEqualTo(markdown);
    }

    /** It would take hours if each were looked through from each place. */
    @ParameterizedTest
    @ValueSource(strings = {"`", "![", "[", "![](", "{{", "$x "})
    void whatOpensAndNeverCloses_staysAsItIs(String opening) {
        String markdown = "a " + opening.repeat(5_000);

        assertThat(adapted(markdown)).isEqualTo(markdown);
    }

    @Test
    void text_behindCodeAndFormulas_isAdapted() {
        assertThat(adapted("```\n# a\n```\n# b\n$x$ costs $5 and $6 <i>\n# c"))
                .isEqualTo("```\n# a\n```\n## b\n$x$ costs $5 and $6 &lt;i>\n## c");
    }

    @Test
    void picture_ofTheLesson_comesAlong_withItsCaption() {
        JupyterText.Adapted text = TEXTS.of("![Ten spikes](img/a.png \"In a *row*.\")");

        assertThat(text.markdown()).isEqualTo("![Ten spikes](attachment:img-a.png)\n\nIn a *row*.");
        assertThat(text.attached()).containsOnlyKeys("img-a.png");
    }

    @Test
    void caption_isAdapted_asTheTextIs() {
        JupyterText.Adapted text =
                TEXTS.of("![Ten spikes](img/a.png \"From [^hh], <b>see</b> $V<x$.\")");

        assertThat(text.markdown()).endsWith("\n\nFrom <sup>hh</sup>, &lt;b>see&lt;/b> $V<x$.");
    }

    @Test
    void name_isNotMarkdown() {
        assertThat(JupyterText.plain(" *f*/I:\n<b> #1 ")).isEqualTo("\\*f\\*/I: \\<b\\> \\#1");
    }
}
