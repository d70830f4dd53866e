package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.spikebook.e2e.support.Visitor;

/** The texts of a lesson: their pictures, terms, notes and references. */
public final class LessonText {

    /** Words of a mark are read out by screen readers while nothing of them is seen. */
    private static final String CLIPPED = "inset(50%)";

    private final Page page;
    private final Locator body;

    public LessonText(Visitor visitor) {
        page = visitor.page();
        body = page.locator(".sb-notebook-body");
        assertThat(body).isVisible();
    }

    /** A picture that came, with what it shows and its caption. */
    public void assertPicture(String description, String caption) {
        Locator figure =
                body.locator("figure.text-figure")
                        .filter(new Locator.FilterOptions().setHas(picture(description)));
        assertThat(figure).isVisible();
        assertThat(figure.locator("figcaption")).containsText(caption);
        page.waitForCondition(() ->
                (Boolean)
                        picture(description)
                                .evaluate("image => image.complete && image.naturalWidth > 0"));
    }

    private Locator picture(String description) {
        return page.getByRole(
                AriaRole.IMG, new Page.GetByRoleOptions().setName(description).setExact(true));
    }

    /** The mark of a note tells it to who comes by keyboard, and is quiet again afterwards. */
    public void assertMarkTells(String words) {
        Locator mark = body.locator(".note-mark").first();
        Locator told = mark.locator(".term-meaning");
        mark.focus();
        assertThat(told).hasCSS("clip-path", "none");
        assertThat(told).containsText(words);
        mark.blur();
        assertThat(told).hasCSS("clip-path", CLIPPED);
    }

    /** A term tells its meaning by keyboard and by mouse, and is quiet otherwise. */
    public void assertTermTells(String meaning) {
        Locator term = body.locator(".term:not(.note-mark)").first();
        Locator told = term.locator(".term-meaning");
        page.mouse().move(0, 0);
        assertThat(told).hasText(meaning);
        assertThat(told).hasCSS("clip-path", CLIPPED);
        term.focus();
        assertThat(told).hasCSS("clip-path", "none");
        term.blur();
        assertThat(told).hasCSS("clip-path", CLIPPED);
        term.hover();
        assertThat(told).hasCSS("clip-path", "none");
        page.mouse().move(0, 0);
        assertThat(told).hasCSS("clip-path", CLIPPED);
    }

    /** The note stands at the end of its text too, with the address of what it refers to. */
    public void assertRefersTo(String words, String address) {
        Locator note = body.locator("ol.text-notes li").first();
        assertThat(note).containsText(words);
        assertThat(note.locator("a")).hasAttribute("href", address);
    }
}
