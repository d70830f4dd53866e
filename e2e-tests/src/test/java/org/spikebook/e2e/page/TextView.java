package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

import org.spikebook.e2e.support.Timeouts;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The text view of a network: the editor of its document, and the code beside it. */
public final class TextView {

    private static final String IS_IN_EDITOR = "editor => editor.contains(document.activeElement)";

    /** Applies each text as soon as the server has answered the one before. */
    private static final String APPLY_EACH =
            """
            async (editor, {apply, documents}) => {
              const clients = Object.values(window.Vaadin.Flow.clients);
              const isBusy = () => clients.some(client => client.isActive && client.isActive());
              const complaints = [];
              for (const document of documents) {
                editor.value = document;
                apply.click();
                do { await new Promise(done => setTimeout(done)); } while (isBusy());
                const problems = editor.closest('section').querySelectorAll('.sb-problems li');
                complaints.push([...problems].map(problem => problem.innerText));
              }
              return complaints;
            }
            """;

    /** The time from pressing Apply until the server has answered, in ms, for each text. */
    private static final String TIME_EACH =
            """
            async (editor, {apply, documents}) => {
              const clients = Object.values(window.Vaadin.Flow.clients);
              const isBusy = () => clients.some(client => client.isActive && client.isActive());
              const times = [];
              for (const document of documents) {
                editor.value = document;
                await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
                const begin = performance.now();
                apply.click();
                do { await new Promise(done => setTimeout(done)); } while (isBusy());
                times.push(performance.now() - begin);
              }
              return times;
            }
            """;

    private final Page page;
    private final Locator cell;
    private final Locator editor;

    TextView(Page page, Locator cell) {
        this.page = page;
        this.cell = cell;
        this.editor = cell.locator("document-editor");
    }

    /** Puts a text in the place of the whole, as if it were typed. */
    public void type(String text) {
        evaluate("(editor, text) => { editor.value = text; }", text);
    }

    private Object evaluate(String script, Object argument) {
        awaitEditor();
        return editor.evaluate(script, argument);
    }

    /** Puts a text in the place of the whole, and applies it. */
    void apply(String document) {
        type(document);
        button("Apply").click();
    }

    /** The browser keeps it a moment after the last key. */
    public void awaitTypingKept() {
        page.waitForFunction(
                "() => Object.keys(localStorage).some(key => key.startsWith('spikebook.draft.'))");
    }

    /** The browser keeps no text that was typed, of any network. */
    public void assertNothingKept() {
        page.waitForFunction(
                "() => !Object.keys(localStorage).some(key => key.startsWith('spikebook.draft.'))");
    }

    /** The text of a part is marked, and no other. */
    public void assertSelects(String id) {
        awaitEditor();
        Locator marked = editor.locator(".cm-sb-part");
        assertThat(marked.filter(withText("\"id\"")))
                .containsText(new String[] {"\"id\": \"%s\"".formatted(id)});
    }

    /** Puts the cursor into the line of a part's id. */
    public void click(String id) {
        awaitEditor();
        editor.locator(".cm-line").filter(withText("\"id\": \"%s\"".formatted(id))).click();
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    public void undoTyping() {
        button("Discard edits").click();
    }

    /** Applies one document after the other, and gives what the page says is wrong with each. */
    @SuppressWarnings("unchecked")
    public List<List<String>> applyEach(List<String> documents) {
        Map<String, Object> argument =
                Map.of("apply", button("Apply").elementHandle(), "documents", documents);
        return (List<List<String>>) evaluate(APPLY_EACH, argument);
    }

    /** Applies one document after the other, and gives how long the page waited for each, in ms. */
    public double[] timeApplying(List<String> documents) {
        Map<String, Object> argument =
                Map.of("apply", button("Apply").elementHandle(), "documents", documents);
        return ((List<?>) evaluate(TIME_EACH, argument))
                .stream().mapToDouble(ms -> ((Number) ms).doubleValue()).toArray();
    }

    /** Applies more than the page takes, and sees why not. */
    public void applyTooLong(int characters) {
        evaluate("(editor, count) => { editor.value = 'long\\n'.repeat(count / 5); }", characters);
        button("Apply").click();
        assertThat(cell).containsText("Paste a smaller document.");
    }

    /** The text in the editor. */
    public String value() {
        awaitEditor();
        return (String) editor.evaluate("editor => editor.value");
    }

    private void awaitEditor() {
        assertThat(editor)
                .hasAttribute(
                        "data-ready",
                        "",
                        new LocatorAssertions.HasAttributeOptions().setTimeout(Timeouts.WORK_MS));
    }

    public void assertText(String text) {
        awaitEditor();
        assertThat(editor).hasJSProperty("value", text);
    }

    public void assertText(Pattern part) {
        page.waitForCondition(() -> part.matcher(value()).find());
    }

    // --- by keyboard

    /** Selects the first occurrence of a text by the search field. */
    public void find(String text) {
        awaitEditor();
        content().focus();
        press("Control+Home");
        press("Control+f");
        Locator field = cell.getByRole(AriaRole.TEXTBOX, named("Find"));
        field.fill("");
        field.pressSequentially(text);
        field.press("Enter");
        field.press("Escape");
        assertThat(content()).isFocused();
    }

    /** Types key by key where the cursor is. */
    public void keys(String text) {
        page.keyboard().type(text);
    }

    public void press(String key) {
        page.keyboard().press(key);
    }

    /** One line is marked, and has this in it. */
    public void assertMarked(String part) {
        assertThat(cell.locator(".cm-lint-marker-error")).hasCount(1);
        assertThat(cell.locator(".cm-line:has(.cm-lintRange-error)")).containsText(part);
    }

    public void assertNoProblem() {
        assertThat(cell.locator(".cm-lint-marker-error")).hasCount(0);
        assertThat(cell.locator("document-editor")).containsText("No problems found.");
    }

    /** The cursor is in the line with this. */
    public void assertAtLine(String part) {
        assertThat(cell.locator(".cm-activeLine")).containsText(part);
    }

    /** What is wrong is told at its place, with what to do. */
    public void assertTells(String message) {
        assertThat(page.locator(".cm-tooltip .cm-diagnostic, .cm-panel-lint li").first())
                .containsText(message);
    }

    /** Completion offers this first. */
    public void assertOffers(String word) {
        assertThat(page.locator(".cm-tooltip-autocomplete li[aria-selected]")).containsText(word);
    }

    public void assertHasFocus(boolean isFocused) {
        page.waitForCondition(() -> (boolean) editor.evaluate(IS_IN_EDITOR) == isFocused);
    }

    // --- code

    /** Shows the code for a simulator, which contains this. */
    public void showCode(String simulator, String part) {
        button(simulator + " code").click();
        assertThat(cell.locator("code-view")).containsText(part);
    }

    /** Copies the code, and gives what is on the clipboard then. */
    public String copyCode() {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        cell.getByRole(AriaRole.BUTTON, named("Copy code")).click();
        assertThat(cell).containsText("Copied.");
        return (String) page.evaluate("() => navigator.clipboard.readText()");
    }

    private Locator content() {
        return cell.getByRole(AriaRole.TEXTBOX, named("Network document (JSON)"));
    }

    private Locator button(String name) {
        return cell.getByRole(AriaRole.BUTTON, named(name).setExact(true));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
